import fc from "fast-check"
import { FIRST_ORDER_AWARD, type EarningRule, type ProgrammeRules } from "../points"
import { aLine, aPaidOrder, aRate, days, someRules } from "../points/points.test-support"
import { everyProduct, noProduct } from "../points/product-match"
import type { TierRules } from "../tiers"
import { Replay, type PastOrder, type Simulated } from "./replay"

export const aRule = (over: Partial<EarningRule> = {}): EarningRule => ({
  id: "rule", title: "Rule", active: true, gift: { kind: "multiplier", percent: 200 }, products: everyProduct(), sales_channel_ids: [], customer_group_ids: [], tier_ids: [],
  starts_at: null, ends_at: null, weekdays: [], min_order: [], first_order_only: false, cap_per_member: null, cap_total: null, priority: 0, combines: true, ...over,
})

export const someTiers = (over: Partial<TierRules> = {}): TierRules => ({
  basis: "spend", window: "rolling_12_months", grace_days: 30, currency_code: "eur",
  levels: [0, 20_000, 50_000].map((from, i) => ({ id: `t${i}`, title: `T${i}`, from, earn_percent: 100 + 50 * i, gift_points: 100 * i, customer_group_id: null })), ...over,
})

/** Rules with everything in them that a member's history decides. */
export const anyRules: fc.Arbitrary<ProgrammeRules> = fc
  .record({
    earn_points: fc.integer({ min: 0, max: 7 }),
    rounding: fc.constantFrom("down", "nearest", "up"),
    capped: fc.option(fc.record({ cap_per_member: fc.option(fc.integer({ min: 1, max: 900 })), cap_total: fc.option(fc.integer({ min: 1, max: 3000 })) })),
    product_ids: fc.subarray(["p1", "p2"]),
    award: fc.boolean(),
    tiers: fc.option(fc.record({ basis: fc.constantFrom("spend", "points", "orders"), window: fc.constantFrom("rolling_12_months", "calendar_year", "lifetime") })),
    ladder: fc.option(fc.constantFrom("lifetime", "days_365")),
    time_zone: fc.constantFrom("UTC", "Europe/Kyiv", "America/New_York"),
  })
  .map(({ earn_points, rounding, capped, product_ids, award, tiers, ladder, time_zone }) =>
    someRules({
      rounding, time_zone,
      currencies: [aRate({ earn_points }), aRate({ currency_code: "usd", earn_points: 4, redeem_points: 110 })],
      earning: [aRule({ id: "plain", products: { ...everyProduct(), product_ids } }), ...(capped ? [aRule({ id: "capped", gift: { kind: "per_unit", points: 50 }, ...capped })] : [])],
      awards: award ? [{ id: FIRST_ORDER_AWARD, title: "Welcome", points: 77, active: true }] : [],
      tiers: tiers && someTiers(tiers as Partial<TierRules>),
      ladder: ladder && { window: ladder, currency_code: "eur", steps: [{ from_minor: 10_000, percent: 3 }, { from_minor: 60_000, percent: 10 }], excluded: everyProduct(), combines_with_codes: false },
    } as Partial<ProgrammeRules>)
  )

const anyOrder = fc.record({
  day: fc.integer({ min: -900, max: 0 }),
  member: fc.integer({ min: 0, max: 4 }),
  currency_code: fc.constantFrom("eur", "eur", "usd", "gbp"),
  lines: fc.array(fc.record({ paid_minor: fc.integer({ min: 0, max: 30_000 }), product_id: fc.constantFrom("p1", "p2", "p3"), quantity: fc.integer({ min: 1, max: 3 }), earns: fc.boolean() }), { minLength: 1, maxLength: 3 }),
  canceled: fc.integer({ min: 0, max: 9 }).map((n) => n === 0),
  paid_percent: fc.constantFrom(0, 40, 100, 100),
  refunded_percent: fc.constantFrom(0, 0, 0, 30, 100),
})

/** Orders as the database hands them out: member by member (`""` for nobody) and each member's in the order of time. */
export const anyPast: fc.Arbitrary<PastOrder[]> = fc.array(anyOrder, { maxLength: 40 }).map((drawn) =>
  drawn
    .map(({ day, member, lines, paid_percent, refunded_percent, ...over }, i): PastOrder => {
      const order_id = `order_${String(i).padStart(3, "0")}`
      const placed_at = days(day)
      const facts = aPaidOrder({
        ...over, order_id, placed_at, shipping_minor: 500,
        lines: lines.map(({ product_id, ...line }, n) => aLine({ ...line, id: `${order_id}_${n}`, ordered_minor: line.paid_minor, product: { ...noProduct, product_id } })),
      })
      const due = facts.captures[0]?.amount_minor ?? 0
      const captured = Math.floor((due * paid_percent) / 100)
      return {
        account_key: member === 0 ? "" : `cus_${member}`,
        facts: { ...facts, captures: captured > 0 ? [{ amount_minor: captured, at: placed_at }] : [], refunded_minor: Math.floor((captured * refunded_percent) / 100) },
      }
    })
    .sort((a, b) => (a.account_key !== b.account_key ? (a.account_key < b.account_key ? -1 : 1) : a.facts.placed_at.getTime() - b.facts.placed_at.getTime() || (a.facts.order_id < b.facts.order_id ? -1 : 1)))
)

export const replayed = (past: readonly PastOrder[], draft: ProgrammeRules, active: ProgrammeRules = draft, now = days(1)): Simulated => {
  const replay = new Replay({ draft, active }, now)
  for (const order of past) replay.next(order)
  return replay.result()
}
