import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { inTurns } from "./in-turns"
import type { PlacedOrder } from "./orders"

const PROVIDER = "pp_system_default"

/** What each order has been authorised for and, where it was paid, captured, booked on the order as Medusa does. */
export async function payOrders(container: MedusaContainer, orders: readonly PlacedOrder[]): Promise<void> {
  const payments = container.resolve(Modules.PAYMENT)
  const link = container.resolve(ContainerRegistrationKeys.LINK)
  const collections = await payments.createPaymentCollections(orders.map(({ currency_code, total }) => ({ currency_code, amount: total })))
  const collectionOf = new Map(orders.map((order, i) => [order.order_id, (collections[i] as { id: string }).id]))
  await link.create(
    orders.map(({ order_id }) => ({ [Modules.ORDER]: { order_id }, [Modules.PAYMENT]: { payment_collection_id: collectionOf.get(order_id) } }))
  )
  const transactions: { order_id: string; amount: number; currency_code: string; reference: string; reference_id: string }[] = []
  await inTurns(orders, async ({ order_id, currency_code, total, paid_at }) => {
    const session = await payments.createPaymentSession(collectionOf.get(order_id) as string, { provider_id: PROVIDER, currency_code, amount: total, data: {} })
    const payment = await payments.authorizePaymentSession(session.id, {})
    if (!paid_at || !payment) return
    const captured = await payments.capturePayment({ payment_id: payment.id, amount: total })
    for (const capture of captured.captures ?? []) transactions.push({ order_id, amount: total, currency_code, reference: "capture", reference_id: capture.id })
  })
  await container.resolve(Modules.ORDER).addOrderTransactions(transactions)
}
