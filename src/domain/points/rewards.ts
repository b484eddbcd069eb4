import type { Benefit } from "./benefit"

/** What points can be exchanged for. */
export interface Reward {
  id: string
  title: string
  description: string | null
  active: boolean
  /** At least 1: what costs nothing comes from spending, not from the catalogue. */
  cost_points: number
  benefit: Benefit
  /** How many are left; null = any number. */
  stock: number | null
  /** How many a member may have taken and not returned; null = any number. */
  per_member_limit: number | null
  /** Only for members on one of these levels; empty = all. */
  tier_ids: string[]
  /** Whole days a code is valid at least. */
  valid_days: number
  position: number
}

/** Who asks for a reward, as the ledger knows them. */
export interface RewardTaker {
  spendable: number
  blocked: boolean
  tier_id: string | null
  /** Vouchers of this reward that the member has taken and not returned. */
  taken: number
}

/** Why a reward cannot be taken. The edge turns each into a sentence. */
export type RewardRefusal =
  | { refused: "unknown_reward" }
  | { refused: "blocked" }
  | { refused: "sold_out" }
  | { refused: "limit_reached"; limit: number }
  | { refused: "tier_required" }
  | { refused: "no_amount"; currency_code: string }
  | { refused: "insufficient_points"; available: number; short_by: number }

/**
 * Null when the member may take the reward now, else the reason, the one that lasts longest first: a shopper who saves points for a reward
 * that is not meant for them should not be told only about the points.
 */
export function rewardRefusal(reward: Reward, taker: RewardTaker, currency_code: string | null): RewardRefusal | null {
  if (!reward.active) return { refused: "unknown_reward" }
  if (taker.blocked) return { refused: "blocked" }
  if (reward.tier_ids.length > 0 && (taker.tier_id === null || !reward.tier_ids.includes(taker.tier_id))) return { refused: "tier_required" }
  if (currency_code !== null && !benefitIn(reward.benefit, currency_code)) return { refused: "no_amount", currency_code }
  if (reward.stock !== null && reward.stock <= 0) return { refused: "sold_out" }
  if (reward.per_member_limit !== null && taker.taken >= reward.per_member_limit) return { refused: "limit_reached", limit: reward.per_member_limit }
  const short_by = reward.cost_points - taker.spendable
  return short_by > 0 ? { refused: "insufficient_points", available: taker.spendable, short_by } : null
}

/**
 * A benefit as a voucher carries it: a fixed discount in exactly one currency, the asked one, or its first where none is asked. Null when
 * it has no amount in that currency; the other kinds fit every currency.
 */
export function benefitIn(benefit: Benefit, currency_code: string | null): Benefit | null {
  if (benefit.kind !== "fixed") return benefit
  const amount = currency_code === null ? benefit.amounts[0] : benefit.amounts.find((amount) => amount.currency_code === currency_code)
  return amount ? { kind: "fixed", amounts: [amount] } : null
}
