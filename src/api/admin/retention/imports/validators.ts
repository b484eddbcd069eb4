import { z } from "@medusajs/framework/zod"
import { count, text } from "../../../fields"

export const UploadImportQuery = z.strictObject({
  label: text("label", 60).refine((label) => /[^\s:]/.test(label), "label: expected a name for where the points come from"),
  file_name: text("file_name", 255).optional(),
})

/** An instant in a query string. */
const instant = (field: string) =>
  z.iso.datetime({ offset: true, error: `${field}: expected an ISO instant such as 2026-03-01T00:00:00Z` }).transform((value) => new Date(value)).optional()

export const EntriesExportQuery = z.strictObject({ from: instant("from"), until: instant("until") })
export const MembersExportQuery = z.strictObject({})
export const ReportQuery = z.strictObject({ months: count("months", 12, 1, 120) })
export const RunImportBody = z.strictObject({})

export type UploadImportQuery = z.output<typeof UploadImportQuery>
export type EntriesExportQuery = z.output<typeof EntriesExportQuery>
export type ReportQuery = z.output<typeof ReportQuery>
