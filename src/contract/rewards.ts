import type { RedeemRefusal, RewardRefusal, VoucherRefusal } from "../domain/points"
import type { AdminBenefit } from "./programme"

/** A reward as staff write it. */
export interface AdminRewardTerms {
  title: string
  description: string | null
  active: boolean
  cost_points: number
  benefit: AdminBenefit
  /** How many are left; null = any number. */
  stock: number | null
  per_member_limit: number | null
  /** Only for members on one of these levels; empty = all. */
  tier_ids: string[]
  /** Days a code is valid after it was taken. */
  valid_days: number
  position: number
}
export interface AdminReward extends AdminRewardTerms {
  id: string
  /** How many have been taken and not returned, and of them used. */
  taken: number
  used: number
  created_at: string
  updated_at: string
}
export interface AdminSaveReward extends AdminRewardTerms {
  /** The stock that was seen when `stock` was decided: what shoppers took meanwhile stays taken. Left out, `stock` is set as it is. */
  stock_seen?: number | undefined
}
export interface AdminRewardsResponse {
  rewards: AdminReward[]
}
export interface AdminRewardResponse {
  reward: AdminReward
}

export type { RedeemRefusal, RewardRefusal, VoucherRefusal }

/** Why points were not put on a cart, not exchanged, or a voucher was not taken back. */
export type StoreRefusal = RedeemRefusal | RewardRefusal | VoucherRefusal | { refused: "cart_completed" | "held_otherwise" | "key_used_for_other_content" }

/** The answer that refuses: 400, or 404 for an unknown reward. The message is English; `refusal` says the same with its numbers in any language. */
export interface StoreRefusalBody {
  type: string
  code: `retention_${StoreRefusal["refused"]}`
  message: string
  refusal: StoreRefusal
}

export interface StoreReward {
  id: string
  title: string
  description: string | null
  cost_points: number
  benefit: AdminBenefit
  valid_days: number
  stock: number | null
  /** Null when it can be taken now. */
  refusal: RewardRefusal | null
}
export interface StoreRewardsResponse {
  rewards: StoreReward[]
}

export interface StoreVoucher {
  id: string
  title: string
  code: string
  benefit: AdminBenefit
  /** Points paid for it; 0 for those that spending brought. */
  points: number
  state: VoucherState
  expires_at: string
  order_id: string | null
  created_at: string
}
/** `issuing` is on its way; `returned` gave its points back; `withdrawn`: the spending it came from was refunded. */
export type VoucherState = "issuing" | "issued" | "used" | "returned" | "expired" | "withdrawn"
export interface StoreVouchersResponse {
  vouchers: StoreVoucher[]
}
export interface StoreVoucherResponse {
  voucher: StoreVoucher
}
export interface StoreTakeReward {
  reward_id: string
  /** The currency of a fixed discount. */
  currency_code?: string | undefined
  /** Chosen by the caller: the same key takes the reward once. */
  idempotency_key: string
}
export interface AdminVoucher extends StoreVoucher {
  origin: "reward" | "threshold"
  origin_id: string
}
export interface AdminVouchersResponse {
  vouchers: AdminVoucher[]
}
export interface AdminVoucherResponse {
  voucher: AdminVoucher
}

/** How far a cart brings its owner towards the next voucher. Amounts in major units. */
export interface StoreThresholdNudge {
  threshold_id: string
  title: string
  from_amount: number
  currency_code: string
  /** What is missing without this cart, and with it (0 = reached by it). */
  missing: number
  missing_with_cart: number
  benefit: AdminBenefit
}
