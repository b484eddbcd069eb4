import type { TierBasis, TierWindow } from "../domain/tiers"

export interface StoreTier {
  id: string
  title: string
  /** 100 = plain rate. */
  earn_percent: number
}

/** The shopper's level, what is missing to the next one, and the cumulative discount. Amounts in major units. */
export interface StoreTierStanding {
  tier: StoreTier | null
  basis: TierBasis
  window: TierWindow
  currency_code: string
  /** What counts so far: money, points or orders, as the basis says. */
  measure: number
  next: (StoreTier & { from: number; missing: number }) | null
  /** Until when the level is kept although the window no longer carries it. */
  grace_until: string | null
  /** Until when a level given by the shop lasts. */
  given_until: string | null
}
export interface StoreLadderStanding {
  /** The discount that the next order gets; 0 before the first step. */
  percent: number
  spend: number
  currency_code: string
  next: { percent: number; from_amount: number; missing: number } | null
}
export interface StoreTierResponse {
  /** Null where the programme has no tiers. */
  tier: StoreTierStanding | null
  /** Null where the programme has no cumulative discount. */
  discount: StoreLadderStanding | null
}

/** The cumulative discount on a cart of its owner. */
export interface StoreCartDiscount {
  cart_id: string
  percent: number
  applied: boolean
  /** What it takes off now, in major units. */
  amount: number
  currency_code: string
  /** Why it is not on the cart; null when it is. */
  refusal: "no_discount" | "not_beside_codes" | "nothing_discountable" | null
  next: StoreLadderStanding["next"]
}
export interface StoreCartDiscountResponse {
  discount: StoreCartDiscount
}

export interface AdminTierChange {
  id: string
  from_tier_id: string | null
  to_tier_id: string | null
  cause: "reached" | "lapsed" | "refunded" | "given" | "gift_ended" | "programme"
  actor: string
  reason: string | null
  created_at: string
}
export interface AdminMemberTier {
  tier: StoreTierStanding | null
  discount: StoreLadderStanding | null
  override: { tier_id: string; until: string | null; reason: string | null } | null
  history: AdminTierChange[]
}
export interface AdminMemberTierResponse {
  tier: AdminMemberTier
}
/** Puts a member on a level by hand until a date (null = until taken back); `tier_id` null takes it back. */
export interface AdminGiveTier {
  tier_id: string | null
  until: string | null
  reason: string
}

/** How many members stand on each level. */
export interface AdminTiersResponse {
  tiers: { tier_id: string | null; title: string | null; members: number }[]
  discounts: { percent: number; members: number }[]
  /** When levels were last worked out for everybody. */
  measured_at: string | null
}
