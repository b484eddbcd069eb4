import type { Rounding } from "../domain/kernel"

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

export interface AdminProgrammeRules {
  currencies: AdminProgrammeRate[]
  rounding: Rounding
  hold_days_after_delivery: number
  hold_days_after_payment: number
  expiry_months: number
  redeem_points_min: number
  redeem_share_max_percent: number
  redeem_points_step: number
}

export interface AdminProgramme extends AdminProgrammeRules {
  version: number
  active_from: string
  created_by: string | null
  created_at: string
}
export interface AdminProgrammeResponse {
  programme: AdminProgramme
  /** Earlier versions, newest first: orders placed under them keep them. */
  history: { version: number; active_from: string; created_by: string | null }[]
  /** Currencies the store sells in that have no rate: their orders earn nothing. */
  currencies_without_rate: string[]
}
export interface AdminUpdateProgramme extends AdminProgrammeRules {
  /** The version that was edited; refused when a newer one exists. */
  based_on_version: number
}
