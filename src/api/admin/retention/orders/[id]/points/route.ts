import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { AdminOrderPointsResponse } from "../../../../../../contract"
import { orderPoints } from "../../../../../../workflows/points/reads/order-view"
import type { OrderPointsQuery } from "../../../validators"

/** What an order earned and used, line by line; with `items`, what returning them would do. */
export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse<AdminOrderPointsResponse>) => {
  const { items } = req.validatedQuery as OrderPointsQuery
  res.json({ points: await orderPoints(req.scope, req.params.id as string, items ?? null, new Date()) })
}
