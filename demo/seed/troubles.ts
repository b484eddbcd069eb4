import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { cancelOrderWorkflow, createAndCompleteReturnOrderWorkflow, receiveAndCompleteReturnOrderWorkflow, refundPaymentWorkflow } from "@medusajs/medusa/core-flows"
import type { PlacedOrder } from "./orders"
import type { Shop } from "./shop"

/** Something that happened to an order after it was placed. */
export interface Trouble {
  at: Date
  order_id: string
  happen(container: MedusaContainer): Promise<void>
}

/** Cancellations, returns and refunds of the year, oldest first; done by Medusa's own workflows. */
export const troublesOf = (orders: readonly PlacedOrder[], shop: Shop): Trouble[] =>
  orders
    .flatMap((order): Trouble[] => {
      if (order.canceled_at) return [{ at: order.canceled_at, order_id: order.order_id, happen: (container) => cancel(container, order) }]
      if (order.refund) return [{ at: order.refund.at, order_id: order.order_id, happen: (container) => refund(container, order, shop) }]
      return []
    })
    .sort((a, b) => a.at.getTime() - b.at.getTime())

async function cancel(container: MedusaContainer, order: PlacedOrder): Promise<void> {
  await cancelOrderWorkflow(container).run({ input: { order_id: order.order_id } })
}

async function refund(container: MedusaContainer, order: PlacedOrder, shop: Shop): Promise<void> {
  const kind = order.refund?.kind
  const first = order.items[0]
  if (!kind || !first) return
  if (kind === "return_some" || kind === "return_all") {
    const items = (kind === "return_all" ? order.items : [{ ...first, quantity: 1 }]).map(({ id, quantity }) => ({ id, quantity }))
    // Not `receive_now`: it receives every line of the order, not only those that come back, and fails.
    const { result } = await createAndCompleteReturnOrderWorkflow(container).run({
      input: { order_id: order.order_id, location_id: shop.location_id, items, return_shipping: { option_id: shop.shipping.return_id } },
    })
    await receiveAndCompleteReturnOrderWorkflow(container).run({ input: { return_id: result.id, items } })
  }
  const { payment_id, owed } = await moneyOf(container, order.order_id)
  const amount = kind === "money_all" ? order.total : kind === "money_some" ? Math.round(order.total * 20) / 100 : owed
  if (amount > 0) await refundPaymentWorkflow(container).run({ input: { payment_id, amount, ...(kind.startsWith("money") ? { note: "Goodwill" } : {}) } })
}

async function moneyOf(container: MedusaContainer, order_id: string): Promise<{ payment_id: string; owed: number }> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({ entity: "order", fields: ["id", "summary.*", "payment_collections.payments.id"], filters: { id: order_id } })
  const order = data[0] as unknown as { summary: { pending_difference: number }; payment_collections: { payments: { id: string }[] }[] }
  const payment_id = order.payment_collections[0]?.payments[0]?.id
  if (!payment_id) throw new Error(`order ${order_id} has no payment`)
  return { payment_id, owed: Math.max(0, -Number(order.summary.pending_difference)) }
}
