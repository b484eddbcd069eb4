import { z } from "@medusajs/framework/zod"
import { text } from "../../../fields"

export const UploadImportQuery = z.strictObject({
  label: text("label", 60).refine((label) => /[^\s:]/.test(label), "label: expected a name for where the points come from"),
  file_name: text("file_name", 255).optional(),
})
export const RunImportBody = z.strictObject({})

export type UploadImportQuery = z.output<typeof UploadImportQuery>
