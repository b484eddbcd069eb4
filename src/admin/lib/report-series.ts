import type { AdminLiability, AdminReportMonth } from "../../contract"

/** A row of a chart's table: a month ("2026-11"), or what lies beyond the chart, and a number for each series. */
export interface SeriesRow<K extends string> {
  month: string | typeof LATER | typeof NEVER
  values: Record<K, number>
}

/** Points that expire after the last month that a chart has room for, and points that never do. */
export const LATER = "later"
export const NEVER = "never"

/** Months that the chart of what will expire has room for. */
const AHEAD = 24

export const MOVEMENTS = ["issued", "redeemed", "expired"] as const
export type Movement = (typeof MOVEMENTS)[number]

/** What came and went, month by month, oldest first. */
export const movements = (months: readonly AdminReportMonth[]): SeriesRow<Movement>[] =>
  byMonth(months).map(({ month, issued, redeemed, expired }) => ({ month, values: { issued, redeemed, expired } }))

/** What was left to spend at the end of each month, oldest first. */
export const outstanding = (months: readonly AdminReportMonth[]): SeriesRow<"outstanding">[] =>
  byMonth(months).map(({ month, outstanding }) => ({ month, values: { outstanding } }))

/**
 * What will expire if nobody spends it: each month up to the last one with any, without gaps, so that the axis tells time; then what comes
 * later and what never expires.
 */
export function expiring(liability: Pick<AdminLiability, "expiring">): SeriesRow<"points">[] {
  const dated = liability.expiring.flatMap(({ month, points }) => (month === null ? [] : [{ month: month.slice(0, 7), points }]))
  const named = dated.map(({ month }) => month).sort()
  const room = monthsBetween(named[0], named[named.length - 1])
  const shown = named.filter((month) => room.includes(month))
  const months = monthsBetween(shown[0], shown[shown.length - 1])
  const sum = (rows: { points: number }[]) => rows.reduce((total, { points }) => total + points, 0)
  const rest: SeriesRow<"points">[] = [
    { month: LATER, values: { points: sum(dated.filter(({ month }) => !months.includes(month))) } },
    { month: NEVER, values: { points: sum(liability.expiring.filter(({ month }) => month === null)) } },
  ]
  return [
    ...months.map((month) => ({ month, values: { points: sum(dated.filter((row) => row.month === month)) } })),
    ...rest.filter(({ values }) => values.points > 0),
  ]
}

/** The rows that have a place on the axis. */
export const onAxis = <K extends string>(rows: readonly SeriesRow<K>[]): SeriesRow<K>[] => rows.filter(({ month }) => month !== LATER && month !== NEVER)

const byMonth = (months: readonly AdminReportMonth[]) => [...months].sort((a, b) => (a.month < b.month ? -1 : 1))

/** "2026-11", "2026-12", "2027-01", as far as the chart has room. */
function monthsBetween(first: string | undefined, last: string | undefined): string[] {
  const found: string[] = []
  for (let month = first; month && last && month <= last && found.length < AHEAD; month = monthAfter(month)) found.push(month)
  return found
}

const monthAfter = (month: string): string => {
  const [year = 0, number = 0] = month.split("-").map(Number)
  return number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, "0")}`
}
