import { addDays } from "../kernel"
import { after, conversionsTo, spendOf, type CountedOrder, type CountingRules } from "./counting"
import type { LadderRules } from "./ladder-rules"

const LADDER_DAYS = 365

/** The earliest placing that the cumulative discount still counts at an instant; null = every order counts. */
export const ladderSince = (ladder: LadderRules, at: Date): Date | null => (ladder.window === "lifetime" ? null : addDays(at, -LADDER_DAYS))

/** The percentage that a net spend reaches; 0 before the first step. */
export const percentFor = (spend_minor: number, ladder: LadderRules): number => [...ladder.steps].reverse().find((step) => spend_minor >= step.from_minor)?.percent ?? 0

export interface LadderStanding {
  spend_minor: number
  percent: number
  /** When the window next loses an order; null = never. */
  review_at: Date | null
}

/** The first step that a net spend does not reach and what is missing to it, or null at the top. */
export function nextStep(spend_minor: number, ladder: LadderRules): { percent: number; from_minor: number; missing_minor: number } | null {
  const step = ladder.steps.find(({ from_minor }) => spend_minor < from_minor)
  return step ? { ...step, missing_minor: step.from_minor - spend_minor } : null
}

/** Where a member's orders stand on the ladder: only settled orders are counted, so an order raises the discount of the next one. */
export function ladderStanding(orders: readonly CountedOrder[], rules: CountingRules, ladder: LadderRules, at: Date): LadderStanding {
  const since = ladderSince(ladder, at)
  const conversions = conversionsTo(ladder.currency_code, rules.currencies)
  const counted = orders.filter(({ placed_at }) => placed_at <= at && (!since || placed_at >= since))
  const spend_minor = counted.reduce((sum, order) => sum + spendOf(order, conversions), 0)
  const first = counted.reduce<Date | null>((min, { placed_at, net_minor }) => (net_minor > 0 && (!min || placed_at < min) ? placed_at : min), null)
  return { spend_minor, percent: percentFor(spend_minor, ladder), review_at: since && first ? after(addDays(first, LADDER_DAYS)) : null }
}
