import { before, leavesYear, measureAt, spansAt, startOfNextYear, within, type CountedOrder, type CountingRules } from "./counting"
import type { TierRules } from "./tier-rules"

/**
 * The instant from which the window has not carried an amount any more, up to `at`, as the orders are now; null where it never did.
 * Worked out from the orders and not from when somebody looked, so that a late look decides like daily ones.
 */
export function lostAt(orders: readonly CountedOrder[], rules: CountingRules, tiers: TierRules, from: number, at: Date): Date | null {
  const carriedBefore = (instant: Date) => measureAt(orders, rules, tiers, before(instant)).deciding >= from
  return lossesUntil(orders, rules, tiers, at).find(carriedBefore) ?? null
}

/** The instants at which the window loses orders, latest first. */
function lossesUntil(orders: readonly CountedOrder[], rules: CountingRules, tiers: TierRules, at: Date): Date[] {
  if (tiers.window === "lifetime") return []
  const leaves = (order: CountedOrder) =>
    tiers.window === "calendar_year" ? startOfNextYear(startOfNextYear(order.placed_at, rules.time_zone), rules.time_zone) : leavesYear(order.placed_at)
  return orders.map(leaves).filter((instant) => instant <= at).sort((a, b) => b.getTime() - a.getTime())
}

/** The first instant after `at` at which time alone changes what the window counts; null = never. */
export function nextLoss(orders: readonly CountedOrder[], rules: CountingRules, tiers: TierRules, at: Date): Date | null {
  if (tiers.window === "lifetime") return null
  const counted = orders.filter((order) => spansAt(at, tiers.window, rules.time_zone).some((span) => within(order.placed_at, span)))
  if (!counted.length) return null
  if (tiers.window === "calendar_year") return startOfNextYear(at, rules.time_zone)
  return counted.map((order) => leavesYear(order.placed_at)).reduce((first, instant) => (instant < first ? instant : first))
}
