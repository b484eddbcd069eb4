import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { awardSignupWorkflow } from "../workflows/points/award-signups"

/** Whoever registers may get points for it. */
export default async function retentionCustomerCreated({ event, container }: SubscriberArgs<{ id: string }>) {
  await awardSignupWorkflow(container).run({ input: { customer_id: event.data.id, now: new Date() } })
}

export const config: SubscriberConfig = {
  event: "customer.created",
  context: { subscriberId: "retention:customer-created" },
}
