import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { settleSoon } from "../workflows/points/settle-soon"

/** An event about an order is a hint to look at it; what it is worth comes from its present state. */
export default async function retentionOrderChanged({ event, container }: SubscriberArgs<{ id?: string; order_id?: string }>) {
  const order_id = event.data.order_id ?? event.data.id
  if (order_id) await settleSoon(container, { order_id })
}

export const config: SubscriberConfig = {
  event: [
    "order.placed",
    "order.updated",
    "order.canceled",
    "order.completed",
    "order.return_received",
    "order.claim_created",
    "order.exchange_created",
    "order-edit.confirmed",
  ],
  context: { subscriberId: "retention:order-changed" },
}
