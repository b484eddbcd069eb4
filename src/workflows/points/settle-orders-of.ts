import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createStep, createWorkflow, StepResponse, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { rowsOf } from "../rows-of"
import { settleOrders } from "./settle-orders"

/** What an event says about the order behind it. */
export type Hint = { order_id: string } | { payment_id: string } | { fulfillment_id: string }

export interface SettleOrdersOfInput {
  hints: Hint[]
  now: Date
}

async function ordersOf(container: MedusaContainer, hints: readonly Hint[]): Promise<string[]> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const order_ids = new Set(hints.flatMap((hint) => ("order_id" in hint ? hint.order_id : [])))
  const payments = hints.flatMap((hint) => ("payment_id" in hint ? hint.payment_id : []))
  if (payments.length) {
    const { data } = await query.graph({ entity: "payment", fields: ["payment_collection.order.id"], filters: { id: payments } })
    for (const row of rowsOf<{ payment_collection?: { order?: { id: string } } }>(data)) if (row.payment_collection?.order) order_ids.add(row.payment_collection.order.id)
  }
  const fulfillments = hints.flatMap((hint) => ("fulfillment_id" in hint ? hint.fulfillment_id : []))
  if (fulfillments.length) {
    const { data } = await query.graph({ entity: "fulfillment", fields: ["order.id"], filters: { id: fulfillments } })
    for (const row of rowsOf<{ order?: { id: string } }>(data)) if (row.order) order_ids.add(row.order.id)
  }
  return [...order_ids]
}

const settleOrdersOfStep = createStep("retention-settle-orders-of-step", async (input: SettleOrdersOfInput, { container }) => {
  return new StepResponse(await settleOrders(container, { order_ids: await ordersOf(container, input.hints), now: new Date(input.now) }))
})

/** Settles the orders behind events about orders, payments and fulfilments. */
export const settleOrdersOfWorkflow = createWorkflow("retention-settle-orders-of", (input: SettleOrdersOfInput) => new WorkflowResponse(settleOrdersOfStep(input)))
