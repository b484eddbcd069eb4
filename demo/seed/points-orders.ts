import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import {
  addShippingMethodToCartWorkflow,
  capturePaymentWorkflow,
  completeCartWorkflow,
  createCartWorkflow,
  createPaymentCollectionForCartWorkflow,
  createPaymentSessionsWorkflow,
} from "@medusajs/medusa/core-flows"
import { cartPoints } from "../../src/workflows/points/reads/cart-view"
import { setCartPointsWorkflow } from "../../src/workflows/points/set-cart-points"
import { rowsOf } from "../../src/workflows/rows-of"
import { backdateOrders } from "./calendar"
import { shipOrders } from "./fulfilments"
import type { Happening } from "./history"
import { placedOrder, type Placed } from "./orders"
import { addressOf } from "./people"
import type { Shop } from "./shop"
import type { PlannedOrder } from "./year"

/** Orders paid partly with points go through a real cart, on their day: only there do points and discount belong together. */
export const pointsOrdersOf = (plan: readonly PlannedOrder[], placed: Placed, shop: Shop): Happening[] =>
  plan.filter((order) => order.with_points).map((order) => ({ at: order.placed_at, happen: (container) => place(container, shop, order, placed) }))

async function place(container: MedusaContainer, shop: Shop, plan: PlannedOrder, placed: Placed): Promise<void> {
  const order_id = await checkOut(container, shop, plan)
  await takePayment(container, order_id)
  const order = await container.resolve(Modules.ORDER).retrieveOrder(order_id, { select: ["id", "total"], relations: ["items"] })
  const done = placedOrder(plan, order)
  placed.set(plan, done)
  await shipOrders(container, shop, [done])
  await container.resolve(Modules.INVENTORY).deleteReservationItemsByLineItem(done.items.map(({ id }) => id))
  await backdateOrders(container, [done])
}

async function checkOut(container: MedusaContainer, shop: Shop, { shopper, currency_code, lines, express, placed_at }: PlannedOrder): Promise<string> {
  const address = addressOf(shopper)
  const { result: cart } = await createCartWorkflow(container).run({
    input: {
      region_id: shop.regions[currency_code],
      sales_channel_id: shop.channel_id,
      customer_id: shopper.customer_id,
      email: shopper.email,
      currency_code,
      shipping_address: { ...address },
      billing_address: { ...address },
      items: lines.map(({ shelf, quantity }) => ({ variant_id: shelf.variant_id, quantity })),
    },
  })
  const choice = express ? shop.shipping.express : shop.shipping.standard
  await addShippingMethodToCartWorkflow(container).run({ input: { cart_id: cart.id, options: [{ id: choice.id, data: {} }] } })
  const { max: points, refusal } = await cartPoints(container, cart.id, shopper.customer_id, placed_at)
  if (!refusal) await setCartPointsWorkflow(container).run({ input: { cart_id: cart.id, customer_id: shopper.customer_id, points, now: placed_at } })
  await createPaymentCollectionForCartWorkflow(container).run({ input: { cart_id: cart.id } })
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({ entity: "cart", fields: ["payment_collection.id"], filters: { id: cart.id } })
  const [paying] = rowsOf<{ payment_collection: { id: string } }>(data)
  if (!paying) throw new Error(`cart ${cart.id} is gone`)
  await createPaymentSessionsWorkflow(container).run({ input: { payment_collection_id: paying.payment_collection.id, provider_id: "pp_system_default" } })
  const { result: order } = await completeCartWorkflow(container).run({ input: { id: cart.id } })
  return order.id
}

async function takePayment(container: MedusaContainer, order_id: string): Promise<void> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({ entity: "order", fields: ["payment_collections.payments.id"], filters: { id: order_id } })
  const [order] = rowsOf<{ payment_collections: { payments: { id: string }[] }[] }>(data)
  const payment_id = order?.payment_collections[0]?.payments[0]?.id
  if (!payment_id) throw new Error(`order ${order_id} has no payment`)
  await capturePaymentWorkflow(container).run({ input: { payment_id } })
}
