import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { settleSoon } from "../workflows/points/settle-soon"

/** Captures and refunds name a payment; its order is looked at. */
export default async function retentionPaymentChanged({ event, container }: SubscriberArgs<{ id: string }>) {
  await settleSoon(container, { payment_id: event.data.id })
}

export const config: SubscriberConfig = {
  event: ["payment.captured", "payment.refunded"],
  context: { subscriberId: "retention:payment-changed" },
}
