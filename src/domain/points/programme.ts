import type { Rounding } from "../kernel"
import type { LadderRules, TierRules } from "../tiers"
import type { ThresholdRule } from "./benefit"
import type { AwardRule, EarningRule, Exclusions } from "./earning-rule"
import type { ExpiryRules } from "./expiry"
import { everyProduct } from "./product-match"

/** What points are earned for and worth in one currency. Amounts are whole minor units. */
export interface CurrencyRate {
  currency_code: string
  /** `earn_points` for each `earn_minor` paid. */
  earn_points: number
  earn_minor: number
  /** `redeem_points` take `redeem_minor` off an order. */
  redeem_points: number
  redeem_minor: number
}

/** The rules of the points programme, whole and frozen: an order keeps the version that was in force when it was placed. */
export interface ProgrammeRules extends ExpiryRules {
  /** Decides weekdays, birthdays, and where a month ends. */
  time_zone: string
  currencies: CurrencyRate[]
  rounding: Rounding
  /** Days after the first delivery until points can be spent. */
  hold_days_after_delivery: number
  /** Days after a payment until points can be spent where no delivery says so earlier. */
  hold_days_after_payment: number
  /** Months without any earning or spending after which all of a member's points expire; 0 = never. */
  inactivity_months: number
  /** The smallest number of points that one order may use. */
  redeem_points_min: number
  /** The largest share of the discountable items that points may pay, in percent. */
  redeem_share_max_percent: number
  /** Points are used in whole multiples of this. */
  redeem_points_step: number
  exclusions: Exclusions
  earning: EarningRule[]
  awards: AwardRule[]
  tiers: TierRules | null
  /** The cumulative discount. */
  ladder: LadderRules | null
  thresholds: ThresholdRule[]
}

export interface Programme extends ProgrammeRules {
  version: number
  /** Orders placed from this instant on (and before the next version's) follow this version. */
  active_from: Date
}

/**
 * The rules a new shop starts with, for its own currency: 5 points per unit, 100 points = 1 unit (5 % back), spendable 14 days
 * after delivery or 30 after payment, valid 12 months, at least 500 points and at most half of the items at a time.
 * Sources: Smile.io's rule of thumb of 3–10 % back and 30 days' delay, Setono's minimum 500 and 50 %, 365 days at Setono and WPLoyalty.
 */
export const defaultRules = (currency_code: string, digits: number): ProgrammeRules => ({
  time_zone: "UTC",
  currencies: [{ currency_code, earn_points: 5, earn_minor: 10 ** digits, redeem_points: 100, redeem_minor: 10 ** digits }],
  rounding: "down",
  hold_days_after_delivery: 14,
  hold_days_after_payment: 30,
  expiry_months: 12,
  expiry_month_end: false,
  inactivity_months: 0,
  redeem_points_min: 500,
  redeem_share_max_percent: 50,
  redeem_points_step: 100,
  exclusions: { products: everyProduct(), sale_items: false },
  earning: [],
  awards: [],
  tiers: null,
  ladder: null,
  thresholds: [],
})

/** The version in force at an instant: the newest whose `active_from` is not after it, or null before the first. */
export function programmeAt(versions: readonly Programme[], at: Date): Programme | null {
  let found: Programme | null = null
  for (const version of versions) {
    if (version.active_from <= at && (!found || version.version > found.version)) found = version
  }
  return found
}

export const rateFor = (rules: Pick<ProgrammeRules, "currencies">, currency_code: string): CurrencyRate | null =>
  rules.currencies.find((rate) => rate.currency_code === currency_code.toLowerCase()) ?? null
