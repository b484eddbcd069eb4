import type { MedusaContainer } from "@medusajs/framework/types"
import { fitCartPoints } from "./cart-points"
import { fitCartDiscount } from "./tiers/personal-discount"

/** Follows a changed cart: it may carry fewer points, or again as many as the shopper asked for, and another personal discount. */
export async function followCart(container: MedusaContainer, changed: { cart_id: string; now: Date }): Promise<void> {
  // The discount first: what it takes off decides how many points fit.
  await fitCartDiscount(container, changed)
  await fitCartPoints(container, changed)
}
