import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { membersCsv } from "../../../../../workflows/points/reads/exports"
import { sendCsv } from "../../../../send-csv"

/** Every member's points as a file. */
export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  await sendCsv(req, res, "members.csv", membersCsv(req.scope))
}
