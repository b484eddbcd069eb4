import { z } from "@medusajs/framework/zod"
import { count } from "../../../fields"

/** An instant in a query string. */
const instant = (field: string) =>
  z.iso.datetime({ offset: true, error: `${field}: expected an ISO instant such as 2026-03-01T00:00:00Z` }).transform((value) => new Date(value)).optional()

export const ReportQuery = z.strictObject({ months: count("months", 12, 1, 120) })
export const MembersExportQuery = z.strictObject({})
export const EntriesExportQuery = z.strictObject({ from: instant("from"), until: instant("until") })

export type ReportQuery = z.output<typeof ReportQuery>
export type EntriesExportQuery = z.output<typeof EntriesExportQuery>
