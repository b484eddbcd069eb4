const DAY_MS = 86_400_000

/** The instant `days` × 24 hours later. */
export const addDays = (at: Date, days: number): Date => new Date(at.getTime() + days * DAY_MS)

/** The instant `minutes` later. */
export const addMinutes = (at: Date, minutes: number): Date => new Date(at.getTime() + minutes * 60_000)

/** The same UTC time of day `months` later; a day the month does not have becomes its last (31 January + 1 month = 28 or 29 February). */
export function addMonths(at: Date, months: number): Date {
  const result = new Date(at.getTime())
  const day = at.getUTCDate()
  result.setUTCDate(1)
  result.setUTCMonth(result.getUTCMonth() + months)
  const last = new Date(Date.UTC(result.getUTCFullYear(), result.getUTCMonth() + 1, 0)).getUTCDate()
  result.setUTCDate(Math.min(day, last))
  return result
}
