import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { StoreApplyCartPoints, StoreCartPointsResponse } from "../../../../../contract"
import { applyCartPoints, removeCartPoints } from "../../../../../workflows/points/cart-points"
import { cartPoints } from "../../../../../workflows/points/reads/cart-view"
import { whenCartFree } from "../../../../cart-busy"

/** What points could do for the shopper's own cart, and what they do now. */
export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse<StoreCartPointsResponse>) => {
  res.json({ points: await cartPoints(req.scope, req.params.id as string, req.auth_context.actor_id, new Date()) })
}

/** Puts points on the cart, changes how many, or puts lost ones back. */
export const POST = whenCartFree(async (req: AuthenticatedMedusaRequest<StoreApplyCartPoints>, res: MedusaResponse<StoreCartPointsResponse>) => {
  const input = { cart_id: req.params.id as string, customer_id: req.auth_context.actor_id, now: new Date() }
  await applyCartPoints(req.scope, { ...input, points: req.validatedBody.points })
  res.json({ points: await cartPoints(req.scope, input.cart_id, input.customer_id, input.now) })
})

/** Takes the points off the cart. */
export const DELETE = whenCartFree(async (req: AuthenticatedMedusaRequest, res: MedusaResponse<StoreCartPointsResponse>) => {
  const input = { cart_id: req.params.id as string, customer_id: req.auth_context.actor_id, now: new Date() }
  await removeCartPoints(req.scope, input)
  res.json({ points: await cartPoints(req.scope, input.cart_id, input.customer_id, input.now) })
})
