import { addMonths, startOfNextMonth } from "../kernel"

export interface ExpiryRules {
  time_zone: string
  /** Months a lot is valid from the day it became available; 0 = for ever. */
  expiry_months: number
  /** Whether a lot lives until the end of the month in which it would expire. */
  expiry_month_end: boolean
}

/** When points that become available at an instant expire; null = never. */
export function expiresAt(available_at: Date, rules: ExpiryRules): Date | null {
  if (rules.expiry_months === 0) return null
  const at = addMonths(available_at, rules.expiry_months)
  return rules.expiry_month_end ? startOfNextMonth(at, rules.time_zone) : at
}
