import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { settleOrdersOfWorkflow } from "../workflows/points/settle-orders-of"

/** A delivery names a fulfilment; its order's waiting time starts. */
export default async function retentionDeliveryCreated({ event, container }: SubscriberArgs<{ id: string }>) {
  await settleOrdersOfWorkflow(container).run({ input: { fulfillment_id: event.data.id, now: new Date() } })
}

export const config: SubscriberConfig = {
  event: "delivery.created",
  context: { subscriberId: "retention:delivery-created" },
}
