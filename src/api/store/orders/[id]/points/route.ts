import type { AuthenticatedMedusaRequest, MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { StoreOrderEarnedResponse } from "../../../../../contract"
import { orderEarned } from "../../../../../workflows/points/reads/order-earned"

/** What an order brings, for whoever holds its id, as Medusa's own route shows the order itself. */
export const GET = async (req: MedusaRequest & Partial<Pick<AuthenticatedMedusaRequest, "auth_context">>, res: MedusaResponse<StoreOrderEarnedResponse>) => {
  res.json({ points: await orderEarned(req.scope, { order_id: req.params.id as string, customer_id: req.auth_context?.actor_id || null, now: new Date() }) })
}
