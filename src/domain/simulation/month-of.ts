import { localDay } from "../kernel"

const text = (year: number, month: number) => `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}`

/** The calendar month of an instant by a time zone's clock, as "2026-03". No zone is more than a day from UTC, which answers for most days. */
export function monthOf(at: Date, time_zone: string): string {
  const day = at.getUTCDate()
  if (day > 1 && day < 28) return text(at.getUTCFullYear(), at.getUTCMonth() + 1)
  const local = localDay(at, time_zone)
  return text(local.year, local.month)
}
