import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { AdminTiersResponse } from "../../../../contract"
import { tiersOverview } from "../../../../workflows/points/reads/tier-view"

/** How many members stand on each level and each step of the cumulative discount. */
export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse<AdminTiersResponse>) => {
  res.json(await tiersOverview(req.scope, new Date()))
}
