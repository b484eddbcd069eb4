import { aLine, aPaidOrder, anOrder, aRate, days, someRules } from "../points/points.test-support"
import { monthOf } from "./month-of"
import type { PastOrder } from "./replay"
import { aRule, replayed, someTiers } from "./simulation.test-support"

const past = (account_key: string, day: number, over: Parameters<typeof aPaidOrder>[0] = {}): PastOrder => ({
  account_key,
  facts: aPaidOrder({ order_id: `${account_key}_${day}`, placed_at: days(day), ...over }),
})

describe("a replay", () => {
  it("compares what two sets of rules give, cost and bring, by currency and month", () => {
    const usd = aRate({ currency_code: "usd", earn_points: 10, redeem_points: 200 })
    const orders = [past("a", -60), past("a", -30, { currency_code: "usd" }), past("b", -30, { currency_code: "gbp" }), past("b", 0, { refunded_minor: 5_000 })]
    const { draft, active, by_month, from, until, orders: count, members } = replayed(orders, someRules({ currencies: [aRate({ earn_points: 10 }), usd] }), someRules({ currencies: [aRate(), usd] }))
    expect(draft).toMatchObject({
      points: 1000 + 1000 + 500,
      net: [{ currency_code: "eur", minor: 15_000 }, { currency_code: "gbp", minor: 10_000 }, { currency_code: "usd", minor: 10_000 }],
      cost: [{ currency_code: "eur", minor: 1_500 }, { currency_code: "usd", minor: 500 }],
    })
    // 150 euro are 15,000 points and 100 dollars 20,000; pounds have no rate.
    expect(draft.back).toBeCloseTo(2_500 / 35_000, 12)
    expect(active.points).toBe(500 + 1000 + 250)
    expect(by_month).toEqual([{ month: "2026-01", draft: 1000, active: 500 }, { month: "2026-02", draft: 1000, active: 1000 }, { month: "2026-03", draft: 500, active: 250 }])
    expect([from, until, count, members]).toEqual([days(-60), days(0), 4, 2])
  })

  it("lets nobody earn, but counts the money, where an order belongs to nobody", () => {
    const { draft, members } = replayed([past("", -2), past("", -1)], someRules({ tiers: someTiers() }))
    expect([draft.points, members, draft.members_by_tier]).toEqual([0, 0, []])
    expect(draft.net).toEqual([{ currency_code: "eur", minor: 20_000 }])
  })

  it("earns at the level that the orders before it reached, gifts included, and says who stands elsewhere", () => {
    const tiers = someTiers({ window: "lifetime" })
    const orders = ["a", "b"].flatMap((key) => [-30, -20, -10].map((day) => past(key, day))).concat(past("c", -5))
    const { draft, tier_changes } = replayed(orders, someRules({ tiers }), someRules())
    // The third order of a and b is placed after 200 euro: half as many points again, and 100 points for the entry.
    expect(draft.points).toBe(2 * (500 + 500 + 750 + 100) + 500)
    expect(draft.members_by_tier).toEqual([{ tier_id: "t0", title: "T0", members: 1 }, { tier_id: "t1", title: "T1", members: 2 }])
    expect(tier_changes).toEqual({ count: 3, first: [{ account_key: "a", from: null, to: "t1" }, { account_key: "b", from: null, to: "t1" }, { account_key: "c", from: null, to: "t0" }] })
  })

  it("gives guests points, but no level, no gift and no personal discount before somebody claims them", () => {
    const tiers = someTiers({ window: "lifetime" })
    const orders = [-30, -20, -10].map((day) => ({ ...past("g", day), is_guest: true }))
    const { draft, tier_changes, members } = replayed(orders, someRules({ tiers }), someRules())
    expect([draft.points, draft.members_by_tier, tier_changes.count, members]).toEqual([1500, [], 0, 1])
  })

  it("names the first hundred who change, and counts the others", () => {
    const orders = Array.from({ length: 150 }, (_, i) => past(`m${String(i).padStart(3, "0")}`, 0))
    const { tier_changes } = replayed(orders, someRules({ tiers: someTiers() }), someRules())
    expect([tier_changes.count, tier_changes.first.length, tier_changes.first[99]?.account_key]).toEqual([150, 100, "m099"])
  })

  it("takes the first order by time, cancelled ones aside", () => {
    const rules = someRules({ earning: [aRule({ gift: { kind: "per_order", points: 7 }, first_order_only: true })] })
    expect(replayed([past("a", -3, { canceled: true }), past("a", -2), past("a", -1)], rules).draft.points).toBe(507 + 500)
  })

  it("counts a cap in total over all members in the order in which they come", () => {
    const rules = someRules({ earning: [aRule({ gift: { kind: "per_order", points: 40 }, cap_total: 100 })] })
    expect(replayed(["a", "b", "c", "d"].map((key) => past(key, 0)), rules).draft.points).toBe(4 * 500 + 100)
  })

  it("follows a company that orders by the minute, whose orders of a day count as one", () => {
    const orders = Array.from({ length: 4_000 }, (_, i) => past("a", i / 10 - 400, { order_id: `o${i}`, lines: [aLine({ paid_minor: 100 })] }))
    const stands = (from: number) => replayed(orders, someRules({ tiers: someTiers({ grace_days: 0, levels: someTiers().levels.slice(0, 2).map((level, i) => ({ ...level, from: i * from })) }) })).draft.members_by_tier[0]?.tier_id
    // What was ordered in the 364 days before tomorrow, give or take the day at its edge.
    expect([stands(363 * 1_000), stands(366 * 1_000)]).toEqual(["t1", "t0"])
  })
})

describe("monthOf", () => {
  it("is the month on the shop's own calendar", () => {
    const newYear = new Date("2025-12-31T23:30:00Z")
    expect([monthOf(newYear, "UTC"), monthOf(newYear, "Europe/Kyiv"), monthOf(newYear, "America/New_York")]).toEqual(["2025-12", "2026-01", "2025-12"])
    expect(monthOf(new Date("2026-03-01T02:00:00Z"), "America/New_York")).toBe("2026-02")
    expect(monthOf(days(0), "Pacific/Kiritimati")).toBe("2026-03")
  })
})
