import { addMonths, localDay, startOfDay } from "../kernel"

export interface ExpiryRules {
  time_zone: string
  /** Months a lot is valid from the day it became available; 0 = for ever. */
  expiry_months: number
  /** Whether a lot lives until the end of the month in which it would expire. */
  expiry_month_end: boolean
}

/** When points that become available at an instant expire; null = never. */
export const expiresAt = (available_at: Date, rules: ExpiryRules): Date | null =>
  rules.expiry_months === 0 ? null : monthsLater(available_at, rules.expiry_months, rules)

/**
 * So many months after an instant: at the same time of day, on the month's last day where it is shorter (31 January + 1 = 28 February);
 * or, rounded, the first instant after that month by the calendar of the programme's time zone.
 */
export function monthsLater(from: Date, months: number, { time_zone, expiry_month_end }: Omit<ExpiryRules, "expiry_months">): Date {
  if (!expiry_month_end) return addMonths(from, months)
  const { year, month } = localDay(from, time_zone)
  return startOfDay(year, month + months + 1, 1, time_zone)
}
