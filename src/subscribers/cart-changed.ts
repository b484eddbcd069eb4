import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { fitCartPoints } from "../workflows/points/cart-points"
import { fitCartDiscount } from "../workflows/points/tiers/personal-discount"

/** A changed cart may carry fewer points, or again as many as the shopper asked for, and another personal discount. */
export default async function retentionCartChanged({ event, container }: SubscriberArgs<{ id: string }>) {
  const changed = { cart_id: event.data.id, now: new Date() }
  // The discount first: what it takes off decides how many points fit.
  await fitCartDiscount(container, changed)
  await fitCartPoints(container, changed)
}

export const config: SubscriberConfig = {
  event: "cart.updated",
  context: { subscriberId: "retention:cart-changed" },
}
