import type { Rounding } from "../kernel"
import { AMOUNT_MAX } from "../kernel"

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
export interface ProgrammeRules {
  currencies: CurrencyRate[]
  rounding: Rounding
  /** Days after the first delivery until points can be spent. */
  hold_days_after_delivery: number
  /** Days after a payment until points can be spent where no delivery says so earlier. */
  hold_days_after_payment: number
  /** Months a lot is valid from the day it became available; 0 = for ever. */
  expiry_months: number
  /** The smallest number of points that one order may use. */
  redeem_points_min: number
  /** The largest share of the discountable items that points may pay, in percent. */
  redeem_share_max_percent: number
  /** Points are used in whole multiples of this. */
  redeem_points_step: number
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
  currencies: [{ currency_code, earn_points: 5, earn_minor: 10 ** digits, redeem_points: 100, redeem_minor: 10 ** digits }],
  rounding: "down",
  hold_days_after_delivery: 14,
  hold_days_after_payment: 30,
  expiry_months: 12,
  redeem_points_min: 500,
  redeem_share_max_percent: 50,
  redeem_points_step: 100,
})

export interface RulesProblem {
  field: string
  expected: string
}

const wholeBetween = (value: number, min: number, max: number) => Number.isSafeInteger(value) && value >= min && value <= max

/** What is wrong with proposed rules, one entry a field; empty when they can be put in force. */
export function rulesProblems(rules: ProgrammeRules): RulesProblem[] {
  const problems: RulesProblem[] = []
  const whole = (field: string, value: number, min: number, max: number) => {
    if (!wholeBetween(value, min, max)) problems.push({ field, expected: `a whole number from ${min} to ${max}` })
  }
  whole("hold_days_after_delivery", rules.hold_days_after_delivery, 0, 365)
  whole("hold_days_after_payment", rules.hold_days_after_payment, 0, 365)
  whole("expiry_months", rules.expiry_months, 0, 120)
  whole("redeem_points_min", rules.redeem_points_min, 1, 1_000_000_000)
  whole("redeem_points_step", rules.redeem_points_step, 1, 1_000_000_000)
  whole("redeem_share_max_percent", rules.redeem_share_max_percent, 1, 100)
  const seen = new Set<string>()
  rules.currencies.forEach((rate, i) => {
    const at = `currencies.${i}`
    if (!/^[a-z]{3}$/.test(rate.currency_code)) problems.push({ field: `${at}.currency_code`, expected: "a three-letter currency code in lower case" })
    if (seen.has(rate.currency_code)) problems.push({ field: `${at}.currency_code`, expected: "each currency once" })
    seen.add(rate.currency_code)
    whole(`${at}.earn_points`, rate.earn_points, 0, 1_000_000)
    whole(`${at}.earn_amount`, rate.earn_minor, 1, AMOUNT_MAX)
    whole(`${at}.redeem_points`, rate.redeem_points, 1, 1_000_000)
    whole(`${at}.redeem_amount`, rate.redeem_minor, 1, AMOUNT_MAX)
  })
  return problems
}

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
