import type { World } from "./world"

const MONEY_FIELDS = "id,total,*summary,*items,*payment_collections.payments"

async function orderOf({ admin }: World, order_id: string) {
  return (await admin.sdk.admin.order.retrieve(order_id, { fields: MONEY_FIELDS })).order
}

/** The lines of an order by the SKU of their variant. */
export async function linesOf(world: World, order_id: string): Promise<Map<string, { id: string; quantity: number }>> {
  const { items } = await orderOf(world, order_id)
  return new Map(items.map((item) => [item.variant_sku ?? "", { id: item.id, quantity: item.quantity }]))
}

async function paymentOf(world: World, order_id: string) {
  const payment = (await orderOf(world, order_id)).payment_collections?.[0]?.payments?.[0]
  if (!payment) throw new Error(`order ${order_id} has no payment`)
  return payment
}

/** Takes the money that was authorised. */
export async function capture(world: World, order_id: string): Promise<number> {
  const payment = await paymentOf(world, order_id)
  await world.admin.sdk.admin.payment.capture(payment.id, {})
  return Number(payment.amount)
}

/** Packs everything, sends it and marks it as delivered. */
export async function deliver(world: World, order_id: string): Promise<void> {
  const { order } = world.admin.sdk.admin
  const items = [...(await linesOf(world, order_id)).values()]
  const { order: packed } = await order.createFulfillment(order_id, { items, location_id: world.shop.location_id } as never, { fields: "id,*fulfillments" })
  const fulfillment_id = packed.fulfillments?.[0]?.id
  if (!fulfillment_id) throw new Error(`order ${order_id} was not packed`)
  await order.createShipment(order_id, fulfillment_id, { items, labels: [] })
  await order.markAsDelivered(order_id, fulfillment_id)
}

/** A return of these lines, received. */
export async function takeBack(world: World, order_id: string, items: { id: string; quantity: number }[]): Promise<void> {
  const returns = world.admin.sdk.admin.return
  const started = await returns.initiateRequest({ order_id, location_id: world.shop.location_id })
  const id = started.return.id
  await returns.addReturnItem(id, { items })
  await returns.confirmRequest(id, {})
  await returns.initiateReceive(id, {})
  await returns.receiveItems(id, { items })
  await returns.confirmReceive(id, {})
}

/** What the shop owes after a return, and what has been paid and not given back. */
export async function moneyOf(world: World, order_id: string): Promise<{ owed: number; kept: number }> {
  const { summary } = await orderOf(world, order_id)
  return { owed: Math.max(0, -cents(summary.pending_difference)) / 100, kept: (cents(summary.paid_total) - cents(summary.refunded_total)) / 100 }
}
const cents = (amount: unknown) => Math.round(Number(amount) * 100)

export async function refund(world: World, order_id: string, amount: number): Promise<void> {
  const payment = await paymentOf(world, order_id)
  await world.admin.sdk.admin.payment.refund(payment.id, { amount })
}
