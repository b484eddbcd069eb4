import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { settleOrdersOfWorkflow } from "../workflows/points/settle-orders-of"

/** Captures and refunds name a payment; its order is looked at. */
export default async function retentionPaymentChanged({ event, container }: SubscriberArgs<{ id: string }>) {
  await settleOrdersOfWorkflow(container).run({ input: { payment_id: event.data.id, now: new Date() } })
}

export const config: SubscriberConfig = {
  event: ["payment.captured", "payment.refunded"],
  context: { subscriberId: "retention:payment-changed" },
}
