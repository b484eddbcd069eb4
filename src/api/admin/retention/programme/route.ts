import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { AdminProgrammeResponse } from "../../../../contract"
import { programmeView } from "../../../../workflows/points/reads/programme-view"

/** The rules in force, the draft of the next ones, and their history. */
export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse<AdminProgrammeResponse>) => {
  res.json(await programmeView(req.scope, new Date()))
}
