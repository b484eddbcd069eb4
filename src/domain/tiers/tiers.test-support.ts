import fc from "fast-check"
import { aProgramme, days, NOON } from "../points/points.test-support"
import type { CountedOrder } from "./counting"
import { decideTier, type HeldLevel, type TierDecision, type TierProgramme, type TierStanding } from "./decide-tier"
import type { TierLevel, TierRules } from "./tier-rules"

export const aLevel = (id: string, from: number, over: Partial<TierLevel> = {}): TierLevel => ({ id, title: id, from, earn_percent: 100, gift_points: 10, customer_group_id: null, ...over })

export const tierRules = (over: Partial<TierRules> = {}): TierRules => ({
  basis: "spend", window: "rolling_12_months", grace_days: 0, currency_code: "eur", levels: [aLevel("bronze", 100), aLevel("silver", 300), aLevel("gold", 1_000)], ...over,
})

export const aTierProgramme = (over: Partial<TierRules> = {}): TierProgramme & { tiers: TierRules } => ({ ...aProgramme(), tiers: tierRules(over) })

export const counted = (net_minor: number, placed_at: Date = NOON, over: Partial<CountedOrder> = {}): CountedOrder => ({ placed_at, currency_code: "eur", net_minor, available: net_minor, ...over })

/** What is held after a decision. */
export const afterwards = (standing: TierStanding, decision: TierDecision, now: Date, programme_version = 1): TierStanding => ({
  held: [
    ...standing.held.filter(({ tier_id }) => !decision.left.some((left) => left.tier_id === tier_id)),
    ...decision.entered.map(({ level }): HeldLevel => ({ tier_id: level.id, entered_at: now, programme_version })),
  ],
  grace_until: decision.grace_until,
})

/** Decides at each of these instants with the orders placed by then; the last standing and all decisions. */
export function decideAt(instants: readonly Date[], orders: readonly CountedOrder[], programme: TierProgramme & { tiers: TierRules }) {
  let standing: TierStanding = { held: [], grace_until: null }
  const decisions = instants.map((now) => {
    const decision = decideTier(standing, orders.filter(({ placed_at }) => placed_at <= now), programme, new Map([[programme.version, programme]]), now)
    standing = afterwards(standing, decision, now, programme.version)
    return decision
  })
  return { standing, decisions, level: decisions[decisions.length - 1]?.level?.id ?? null }
}

/** Orders over three years, a day's precision, the earliest first. */
export const anyOrders = (): fc.Arbitrary<CountedOrder[]> =>
  fc
    .array(fc.record({ day: fc.nat(1_095), amount: fc.nat(1_200) }), { maxLength: 12 })
    .map((list) => list.map(({ day, amount }) => counted(amount, days(day))).sort((a, b) => a.placed_at.getTime() - b.placed_at.getTime()))

export const anyTiers = (): fc.Arbitrary<Partial<TierRules>> =>
  fc.record({
    basis: fc.constantFrom("spend" as const, "points" as const, "orders" as const),
    window: fc.constantFrom("rolling_12_months" as const, "calendar_year" as const, "lifetime" as const),
    grace_days: fc.constantFrom(0, 1, 30, 200),
  })
