import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { StoreTierResponse } from "../../../../../contract"
import { shopperTier } from "../../../../../workflows/points/reads/tier-view"

/** The signed-in shopper's level, what is missing to the next one, and their cumulative discount. */
export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse<StoreTierResponse>) => {
  res.json(await shopperTier(req.scope, req.auth_context.actor_id, new Date()))
}
