import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { StoreCartDiscountResponse } from "../../../../../contract"
import { cartDiscount, putCartDiscount, takeCartDiscount } from "../../../../../workflows/points/tiers/personal-discount"
import { whenCartFree } from "../../../../cart-busy"

const ofCart = (req: AuthenticatedMedusaRequest) => ({ cart_id: req.params.id as string, customer_id: req.auth_context.actor_id, now: new Date() })

/** What the shopper's cumulative discount is worth on their own cart. */
export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse<StoreCartDiscountResponse>) => {
  res.json({ discount: await cartDiscount(req.scope, ofCart(req)) })
}

/** Puts the discount on the cart. */
export const POST = whenCartFree(async (req: AuthenticatedMedusaRequest, res: MedusaResponse<StoreCartDiscountResponse>) => {
  res.json({ discount: await putCartDiscount(req.scope, ofCart(req)) })
})

/** Takes the discount off the cart. */
export const DELETE = whenCartFree(async (req: AuthenticatedMedusaRequest, res: MedusaResponse<StoreCartDiscountResponse>) => {
  res.json({ discount: await takeCartDiscount(req.scope, ofCart(req)) })
})
