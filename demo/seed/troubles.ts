import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { cancelOrderWorkflow, createAndCompleteReturnOrderWorkflow, receiveAndCompleteReturnOrderWorkflow, refundPaymentWorkflow } from "@medusajs/medusa/core-flows"
import { rowsOf } from "../../src/workflows/rows-of"
import { backdateChanges } from "./calendar"
import type { Happening } from "./history"
import type { Placed, PlacedOrder } from "./orders"
import type { Shop } from "./shop"
import type { PlannedOrder } from "./year"

/** Cancellations, returns and refunds of the year; done by Medusa's own workflows. */
export const troublesOf = (plan: readonly PlannedOrder[], placed: Placed, shop: Shop): Happening[] =>
  plan.flatMap((planned): Happening[] => {
    const at = planned.canceled_at ?? planned.refund?.at
    const order = () => {
      const found = placed.get(planned)
      if (!found) throw new Error("something happened to an order before it was placed")
      return found
    }
    if (!at) return []
    const happen = (container: MedusaContainer) => (planned.canceled_at ? cancel(container, order()) : refund(container, order(), shop))
    return [{ at, happen, backdate: (container, since) => backdateChanges(container, order().order_id, since, at) }]
  })

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
  const [order] = rowsOf<{ summary: { pending_difference: number }; payment_collections: { payments: { id: string }[] }[] }>(data)
  const payment_id = order?.payment_collections[0]?.payments[0]?.id
  if (!order || !payment_id) throw new Error(`order ${order_id} has no payment`)
  return { payment_id, owed: Math.max(0, -Number(order.summary.pending_difference)) }
}
