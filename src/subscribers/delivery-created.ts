import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { settleSoon } from "../workflows/points/settle-soon"

/** A delivery names a fulfilment; its order's waiting time starts. */
export default async function retentionDeliveryCreated({ event, container }: SubscriberArgs<{ id: string }>) {
  await settleSoon(container, { fulfillment_id: event.data.id })
}

export const config: SubscriberConfig = {
  event: "delivery.created",
  context: { subscriberId: "retention:delivery-created" },
}
