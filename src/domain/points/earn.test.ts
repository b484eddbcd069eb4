import { contributions } from "./caps"
import { earnedFor, earningWorth, FIRST_ORDER_AWARD } from "./earn"
import type { EarningRule } from "./earning-rule"
import { type OrderFacts } from "./order-facts"
import { orderTarget } from "./order-target"
import { aLine, anEarningRule, anOrder, aPaidOrder, aProduct, days, NOON, someRules } from "./points.test-support"

const worth = (order: OrderFacts, rules = someRules(), allowances = new Map<string, number>(), now = NOON) => {
  const target = orderTarget(order, rules, null, now, allowances)
  return { points: target.pending + target.available, parts: target.explanation.map((part) => [part.rule_id, part.line_id, part.points]) }
}
const withRules = (...earning: EarningRule[]) => someRules({ earning })
const gold = { basis: "spend", window: "lifetime", grace_days: 0, currency_code: "eur", levels: [{ id: "gold", title: "Gold", from: 0, earn_percent: 150, gift_points: 0, customer_group_id: null }] } as const
const tiered = someRules({ tiers: { ...gold, levels: [...gold.levels] } })
const buyer = { tier_id: null, customer_group_ids: [], first_order: false }

describe("what rules add to the rate", () => {
  it("multiplies the rate's points and says what came from where", () => {
    expect(worth(anOrder(), withRules(anEarningRule({ id: "double", gift: { kind: "multiplier", percent: 200 } })))).toEqual({
      points: 1000,
      parts: [["rate", "line_1", 500], ["double", "line_1", 500]],
    })
  })

  it("adds several multipliers to the rate, never to one another", () => {
    const rules = withRules(anEarningRule({ id: "double" }), anEarningRule({ id: "triple", gift: { kind: "multiplier", percent: 300 } }))
    expect(worth(anOrder(), rules).points).toBe(500 + 500 + 1000)
  })

  it("halves with 50 %, and several reductions never go below nothing", () => {
    const half = anEarningRule({ id: "half", gift: { kind: "multiplier", percent: 50 } })
    expect(worth(anOrder(), withRules(half))).toEqual({ points: 250, parts: [["rate", "line_1", 500], ["half", "line_1", -250]] })
    const none = anEarningRule({ id: "none", gift: { kind: "multiplier", percent: 0 } })
    expect(worth(anOrder(), withRules(none, half)).points).toBe(0)
  })

  it("multiplies by the tier that the order was placed with", () => {
    const order = anOrder({ member: { ...buyer, tier_id: "gold" } })
    expect(worth(order, tiered)).toEqual({ points: 750, parts: [["rate", "line_1", 500], ["tier", "line_1", 250]] })
    expect(worth(anOrder(), tiered).points).toBe(500)
  })

  it("gives points for each kept unit", () => {
    const rule = anEarningRule({ gift: { kind: "per_unit", points: 20 } })
    expect(worth(anOrder({ lines: [aLine({ quantity: 3 })] }), withRules(rule)).points).toBe(560)
    expect(worth(anOrder({ lines: [aLine({ quantity: 3, returned: 2, paid_minor: 3_333, ordered_minor: 10_000 })] }), withRules(rule)).points).toBe(166 + 20)
  })

  it("gives points once for the order, keeps them on a partial return and takes them with the last unit", () => {
    const rules = withRules(anEarningRule({ id: "welcome", gift: { kind: "per_order", points: 100 } }))
    expect(worth(aPaidOrder(), rules)).toEqual({ points: 600, parts: [["rate", "line_1", 500], ["welcome", null, 100]] })
    const half = aPaidOrder({ lines: [aLine({ quantity: 2, returned: 1, paid_minor: 5_000, ordered_minor: 10_000 })], refunded_minor: 5_000, captures: [{ amount_minor: 10_000, at: NOON }] })
    expect(worth(half, rules).points).toBe(350)
    expect(worth({ ...half, refunded_minor: 10_000 }, rules).points).toBe(0)
    expect(worth(aPaidOrder({ canceled: true }), rules).points).toBe(0)
  })

  it("lets a bonus of the whole order wait until all of its money has come in and matured", () => {
    const rules = withRules(anEarningRule({ gift: { kind: "per_order", points: 100 } }))
    const partly = anOrder({ captures: [{ amount_minor: 5_000, at: NOON }] })
    expect(orderTarget(partly, rules, null, days(31))).toMatchObject({ available: 250, pending: 350 })
    const whole = { ...partly, captures: [...partly.captures, { amount_minor: 5_000, at: days(10) }] }
    expect(orderTarget(whole, rules, null, days(31))).toMatchObject({ available: 250, pending: 350 })
    expect(orderTarget(whole, rules, null, days(41))).toMatchObject({ available: 600, pending: 0 })
  })
})

describe("when a rule applies", () => {
  const double = (over: Partial<EarningRule>) => withRules(anEarningRule(over))
  const applies = (over: Partial<EarningRule>, order: Partial<OrderFacts> = {}) => worth(anOrder(order), double(over)).points === 1000

  it.each<[string, Partial<EarningRule>, Partial<OrderFacts>, boolean]>([
    ["switched off", { active: false }, {}, false],
    ["from its first instant", { starts_at: NOON }, {}, true],
    ["not before it", { starts_at: days(1) }, {}, false],
    ["not at its end", { ends_at: NOON }, {}, false],
    ["on its weekday (a Sunday)", { weekdays: [7] }, {}, true],
    ["not on another", { weekdays: [1, 2, 3] }, {}, false],
    ["in its sales channel", { sales_channel_ids: ["sc_1"] }, { sales_channel_id: "sc_1" }, true],
    ["not in another", { sales_channel_ids: ["sc_1"] }, { sales_channel_id: "sc_2" }, false],
    ["for its group", { customer_group_ids: ["g1"] }, { member: { ...buyer, customer_group_ids: ["g0", "g1"] } }, true],
    ["not for nobody's group", { customer_group_ids: ["g1"] }, {}, false],
    ["for its tier", { tier_ids: ["gold"] }, { member: { ...buyer, tier_id: "gold" } }, true],
    ["not without a tier", { tier_ids: ["gold"] }, {}, false],
    ["on the first order", { first_order_only: true }, { member: { ...buyer, first_order: true } }, true],
    ["not on a later one", { first_order_only: true }, {}, false],
    ["from the minimum on", { min_order: [{ currency_code: "eur", minor: 10_000 }] }, {}, true],
    ["not below it", { min_order: [{ currency_code: "eur", minor: 10_001 }] }, {}, false],
    ["not in a currency without a minimum", { min_order: [{ currency_code: "usd", minor: 1 }] }, {}, false],
  ])("%s", (_, rule, order, expected) => expect(applies(rule, order)).toBe(expected))

  it("goes by the weekday in the programme's time zone", () => {
    // 22:30 UTC on a Sunday is Monday half past midnight in Kyiv.
    const late = anOrder({ placed_at: new Date("2026-03-15T22:30:00Z") })
    const monday = { earning: [anEarningRule({ weekdays: [1] })] }
    expect(worth(late, someRules({ ...monday, time_zone: "Europe/Kyiv" })).points).toBe(1000)
    expect(worth(late, someRules(monday)).points).toBe(500)
  })

  it("keeps the minimum that was met when part of the order comes back", () => {
    const rules = double({ min_order: [{ currency_code: "eur", minor: 10_000 }] })
    const returned = aPaidOrder({ lines: [aLine({ quantity: 2, returned: 1, paid_minor: 5_000, ordered_minor: 10_000 })], captures: [{ amount_minor: 10_000, at: NOON }], refunded_minor: 5_000 })
    expect(worth(returned, rules).points).toBe(500)
  })

  it("matches a product by id, category, collection, type or tag, line by line", () => {
    const lines = [aLine({ id: "a", product: aProduct({ category_ids: ["shoes"] }) }), aLine({ id: "b" })]
    const rules = double({ products: { product_ids: [], category_ids: ["shoes"], collection_ids: ["none"], type_ids: [], tag_ids: [] } })
    expect(worth(anOrder({ lines }), rules).parts).toEqual([["rate", "a", 500], ["rule_1", "a", 500], ["rate", "b", 500]])
  })

  it("leaves a line to the first rule where that does not combine, and passes it over where another came first", () => {
    const alone = anEarningRule({ id: "alone", priority: 10, combines: false })
    const other = anEarningRule({ id: "other", gift: { kind: "multiplier", percent: 300 } })
    expect(worth(anOrder(), withRules(other, alone)).points).toBe(1000)
    expect(worth(anOrder(), withRules(other, { ...alone, priority: -10 })).points).toBe(1500)
  })
})

describe("exclusions", () => {
  it("earns nothing on excluded products and says why when nothing else is there", () => {
    const products = { product_ids: [], category_ids: [], collection_ids: [], type_ids: [], tag_ids: ["no_points"] }
    const rules = someRules({ exclusions: { products, sale_items: false }, earning: [anEarningRule({ gift: { kind: "per_order", points: 100 } })] })
    const excluded = aLine({ product: aProduct({ tag_ids: ["no_points"] }) })
    expect(orderTarget(anOrder({ lines: [excluded] }), rules, null, NOON)).toMatchObject({ pending: 0, zero_reason: "excluded" })
    expect(worth(anOrder({ lines: [excluded, aLine({ id: "b" })] }), rules).points).toBe(600)
  })

  it("leaves sale items out where the switch says so", () => {
    const order = anOrder({ lines: [aLine({ on_sale: true })] })
    expect(worth(order).points).toBe(500)
    expect(worth(order, someRules({ exclusions: { ...someRules().exclusions, sale_items: true } })).points).toBe(0)
  })
})

describe("caps and the first-order award", () => {
  it("gives no more than what a rule has left, spread over the lines", () => {
    const rules = withRules(anEarningRule({ id: "double", cap_total: 700 }))
    const order = anOrder({ lines: [aLine({ id: "a" }), aLine({ id: "b", paid_minor: 20_000 })] })
    const { points, parts } = worth(order, rules, new Map([["double", 700]]))
    expect(points).toBe(1500 + 700)
    expect(parts.filter(([rule]) => rule === "double")).toEqual([["double", "a", 233], ["double", "b", 467]])
    expect(worth(order, rules, new Map([["double", 0]])).points).toBe(1500)
  })

  it("gives the first-order award once, for money that stayed", () => {
    const rules = someRules({ awards: [{ id: FIRST_ORDER_AWARD, title: "First order", points: 200, active: true }] })
    const first = anOrder({ member: { ...buyer, first_order: true } })
    expect(worth(first, rules, new Map([[FIRST_ORDER_AWARD, 200]])).points).toBe(700)
    expect(worth(first, rules, new Map([[FIRST_ORDER_AWARD, 0]])).points).toBe(500)
    expect(worth(anOrder(), rules).points).toBe(500)
    expect(contributions(rules, orderTarget(first, rules, null, NOON).explanation)).toEqual([{ rule_id: FIRST_ORDER_AWARD, points: 200 }])
  })
})

describe("rounding", () => {
  it("adds fractions of all parts before it rounds once", () => {
    // 0.99 at 5 points a euro = 4.95; half again = 2.475; together 7.425.
    const order = anOrder({ lines: [aLine({ paid_minor: 99 })], member: { ...buyer, tier_id: "gold" } })
    expect(worth(order, tiered).points).toBe(7)
    expect(worth(order, { ...tiered, rounding: "up" }).points).toBe(8)
  })

  it("says nothing of parts without points", () => {
    const [rate] = someRules().currencies
    const nothing = earningWorth(anOrder({ lines: [] }), someRules(), rate!)
    expect(earnedFor(nothing, { paid_minor: 0, due_minor: 0, bonuses: false }, new Map())).toEqual({ points: 0, parts: [] })
  })
})
