import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { StorePointsResponse } from "../../../../../contract"
import { shopperPoints } from "../../../../../workflows/points/reads/account-view"
import type { PointsQuery } from "../../../validators"

/** The signed-in shopper's own points. */
export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse<StorePointsResponse>) => {
  const { currency_code } = req.validatedQuery as PointsQuery
  res.json({ points: await shopperPoints(req.scope, req.auth_context.actor_id, currency_code ?? null, new Date()) })
}
