import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { StoreOrderPointsResponse } from "../../../../../../../contract"
import { shopperOrderPoints } from "../../../../../../../workflows/points/reads/order-view"

/** What one of the signed-in shopper's own orders earned, and why. */
export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse<StoreOrderPointsResponse>) => {
  res.json({ points: await shopperOrderPoints(req.scope, req.params.id as string, req.auth_context.actor_id, new Date()) })
}
