import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { monthsBetween, type KindSum } from "../../domain/points"
import { REPORT_BALANCES } from "./sql/report-balances"
import { REPORT_ENTRIES } from "./sql/report-entries"
import { REPORT_LOTS, REPORT_LOT_SPAN } from "./sql/report-lots"

export interface Balances {
  members: number
  available: number
  pending: number
  held: number
  debt: number
}

export interface ReportSums {
  balances: Balances
  /** What is left in the lots by the first instant of the month in which it expires; null = never. */
  expiring: { start: Date | null; points: number }[]
  /** Every entry there is, by kind and month of `starts`. */
  entries: KindSum[]
}

/** What a report is made of, from one snapshot: balances, lots and entries are those of the same instant and so agree to the last point. */
export async function reportSums(pg: Knex, input: { starts: readonly Date[]; time_zone: string }): Promise<ReportSums> {
  return pg.transaction(
    async (trx) => {
      const { rows: balances } = await trx.raw<{ rows: Balances[] }>(REPORT_BALANCES)
      const { rows: spans } = await trx.raw<{ rows: { first: Date | null; last: Date | null }[] }>(REPORT_LOT_SPAN)
      const { first, last } = spans[0] ?? { first: null, last: null }
      const months = first && last ? monthsBetween(first, last, input.time_zone) : [...input.starts]
      const { rows: lots } = await trx.raw<{ rows: { month: number | null; points: number }[] }>(REPORT_LOTS, { starts: months })
      const { rows: entries } = await trx.raw<{ rows: KindSum[] }>(REPORT_ENTRIES, { starts: [...input.starts] })
      return {
        balances: balances[0] as Balances,
        expiring: lots.map(({ month, points }) => ({ start: month === null ? null : (months[month - 1] as Date), points })),
        entries,
      }
    },
    { isolationLevel: "repeatable read", readOnly: true }
  )
}
