import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { AdminProgrammePresetsResponse } from "../../../../../contract"
import { programmePresets } from "../../../../../workflows/points/reads/programme-view"

/** Ready-made programmes to begin with. */
export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse<AdminProgrammePresetsResponse>) => {
  res.json({ presets: await programmePresets(req.scope) })
}
