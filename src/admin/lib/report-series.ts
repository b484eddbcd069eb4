import type { AdminLiability, AdminReportMonth } from "../../contract"

/** A row of a chart and of its table: a month, or null for points that never expire, and a number for each series. */
export interface SeriesRow<K extends string> {
  month: string | null
  values: Record<K, number>
}

export const MOVEMENTS = ["issued", "redeemed", "expired"] as const
export type Movement = (typeof MOVEMENTS)[number]

/** What came and went, month by month, oldest first. */
export const movements = (months: readonly AdminReportMonth[]): SeriesRow<Movement>[] =>
  byMonth(months).map(({ month, issued, redeemed, expired }) => ({ month, values: { issued, redeemed, expired } }))

/** What was left to spend at the end of each month, oldest first. */
export const outstanding = (months: readonly AdminReportMonth[]): SeriesRow<"outstanding">[] =>
  byMonth(months).map(({ month, outstanding }) => ({ month, values: { outstanding } }))

/** What will expire if nobody spends it: each month up to the last one with any, without gaps, so that the axis tells time; then what never expires. */
export function expiring(liability: Pick<AdminLiability, "expiring">): SeriesRow<"points">[] {
  const dated = liability.expiring.flatMap(({ month, points }) => (month === null ? [] : [{ month: month.slice(0, 7), points }]))
  const months = dated.map(({ month }) => month).sort()
  const never = liability.expiring.filter(({ month }) => month === null).reduce((sum, { points }) => sum + points, 0)
  const sum = (month: string) => dated.filter((row) => row.month === month).reduce((total, { points }) => total + points, 0)
  const rows: SeriesRow<"points">[] = monthsBetween(months[0], months[months.length - 1]).map((month) => ({ month, values: { points: sum(month) } }))
  return never ? [...rows, { month: null, values: { points: never } }] : rows
}

const byMonth = (months: readonly AdminReportMonth[]) => [...months].sort((a, b) => (a.month < b.month ? -1 : 1))

/** "2026-11", "2026-12", "2027-01"; at most ten years, whatever the data says. */
function monthsBetween(first: string | undefined, last: string | undefined): string[] {
  const found: string[] = []
  for (let month = first; month && last && month <= last && found.length < 120; month = monthAfter(month)) found.push(month)
  return found
}

const monthAfter = (month: string): string => {
  const [year = 0, number = 0] = month.split("-").map(Number)
  return number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, "0")}`
}
