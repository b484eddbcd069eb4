import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { followCart } from "../workflows/points/follow-cart"

export default async function retentionCartChanged({ event, container }: SubscriberArgs<{ id: string }>) {
  await followCart(container, { cart_id: event.data.id, now: new Date() })
}

export const config: SubscriberConfig = {
  event: "cart.updated",
  context: { subscriberId: "retention:cart-changed" },
}
