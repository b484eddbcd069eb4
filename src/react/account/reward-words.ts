import type { RewardRefusal, StoreRefusal } from "../../contract"
import type { Retention, Texts } from "../provider"
import { failureOf } from "../resources/failure"

/** Why a reward cannot be taken. */
export function rewardWhy({ text }: Pick<Retention, "text">, refusal: RewardRefusal, own?: Texts): string {
  return text(`rewards.why.${refusal.refused}`, refusal.refused === "insufficient_points" ? { points: refusal.short_by } : {}, own)
}

const REASONS: Record<RewardRefusal["refused"], true> = {
  unknown_reward: true,
  blocked: true,
  sold_out: true,
  limit_reached: true,
  tier_required: true,
  no_amount: true,
  insufficient_points: true,
}

const isRewardRefusal = (refusal: StoreRefusal): refusal is RewardRefusal => refusal.refused in REASONS

/** The reward's refusal that an answer carries, where the storefront's fetch keeps the answer's body. */
export function rewardRefusalOf(error: unknown): RewardRefusal | null {
  const { refusal } = failureOf(error)
  return refusal && isRewardRefusal(refusal) ? refusal : null
}
