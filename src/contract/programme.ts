import type { Rounding, Weekday } from "../domain/kernel"
import type { AwardRule, EarningGift, Exclusions, ProductMatch } from "../domain/points"
import type { TierLevel, TierRules } from "../domain/tiers"

/** Amounts are in major units, as everywhere in Medusa's API. */
export interface AdminProgrammeRate {
  currency_code: string
  /** `earn_points` for each `earn_amount` paid. */
  earn_points: number
  earn_amount: number
  /** `redeem_points` take `redeem_amount` off. */
  redeem_points: number
  redeem_amount: number
}

export interface AdminMoney {
  currency_code: string
  amount: number
}

/** An earning rule or campaign; the ids it names are Medusa's. */
export interface AdminEarningRule {
  id: string
  title: string
  active: boolean
  gift: EarningGift
  products: ProductMatch
  sales_channel_ids: string[]
  customer_group_ids: string[]
  tier_ids: string[]
  /** ISO instants; null = open. */
  starts_at: string | null
  ends_at: string | null
  weekdays: Weekday[]
  min_order: AdminMoney[]
  first_order_only: boolean
  cap_per_member: number | null
  cap_total: number | null
  priority: number
  combines: boolean
}

/** With basis `spend`, `from` is in major units of `currency_code`. */
export type AdminTierLevel = TierLevel
export type AdminTierRules = TierRules

export interface AdminLadderRules {
  window: "lifetime" | "days_365"
  currency_code: string
  steps: { from_amount: number; percent: number }[]
  excluded: ProductMatch
  combines_with_codes: boolean
}

/** What a voucher gives at checkout. */
export type AdminBenefit =
  | { kind: "fixed"; amounts: AdminMoney[] }
  | { kind: "percent"; percent: number }
  | { kind: "free_shipping" }
  | { kind: "free_product"; product_id: string }

export interface AdminThresholdRule {
  id: string
  title: string
  active: boolean
  currency_code: string
  from_amount: number
  benefit: AdminBenefit
  valid_days: number
  near_percent: number
}

export interface AdminProgrammeRules {
  time_zone: string
  currencies: AdminProgrammeRate[]
  rounding: Rounding
  hold_days_after_delivery: number
  hold_days_after_payment: number
  expiry_months: number
  expiry_month_end: boolean
  inactivity_months: number
  redeem_points_min: number
  redeem_share_max_percent: number
  redeem_points_step: number
  exclusions: Exclusions
  earning: AdminEarningRule[]
  awards: AwardRule[]
  tiers: AdminTierRules | null
  ladder: AdminLadderRules | null
  thresholds: AdminThresholdRule[]
}

export interface AdminProgramme extends AdminProgrammeRules {
  version: number
  active_from: string
  created_by: string | null
  created_at: string
}

/** What is being worked on: nothing of it counts before it is activated. */
export interface AdminProgrammeDraft extends AdminProgrammeRules {
  /** The version in force when the draft was begun. */
  based_on_version: number
  /** Counts up with each save; a save names the one it has seen. */
  revision: number
  updated_by: string | null
  updated_at: string
}

export interface AdminProgrammeVersion {
  version: number
  active_from: string
  created_by: string | null
}

export interface AdminProgrammeResponse {
  programme: AdminProgramme
  draft: AdminProgrammeDraft | null
  /** Earlier versions, newest first: orders placed under them keep them. */
  history: AdminProgrammeVersion[]
  /** Currencies the store sells in that have no rate: their orders earn nothing. */
  currencies_without_rate: string[]
}

/** An earlier version in full. */
export interface AdminProgrammeVersionResponse {
  programme: AdminProgramme
}

export interface AdminSaveDraft extends AdminProgrammeRules {
  based_on_version: number
  /** The draft's revision that was edited; 0 to begin one. Refused when another one exists meanwhile. */
  revision: number
}

export interface AdminActivateDraft {
  /** The draft as it was seen; refused when it changed meanwhile. */
  revision: number
}

/** A ready-made programme to begin with, in the store's default currency. */
export interface AdminProgrammePreset {
  id: "points_5_percent" | "bonus_3_percent" | "cumulative_discount"
  rules: AdminProgrammeRules
}
export interface AdminProgrammePresetsResponse {
  presets: AdminProgrammePreset[]
}

/** Named things that rules may refer to. */
export interface AdminRuleChoices {
  tiers: { id: string; title: string }[]
}
