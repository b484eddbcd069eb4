import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { Modules } from "@medusajs/framework/utils"

/** Named as half of all shops name it: Medusa tells handlers of one event apart by this name unless they give an id. */
export default async function orderPlacedHandler({ event, container }: SubscriberArgs<{ id: string }>) {
  await container.resolve(Modules.ORDER).updateOrders([{ id: event.data.id, metadata: { noticed_by: "the shop's own handler" } }])
}

export const config: SubscriberConfig = { event: "order.placed" }
