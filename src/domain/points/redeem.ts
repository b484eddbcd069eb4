import { mulDiv } from "../kernel"
import type { CurrencyRate, ProgrammeRules } from "./programme"
import { rateFor } from "./programme"

/** Why points cannot be put on a cart, or not as many as asked. The edge turns each into a sentence. */
export type RedeemRefusal =
  | { refused: "no_rate"; currency_code: string }
  | { refused: "blocked" }
  | { refused: "nothing_discountable" }
  | { refused: "insufficient_points"; available: number; short_by: number }
  | { refused: "below_minimum"; min: number }
  | { refused: "above_maximum"; max: number }
  | { refused: "not_a_step"; step: number; nearest: number }

export interface RedeemFacts {
  /** Points the shopper may spend now, those already on this cart included. */
  spendable: number
  blocked: boolean
  currency_code: string
  /** Gross total of the items that promotions may discount, before the points, after other discounts. */
  discountable_minor: number
}

export interface RedeemLimits {
  min: number
  /** 0 when nothing can be used; `refusal` says why. */
  max: number
  step: number
  refusal: RedeemRefusal | null
}

/** What `points` take off an order, in minor units, rounded down. */
export const valueOfPoints = (points: number, rate: Pick<CurrencyRate, "redeem_points" | "redeem_minor">): number =>
  mulDiv(points, rate.redeem_minor, rate.redeem_points)

/** How many points may be put on a cart: within balance, the programme's minimum, step and share of the items. */
export function redeemLimits(facts: RedeemFacts, rules: ProgrammeRules): RedeemLimits {
  const step = rules.redeem_points_step
  const min = Math.ceil(rules.redeem_points_min / step) * step
  const none = (refusal: RedeemRefusal): RedeemLimits => ({ min, max: 0, step, refusal })
  const rate = rateFor(rules, facts.currency_code)
  if (!rate) return none({ refused: "no_rate", currency_code: facts.currency_code })
  if (facts.blocked) return none({ refused: "blocked" })
  if (facts.discountable_minor <= 0) return none({ refused: "nothing_discountable" })
  const cap = pointsWithin(mulDiv(facts.discountable_minor, rules.redeem_share_max_percent, 100), rate, step)
  const max = Math.min(Math.floor(facts.spendable / step) * step, cap)
  if (facts.spendable < min) return none({ refused: "insufficient_points", available: facts.spendable, short_by: min - facts.spendable })
  if (max < min) return none({ refused: "below_minimum", min })
  return { min, max, step, refusal: null }
}

/** Null when exactly `points` may be put on the cart, else the reason why not. */
export function redeemRefusal(points: number, facts: RedeemFacts, rules: ProgrammeRules): RedeemRefusal | null {
  const limits = redeemLimits(facts, rules)
  if (limits.refusal) return limits.refusal
  if (points > facts.spendable) return { refused: "insufficient_points", available: facts.spendable, short_by: points - facts.spendable }
  if (points < limits.min) return { refused: "below_minimum", min: limits.min }
  if (points > limits.max) return { refused: "above_maximum", max: limits.max }
  if (points % limits.step !== 0) return { refused: "not_a_step", step: limits.step, nearest: Math.floor(points / limits.step) * limits.step }
  return null
}

/**
 * The points of a hold that a changed cart can still carry: the requested ones, cut to the share of the items, whole steps.
 * 0 when less than the minimum fits; the request itself is remembered, so a cart that grows again gets them back.
 */
export function fittingPoints(requested: number, facts: Omit<RedeemFacts, "spendable" | "blocked">, rules: ProgrammeRules): number {
  const rate = rateFor(rules, facts.currency_code)
  if (!rate) return 0
  const cap = pointsWithin(mulDiv(Math.max(0, facts.discountable_minor), rules.redeem_share_max_percent, 100), rate, rules.redeem_points_step)
  const fitting = Math.min(requested, cap)
  return fitting < Math.min(rules.redeem_points_min, requested) ? 0 : fitting
}

function pointsWithin(minor: number, rate: CurrencyRate, step: number): number {
  return Math.floor(mulDiv(minor, rate.redeem_points, rate.redeem_minor) / step) * step
}
