import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { AdminProgrammeVersionResponse } from "../../../../../../contract"
import { programmeVersion } from "../../../../../../workflows/points/reads/programme-view"

/** One version of the programme in full. */
export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse<AdminProgrammeVersionResponse>) => {
  res.json({ programme: await programmeVersion(req.scope, Number(req.params.version), new Date()) })
}
