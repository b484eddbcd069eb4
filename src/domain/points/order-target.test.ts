import type { HeldPoints } from "./order-target"
import { earnedPoints } from "./earn"
import { orderTarget } from "./order-target"
import { aLine, anOrder, aPaidOrder, aRate, days, NOON, someRules } from "./points.test-support"

const at = (order = anOrder(), now = NOON, held: HeldPoints | null = null, rules = someRules()) => orderTarget(order, rules, held, now)
const points = (target: ReturnType<typeof at>) => ({ pending: target.pending, available: target.available })

describe("what an order is worth", () => {
  it("earns pending points when it is placed, before any payment", () => {
    expect(at()).toEqual({
      pending: 500, available: 0, spent: 0, matured_at: null, next_at: null,
      by_line: [{ id: "line_1", earned: 500, spent: 0 }], zero_reason: null,
      explanation: [{ rule_id: "rate", line_id: "line_1", points: 500 }], net_minor: 0,
    })
  })

  it("stays pending after payment until the wait is over", () => {
    const paid = at(aPaidOrder())
    expect(points(paid)).toEqual({ pending: 500, available: 0 })
    expect(paid.next_at).toEqual(days(30))
  })

  it("becomes spendable 30 days after payment where nothing says it arrived", () => {
    expect(points(at(aPaidOrder(), new Date(days(30).getTime() - 1)))).toEqual({ pending: 500, available: 0 })
    const matured = at(aPaidOrder(), days(30))
    expect(matured).toMatchObject({ pending: 0, available: 500, matured_at: days(30), next_at: null })
  })

  it("becomes spendable 14 days after delivery where that is sooner", () => {
    const delivered = aPaidOrder({ delivered_at: days(2) })
    expect(at(delivered, days(3)).next_at).toEqual(days(16))
    expect(at(delivered, days(16))).toMatchObject({ pending: 0, available: 500, matured_at: days(16) })
  })

  it("does not wait longer because the parcel was late", () => {
    expect(at(aPaidOrder({ delivered_at: days(25) }), days(30))).toMatchObject({ available: 500, matured_at: days(30) })
  })

  it("counts a payment made after the delivery's wait from the payment itself", () => {
    const order = aPaidOrder({ delivered_at: days(0), captures: [{ amount_minor: 10_000, at: days(20) }] })
    expect(points(at(order, days(19)))).toEqual({ pending: 0 + 500, available: 0 })
    expect(at(order, days(20))).toMatchObject({ available: 500, matured_at: days(20) })
  })

  it("never becomes spendable without payment", () => {
    expect(points(at(anOrder({ delivered_at: days(0) }), days(400)))).toEqual({ pending: 500, available: 0 })
  })

  it("lets each part payment wait for itself", () => {
    const order = anOrder({ captures: [{ amount_minor: 4_000, at: days(0) }, { amount_minor: 6_000, at: days(10) }] })
    expect(at(order, days(30))).toMatchObject({ pending: 300, available: 200, matured_at: days(30), next_at: days(40) })
    expect(at(order, days(40))).toMatchObject({ pending: 0, available: 500, matured_at: days(40) })
  })

  it("counts no more money than was due", () => {
    expect(points(at(anOrder({ captures: [{ amount_minor: 50_000, at: NOON }] }), days(30)))).toEqual({ pending: 0, available: 500 })
  })

  it("earns nothing for shipping, though money pays for it too", () => {
    expect(points(at(aPaidOrder({ shipping_minor: 1_500 }), days(30)))).toEqual({ pending: 0, available: 500 })
    const half = anOrder({ shipping_minor: 10_000, captures: [{ amount_minor: 10_000, at: NOON }] })
    expect(points(at(half, days(30)))).toEqual({ pending: 250, available: 250 })
  })
})

describe("what takes points away", () => {
  it("earns nothing once it is cancelled", () => {
    expect(at(aPaidOrder({ canceled: true }), days(30))).toMatchObject({ pending: 0, available: 0, zero_reason: "canceled" })
  })

  it("loses the points of what came back, whether or not the money has been refunded", () => {
    const kept = aLine({ quantity: 4, returned: 1, paid_minor: 7_500 })
    const paid = { lines: [kept], captures: [{ amount_minor: 10_000, at: NOON }] }
    expect(points(at(anOrder(paid), days(30)))).toEqual({ pending: 0, available: 375 })
    expect(points(at(anOrder({ ...paid, refunded_minor: 2_500 }), days(30)))).toEqual({ pending: 0, available: 375 })
  })

  it("loses points in proportion where money is refunded and nothing comes back", () => {
    expect(points(at(aPaidOrder({ refunded_minor: 2_000 }), days(30)))).toEqual({ pending: 0, available: 400 })
    expect(points(at(aPaidOrder({ refunded_minor: 3_333 }), days(30)))).toEqual({ pending: 0, available: 333 })
    expect(points(at(aPaidOrder({ refunded_minor: 2_000 }), days(1)))).toEqual({ pending: 400, available: 0 })
  })

  it("has nothing spendable while the money that was paid has been given back and the rest is still owed", () => {
    const order = anOrder({ captures: [{ amount_minor: 5_000, at: NOON }], refunded_minor: 5_000 })
    expect(points(at(order, days(30)))).toEqual({ pending: 250, available: 0 })
  })

  it("ends at nothing after a full refund", () => {
    expect(at(aPaidOrder({ refunded_minor: 10_000 }), days(30))).toMatchObject({ pending: 0, available: 0, zero_reason: "nothing_paid" })
    expect(points(at(aPaidOrder({ refunded_minor: 10_500 }), days(30)))).toEqual({ pending: 0, available: 0 })
  })

  it("ends at nothing when everything came back", () => {
    const order = anOrder({ lines: [aLine({ returned: 1, paid_minor: 0 })], captures: [{ amount_minor: 10_000, at: NOON }] })
    expect(at(order, days(30))).toMatchObject({ pending: 0, available: 0, zero_reason: "nothing_paid" })
  })

  it("takes the share of gift cards and store credit out: only money earns", () => {
    expect(points(at(aPaidOrder({ tender_minor: 4_000 }), days(30)))).toEqual({ pending: 0, available: 300 })
    expect(at(anOrder({ tender_minor: 10_000 }), days(30))).toMatchObject({ pending: 0, available: 0, zero_reason: "nothing_paid" })
    expect(points(at(anOrder({ tender_minor: 4_000 })))).toEqual({ pending: 300, available: 0 })
  })
})

describe("edited orders and lines", () => {
  it("earns more after an item was added, pending until it is paid", () => {
    const lines = [aLine(), aLine({ id: "line_2", paid_minor: 5_000 })]
    const order = anOrder({ lines, captures: [{ amount_minor: 10_000, at: NOON }] })
    expect(points(at(order, days(30)))).toEqual({ pending: 250, available: 500 })
  })

  it("earns less after an item was removed", () => {
    const order = anOrder({ lines: [aLine({ paid_minor: 6_000 })], captures: [{ amount_minor: 10_000, at: NOON }] })
    expect(points(at(order, days(30)))).toEqual({ pending: 0, available: 300 })
  })

  it("gives nothing for buying a gift card", () => {
    const order = aPaidOrder({ lines: [aLine(), aLine({ id: "card", earns: false, paid_minor: 5_000 })] })
    const target = at(order, days(30))
    expect(points(target)).toEqual({ pending: 0, available: 500 })
    expect(target.by_line.map((l) => l.earned)).toEqual([500, 0])
  })

  it("says what each line earned, adding up", () => {
    const lines = ["a", "b", "c"].map((id) => aLine({ id, paid_minor: 3_333 }))
    const target = at(aPaidOrder({ lines }), days(30))
    expect(target.available).toBe(499)
    expect(target.by_line.map((l) => l.earned)).toEqual([167, 166, 166])
  })

  it("is worth nothing when it is empty", () => {
    expect(at(anOrder({ lines: [] }))).toMatchObject({ pending: 0, available: 0, by_line: [], zero_reason: "nothing_paid" })
    expect(at(anOrder({ lines: [], shipping_minor: 500 }))).toMatchObject({ pending: 0, by_line: [] })
  })

  it("does not let a negative line take from the others", () => {
    expect(points(at(aPaidOrder({ lines: [aLine(), aLine({ id: "x", paid_minor: -500 })] }), days(30))).available).toBeLessThanOrEqual(500)
  })
})

describe("rules", () => {
  it("earns nothing in a currency without a rate, and says so", () => {
    expect(at(anOrder({ currency_code: "usd" }))).toMatchObject({ pending: 0, zero_reason: "no_rate" })
  })

  it("earns nothing before the first programme", () => {
    expect(orderTarget(aPaidOrder(), null, null, days(30))).toMatchObject({ pending: 0, available: 0, next_at: null, zero_reason: "no_rate" })
  })

  it("knows its currency however the shop writes it", () => {
    expect(points(at(anOrder({ currency_code: "EUR" })))).toEqual({ pending: 500, available: 0 })
  })

  it("rounds once, the way the programme says", () => {
    const order = aPaidOrder({ lines: [aLine({ paid_minor: 1_010 }), aLine({ id: "b", paid_minor: 1_010 })] })
    for (const [rounding, expected] of [["down", 101], ["nearest", 101], ["up", 101]] as const) {
      expect(points(at(order, days(30), null, someRules({ rounding }))).available).toBe(expected)
    }
    const odd = aPaidOrder({ lines: [aLine({ paid_minor: 1_030 })] })
    for (const [rounding, expected] of [["down", 51], ["nearest", 52], ["up", 52]] as const) {
      expect(points(at(odd, days(30), null, someRules({ rounding }))).available).toBe(expected)
    }
  })

  it("makes points spendable at once where the shop does not want to wait", () => {
    const rules = someRules({ hold_days_after_delivery: 0, hold_days_after_payment: 0 })
    expect(at(aPaidOrder(), NOON, null, rules)).toMatchObject({ pending: 0, available: 500, matured_at: NOON })
  })

  it("counts nothing for a negative amount", () => {
    expect(earnedPoints(-500, aRate(), "up")).toBe(0)
  })
})

describe("points used on an order", () => {
  const held = { points: 1_000, value_minor: 1_000 }
  const discounted = (over: Parameters<typeof aLine>[0] = {}) =>
    aLine({ quantity: 2, paid_minor: 9_000, points_discount_minor: 1_000, points_discount_minor_ordered: 1_000, ...over })

  it("keeps what the order's discount used, from the moment it is placed", () => {
    expect(at(anOrder({ lines: [discounted()] }), NOON, held).spent).toBe(1_000)
  })

  it("keeps none that no discount used", () => {
    expect(at(anOrder(), NOON, held).spent).toBe(0)
    expect(at(anOrder({ lines: [discounted()] }), NOON, null).spent).toBe(0)
    expect(at(anOrder({ lines: [discounted()] }), NOON, { points: 0, value_minor: 0 }).spent).toBe(0)
  })

  it("keeps the part of a discount that fell short, rounded in the shopper's favour", () => {
    expect(at(anOrder({ lines: [discounted({ points_discount_minor: 501 })] }), NOON, { points: 333, value_minor: 1_000 }).spent).toBe(166)
  })

  it("never takes more than was held, even where the discount was larger", () => {
    expect(at(anOrder({ lines: [discounted({ points_discount_minor: 3_000 })] }), NOON, held).spent).toBe(1_000)
  })

  it("gives back the part of the units that came back", () => {
    const order = aPaidOrder({ lines: [discounted({ returned: 1, paid_minor: 4_500, points_discount_minor: 500 })] })
    expect(at(order, days(1), held).spent).toBe(500)
  })

  it("gives everything back when the order is cancelled or all its money refunded", () => {
    expect(at(aPaidOrder({ lines: [discounted()], canceled: true }), NOON, held).spent).toBe(0)
    expect(at(aPaidOrder({ lines: [discounted()], refunded_minor: 9_000 }), NOON, held).spent).toBe(0)
    expect(at(aPaidOrder({ lines: [discounted()], refunded_minor: 8_999 }), NOON, held).spent).toBe(1_000)
  })

  it("keeps points on an order that points and gift cards paid alone", () => {
    expect(at(anOrder({ lines: [discounted()], tender_minor: 9_000 }), NOON, held).spent).toBe(1_000)
  })

  it("says how many each line used, adding up", () => {
    const lines = [discounted({ id: "a", points_discount_minor: 333 }), discounted({ id: "b", points_discount_minor: 667 })]
    expect(at(anOrder({ lines }), NOON, held).by_line.map((l) => l.spent)).toEqual([333, 667])
    expect(at(anOrder({ lines }), NOON, { points: 10, value_minor: 1_000 }).by_line.map((l) => l.spent)).toEqual([3, 7])
  })

  it("settles what was used even where the order earns nothing", () => {
    expect(orderTarget(anOrder({ lines: [discounted()], currency_code: "usd" }), null, held, NOON)).toMatchObject({ pending: 0, spent: 1_000 })
  })
})
