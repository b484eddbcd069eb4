import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { entriesCsv } from "../../../../../workflows/points/reads/exports"
import { sendCsv } from "../../../../send-csv"
import type { EntriesExportQuery } from "../../reports/validators"

/** The ledger's entries as a file, all of them or those of a time. */
export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  const { from, until } = req.validatedQuery as EntriesExportQuery
  await sendCsv(req, res, "entries.csv", entriesCsv(req.scope, { from: from ?? null, until: until ?? null }))
}
