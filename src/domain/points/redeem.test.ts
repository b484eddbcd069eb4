import type { RedeemFacts } from "./redeem"
import { fittingPoints, redeemLimits, redeemRefusal, valueOfPoints } from "./redeem"
import { aRate, someRules } from "./points.test-support"

const facts = (over: Partial<RedeemFacts> = {}): RedeemFacts => ({ spendable: 10_000, blocked: false, currency_code: "eur", discountable_minor: 10_000, ...over })

describe("valueOfPoints", () => {
  it("rounds down, for the shop never gives more than it promised", () => {
    expect(valueOfPoints(500, aRate())).toBe(500)
    expect(valueOfPoints(199, aRate({ redeem_points: 200, redeem_minor: 1 }))).toBe(0)
    expect(valueOfPoints(333, aRate({ redeem_points: 100, redeem_minor: 50 }))).toBe(166)
  })
})

describe("redeemLimits", () => {
  it("allows up to the share of the items, in whole steps", () => {
    expect(redeemLimits(facts(), someRules())).toEqual({ min: 500, max: 5_000, step: 100, refusal: null })
    expect(redeemLimits(facts({ discountable_minor: 10_199 }), someRules()).max).toBe(5_000)
    expect(redeemLimits(facts({ discountable_minor: 10_200 }), someRules()).max).toBe(5_100)
  })

  it("allows exactly the minimum where no more fits or is there", () => {
    expect(redeemLimits(facts({ discountable_minor: 1_000 }), someRules())).toEqual({ min: 500, max: 500, step: 100, refusal: null })
    expect(redeemLimits(facts({ spendable: 500 }), someRules())).toEqual({ min: 500, max: 500, step: 100, refusal: null })
  })

  it("allows no more than the shopper has", () => {
    expect(redeemLimits(facts({ spendable: 777 }), someRules()).max).toBe(700)
  })

  it("raises the minimum to a whole step", () => {
    expect(redeemLimits(facts(), someRules({ redeem_points_min: 450 })).min).toBe(500)
    expect(redeemLimits(facts(), someRules({ redeem_points_min: 1, redeem_points_step: 250 })).min).toBe(250)
  })

  it.each([
    ["the currency has no rate", facts({ currency_code: "usd" }), { refused: "no_rate", currency_code: "usd" }],
    ["the account is blocked", facts({ blocked: true }), { refused: "blocked" }],
    ["no item may be discounted", facts({ discountable_minor: 0 }), { refused: "nothing_discountable" }],
    ["the shopper has less than the minimum", facts({ spendable: 499 }), { refused: "insufficient_points", available: 499, short_by: 1 }],
    ["the items carry less than the minimum", facts({ discountable_minor: 999 }), { refused: "below_minimum", min: 500 }],
  ])("allows nothing when %s", (_, given, refusal) => {
    expect(redeemLimits(given, someRules())).toEqual({ min: 500, max: 0, step: 100, refusal })
  })
})

describe("redeemRefusal", () => {
  it("has nothing against what the limits allow", () => {
    for (const points of [500, 600, 5_000]) expect(redeemRefusal(points, facts(), someRules())).toBeNull()
  })

  it.each([
    [400, facts(), { refused: "below_minimum", min: 500 }],
    [0, facts(), { refused: "below_minimum", min: 500 }],
    [-500, facts(), { refused: "below_minimum", min: 500 }],
    [5_100, facts(), { refused: "above_maximum", max: 5_000 }],
    [550, facts(), { refused: "not_a_step", step: 100, nearest: 500 }],
    [500.5, facts(), { refused: "not_a_step", step: 100, nearest: 500 }],
    [2_000, facts({ spendable: 1_500 }), { refused: "insufficient_points", available: 1_500, short_by: 500 }],
    [1_600, facts({ spendable: 1_550 }), { refused: "insufficient_points", available: 1_550, short_by: 50 }],
    [500, facts({ blocked: true }), { refused: "blocked" }],
    [500, facts({ currency_code: "usd" }), { refused: "no_rate", currency_code: "usd" }],
    [500, facts({ discountable_minor: 0 }), { refused: "nothing_discountable" }],
  ])("refuses %p points with the reason", (points, given, refusal) => {
    expect(redeemRefusal(points, given, someRules())).toEqual(refusal)
  })

  it("refuses what is no number of points", () => {
    expect(redeemRefusal(Number.NaN, facts(), someRules())).toMatchObject({ refused: "not_a_step" })
    expect(redeemRefusal(Number.POSITIVE_INFINITY, facts(), someRules())).toMatchObject({ refused: "insufficient_points" })
  })
})

describe("fittingPoints", () => {
  const cart = (discountable_minor: number) => ({ currency_code: "eur", discountable_minor })

  it("keeps what was asked for while it fits", () => {
    expect(fittingPoints(2_000, cart(10_000), someRules())).toBe(2_000)
  })

  it("shrinks with the cart, in whole steps, and comes back with it", () => {
    expect(fittingPoints(2_000, cart(3_150), someRules())).toBe(1_500)
    expect(fittingPoints(2_000, cart(4_000), someRules())).toBe(2_000)
  })

  it("drops to nothing where less than the minimum fits", () => {
    expect(fittingPoints(2_000, cart(999), someRules())).toBe(0)
    expect(fittingPoints(2_000, cart(1_000), someRules())).toBe(500)
    expect(fittingPoints(2_000, cart(0), someRules())).toBe(0)
    expect(fittingPoints(2_000, cart(-1), someRules())).toBe(0)
  })

  it("does not take back a small hold only because the minimum was raised since", () => {
    expect(fittingPoints(300, cart(10_000), someRules())).toBe(300)
  })

  it("fits nothing in a currency without a rate", () => {
    expect(fittingPoints(500, { currency_code: "usd", discountable_minor: 10_000 }, someRules())).toBe(0)
  })
})
