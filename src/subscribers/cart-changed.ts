import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { fitCartPoints } from "../workflows/points/cart-points"

/** A changed cart may carry fewer points, or again as many as the shopper asked for. */
export default async function retentionCartChanged({ event, container }: SubscriberArgs<{ id: string }>) {
  await fitCartPoints(container, { cart_id: event.data.id, now: new Date() })
}

export const config: SubscriberConfig = {
  event: "cart.updated",
  context: { subscriberId: "retention:cart-changed" },
}
