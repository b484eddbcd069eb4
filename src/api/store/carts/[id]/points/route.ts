import type { AuthenticatedMedusaRequest, MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { StoreApplyCartPoints, StoreCartPointsResponse } from "../../../../../contract"
import { applyCartPoints, removeCartPoints } from "../../../../../workflows/points/cart-points"
import { cartPoints } from "../../../../../workflows/points/reads/cart-view"
import { guestCartPoints } from "../../../../../workflows/points/reads/guest-cart-view"
import { whenCartFree } from "../../../../cart-busy"
import { withRefusal } from "../../../../with-refusal"

/** What points could do for the shopper's own cart, and what they do now; guests learn what it would earn. */
export const GET = async (req: MedusaRequest & Partial<Pick<AuthenticatedMedusaRequest, "auth_context">>, res: MedusaResponse<StoreCartPointsResponse>) => {
  const cart_id = req.params.id as string
  const customer_id = req.auth_context?.actor_id
  res.json({ points: customer_id ? await cartPoints(req.scope, cart_id, customer_id, new Date()) : await guestCartPoints(req.scope, cart_id, new Date()) })
}

/** Puts points on the cart, changes how many, or puts lost ones back. */
export const POST = whenCartFree(withRefusal(async (req: AuthenticatedMedusaRequest<StoreApplyCartPoints>, res: MedusaResponse<StoreCartPointsResponse>) => {
  const input = { cart_id: req.params.id as string, customer_id: req.auth_context.actor_id, now: new Date() }
  await applyCartPoints(req.scope, { ...input, points: req.validatedBody.points })
  res.json({ points: await cartPoints(req.scope, input.cart_id, input.customer_id, input.now) })
}))

/** Takes the points off the cart. */
export const DELETE = whenCartFree(withRefusal(async (req: AuthenticatedMedusaRequest, res: MedusaResponse<StoreCartPointsResponse>) => {
  const input = { cart_id: req.params.id as string, customer_id: req.auth_context.actor_id, now: new Date() }
  await removeCartPoints(req.scope, input)
  res.json({ points: await cartPoints(req.scope, input.cart_id, input.customer_id, input.now) })
}))
