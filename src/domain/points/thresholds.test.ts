import type { ThresholdRule } from "./benefit"
import { aRate } from "./points.test-support"
import { nextThreshold, spendIn, thresholdChanges, type PaidThreshold } from "./thresholds"

const aThreshold = (over: Partial<ThresholdRule> = {}): ThresholdRule => ({
  id: "t100", title: "100", active: true, currency_code: "eur", from_minor: 10_000, benefit: { kind: "free_shipping" }, valid_days: 30, near_percent: 10, ...over,
})
const rates = [aRate(), aRate({ currency_code: "usd", redeem_points: 50, redeem_minor: 100 }), aRate({ currency_code: "jpy", redeem_points: 3, redeem_minor: 7 })]
const rules = (...thresholds: ThresholdRule[]) => ({ currencies: rates, thresholds })
const eur = (minor: number) => [{ currency_code: "eur", minor }]
const paid = (over: Partial<PaidThreshold> = {}): PaidThreshold => ({ threshold_id: "t100", state: "issued", withdrawing: false, terms: { currency_code: "eur", from_minor: 10_000 }, ...over })
const idsOf = ({ pay, restore, withdraw, near }: ReturnType<typeof thresholdChanges>) => ({ pay: pay.map((t) => t.id), restore, withdraw, near: near.map((t) => t.id) })
const nothing = { pay: [], restore: [], withdraw: [], near: [] }

describe("spend", () => {
  it("adds up what points are worth in each currency, rounded down", () => {
    // A dollar is 50 points, a euro 100; 7 yen are 3 points.
    expect(spendIn("eur", [...eur(1000), { currency_code: "usd", minor: 501 }, { currency_code: "jpy", minor: 7 }, { currency_code: "gbp", minor: 9999 }], { currencies: rates })).toBe(1000 + 250 + 3)
    expect(spendIn("usd", eur(1000), { currencies: rates })).toBe(2000)
    expect(spendIn("gbp", eur(1000), { currencies: rates })).toBeNull()
    expect(spendIn("eur", [], { currencies: rates })).toBe(0)
  })

  it("is exact however large", () => {
    expect(spendIn("eur", [{ currency_code: "usd", minor: 999_999_999_999 }], { currencies: rates })).toBe(499_999_999_999)
  })
})

describe("a threshold", () => {
  it("pays from its amount on, near begins at its share", () => {
    const look = (minor: number) => idsOf(thresholdChanges(rules(aThreshold()), eur(minor), [], false))
    expect(look(10_000)).toEqual({ ...nothing, pay: ["t100"] })
    expect(look(9_999)).toEqual({ ...nothing, near: ["t100"] })
    expect(look(9_000)).toEqual({ ...nothing, near: ["t100"] })
    expect(look(8_999)).toEqual(nothing)
    expect(idsOf(thresholdChanges(rules(aThreshold({ near_percent: 0 })), eur(9_999), [], false))).toEqual(nothing)
  })

  it("pays with every other that is crossed at the same time, and only those that are on", () => {
    const three = rules(aThreshold(), aThreshold({ id: "t200", from_minor: 20_000 }), aThreshold({ id: "off", active: false }))
    expect(idsOf(thresholdChanges(three, eur(25_000), [], false)).pay).toEqual(["t100", "t200"])
    expect(idsOf(thresholdChanges(three, eur(25_000), [paid()], false)).pay).toEqual(["t200"])
  })

  it("takes an unused voucher back when the spend is below what it was paid for, and nothing else", () => {
    const look = (over: Partial<PaidThreshold>, minor = 5_000) => idsOf(thresholdChanges(rules(aThreshold()), eur(minor), [paid(over)], false))
    expect(look({})).toEqual({ ...nothing, withdraw: ["t100"] })
    expect(look({ state: "issuing" })).toEqual({ ...nothing, withdraw: ["t100"] })
    for (const state of ["used", "expired", "returned", "withdrawn"] as const) expect(look({ state })).toEqual(nothing)
    expect(look({ withdrawing: true })).toEqual(nothing)
    expect(look({ terms: { currency_code: "eur", from_minor: 5_000 } })).toEqual(nothing)
  })

  it("brings a withdrawn voucher back instead of a second one", () => {
    const look = (over: Partial<PaidThreshold>) => idsOf(thresholdChanges(rules(aThreshold()), eur(10_000), [paid(over)], false))
    expect(look({ state: "withdrawn" })).toEqual({ ...nothing, restore: ["t100"] })
    expect(look({ withdrawing: true })).toEqual({ ...nothing, restore: ["t100"] })
    for (const state of ["issuing", "issued", "used", "expired"] as const) expect(look({ state })).toEqual(nothing)
  })

  it("gives blocked members nothing, and still takes back", () => {
    expect(idsOf(thresholdChanges(rules(aThreshold(), aThreshold({ id: "t99", from_minor: 9_900 })), eur(10_000), [paid({ state: "withdrawn" })], true))).toEqual(nothing)
    expect(idsOf(thresholdChanges(rules(aThreshold()), eur(0), [paid()], true))).toEqual({ ...nothing, withdraw: ["t100"] })
  })
})

describe("the nudge", () => {
  const next = (minor: number, cart: number, known: PaidThreshold[] = [], ...thresholds: ThresholdRule[]) => {
    const found = nextThreshold(rules(...(thresholds.length ? thresholds : [aThreshold({ id: "t200", from_minor: 20_000 }), aThreshold()])), eur(minor), known, { currency_code: "eur", minor: cart })
    return found && [found.threshold.id, found.missing_minor, found.missing_with_cart_minor]
  }

  it("names the nearest threshold with what is missing without and with the cart", () => {
    expect(next(2_000, 3_000)).toEqual(["t100", 8_000, 5_000])
    expect(next(2_000, 8_000)).toEqual(["t100", 8_000, 0])
    expect(next(12_000, 1_000, [paid()])).toEqual(["t200", 8_000, 7_000])
    expect(next(2_000, 1_000, [paid({ state: "withdrawn" })])).toEqual(["t100", 8_000, 7_000])
    expect(next(30_000, 1_000, [paid(), paid({ threshold_id: "t200" })])).toBeNull()
  })

  it("compares currencies by what points are worth", () => {
    // 120 dollars are worth 60 euro.
    expect(next(0, 0, [], aThreshold(), aThreshold({ id: "usd120", currency_code: "usd", from_minor: 12_000 }))).toEqual(["usd120", 12_000, 12_000])
    expect(next(0, 1_000, [], aThreshold({ id: "usd120", currency_code: "usd", from_minor: 12_000 }))).toEqual(["usd120", 12_000, 10_000])
  })
})
