import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { AdminReportResponse } from "../../../../contract"
import { pointsReport } from "../../../../workflows/points/reads/report"
import type { ReportQuery } from "./validators"

/** What the programme owes, and its movements by month. */
export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse<AdminReportResponse>) => {
  const { months } = req.validatedQuery as ReportQuery
  res.json(await pointsReport(req.scope, months, new Date()))
}
