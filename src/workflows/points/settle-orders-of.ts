import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createStep, createWorkflow, StepResponse, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { rowsOf } from "../rows-of"
import { settleOrders } from "./settle-orders"

export interface SettleOrdersOfInput {
  payment_id?: string
  fulfillment_id?: string
  now: Date
}

const settleOrdersOfStep = createStep("retention-settle-orders-of-step", async (input: SettleOrdersOfInput, { container }) => {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const order_ids: string[] = []
  if (input.payment_id) {
    const { data } = await query.graph({ entity: "payment", fields: ["payment_collection.order.id"], filters: { id: input.payment_id } })
    order_ids.push(...rowsOf<{ payment_collection?: { order?: { id: string } } }>(data).flatMap((row) => row.payment_collection?.order?.id ?? []))
  }
  if (input.fulfillment_id) {
    const { data } = await query.graph({ entity: "fulfillment", fields: ["order.id"], filters: { id: input.fulfillment_id } })
    order_ids.push(...rowsOf<{ order?: { id: string } }>(data).flatMap((row) => row.order?.id ?? []))
  }
  return new StepResponse(await settleOrders(container, { order_ids, now: new Date(input.now) }))
})

/** Settles the order behind a payment or a fulfilment. */
export const settleOrdersOfWorkflow = createWorkflow("retention-settle-orders-of", (input: SettleOrdersOfInput) => new WorkflowResponse(settleOrdersOfStep(input)))
