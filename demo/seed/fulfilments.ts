import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { inTurns } from "./in-turns"
import type { PlacedOrder } from "./orders"
import { addressOf } from "./people"
import type { Shop } from "./shop"

/** One parcel for each order that was shipped, with the quantities on the order's lines that go with it. */
export async function shipOrders(container: MedusaContainer, shop: Shop, orders: readonly PlacedOrder[]): Promise<void> {
  const fulfillment = container.resolve(Modules.FULFILLMENT)
  const link = container.resolve(ContainerRegistrationKeys.LINK)
  const shipped = orders.filter((order) => order.shipped_at)
  const links: Parameters<typeof link.create>[0][] = []
  await inTurns(shipped, async (order) => {
    const { id } = await fulfillment.createFulfillment({
      location_id: shop.location_id,
      provider_id: "manual_manual",
      shipping_option_id: (order.express ? shop.shipping.express : shop.shipping.standard).id,
      requires_shipping: true,
      packed_at: order.shipped_at,
      shipped_at: order.shipped_at,
      delivered_at: order.delivered_at,
      delivery_address: addressOf(order.shopper),
      items: order.items.map((item) => ({ line_item_id: item.id, title: item.title, sku: item.sku, quantity: item.quantity, barcode: "" })),
      labels: [],
    })
    links.push({ [Modules.ORDER]: { order_id: order.order_id }, [Modules.FULFILLMENT]: { fulfillment_id: id } })
  })
  await link.create(links.flat())
  // What registerFulfillment, registerShipment and registerDelivery leave on the lines; through them each order takes three changes.
  const pg: Knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const set = (column: string, ids: string[]) =>
    pg.raw(`update order_item set ${column} = quantity, raw_${column} = raw_quantity where order_id = any(?)`, [ids])
  const shippedIds = shipped.map(({ order_id }) => order_id)
  await set("fulfilled_quantity", shippedIds)
  await set("shipped_quantity", shippedIds)
  await set("delivered_quantity", shipped.filter((order) => order.delivered_at).map(({ order_id }) => order_id))
}
