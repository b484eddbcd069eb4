import type { AuthenticatedMedusaRequest, MedusaResponse, MedusaStoreRequest } from "@medusajs/framework/http"
import type { StoreProductPointsResponse } from "../../../../../contract"
import { productPoints } from "../../../../../workflows/points/reads/product-view"
import type { ProductPointsQuery } from "../../../validators"

/** What a product would earn; guests may ask too, signed-in shoppers see their own rate. */
export const GET = async (req: MedusaStoreRequest & Partial<Pick<AuthenticatedMedusaRequest, "auth_context">>, res: MedusaResponse<StoreProductPointsResponse>) => {
  const { region_id, quantity } = req.validatedQuery as ProductPointsQuery
  const sales_channel_ids = req.publishable_key_context?.sales_channel_ids ?? []
  const input = { product_id: req.params.id as string, region_id: region_id ?? null, quantity, sales_channel_ids, customer_id: req.auth_context?.actor_id || null, now: new Date() }
  res.json({ points: await productPoints(req.scope, input) })
}
