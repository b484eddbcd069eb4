import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { eraseMemberWorkflow } from "../workflows/people/erase-member"

/** A deleted customer is forgotten here too. */
export default async function retentionCustomerDeleted({ event, container }: SubscriberArgs<{ id: string }>) {
  await eraseMemberWorkflow(container).run({ input: { customer_id: event.data.id } })
}

export const config: SubscriberConfig = {
  event: "customer.deleted",
  context: { subscriberId: "retention:customer-deleted" },
}
