import type { CreateOrderDTO, CreateOrderLineItemDTO, MedusaContainer, OrderDTO } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { createPromotionsWorkflow } from "@medusajs/medusa/core-flows"
import { taxOf } from "./countries"
import { addressOf } from "./people"
import type { Shop } from "./shop"
import type { PlannedOrder } from "./year"

/** A planned order with the rows Medusa has for it. */
export interface PlacedOrder extends PlannedOrder {
  order_id: string
  total: number
  items: { id: string; quantity: number; title: string; sku: string }[]
}

const WELCOME_CODE = "WELCOME10"
const BATCH = 40

export async function createWelcomeCode(container: MedusaContainer): Promise<string> {
  const { result } = await createPromotionsWorkflow(container).run({
    input: {
      promotionsData: [
        {
          code: WELCOME_CODE,
          type: "standard",
          status: "active",
          is_automatic: false,
          application_method: { type: "percentage", target_type: "items", allocation: "across", value: 10 },
        },
      ],
    },
  })
  return (result[0] as { id: string }).id
}

/** The year's orders by their plan; those paid with points come in while the year is replayed. */
export type Placed = Map<PlannedOrder, PlacedOrder>

/** Orders as checkout leaves them, written in batches: through carts they would take minutes. */
export async function createOrders(container: MedusaContainer, shop: Shop, welcome_id: string, plan: readonly PlannedOrder[], progress: (done: number) => void): Promise<Placed> {
  const service = container.resolve(Modules.ORDER)
  const placed: Placed = new Map()
  for (let i = 0; i < plan.length; i += BATCH) {
    const batch = plan.slice(i, i + BATCH)
    const created = await service.createOrders(batch.map((order) => orderInput(shop, welcome_id, order)))
    const withTotals = await service.listOrders({ id: created.map(({ id }) => id) }, { select: ["id", "total", "metadata"], relations: ["items"], take: BATCH })
    batch.forEach((order, n) => {
      const found = withTotals.find(({ metadata }) => metadata?.["demo_nr"] === numberOf(order))
      if (!found) throw new Error(`order ${i + n} was not created`)
      placed.set(order, placedOrder(order, found))
    })
    progress(placed.size)
  }
  return placed
}

export const placedOrder = (plan: PlannedOrder, order: OrderDTO): PlacedOrder => ({
  ...plan,
  order_id: order.id,
  total: Number(order.total),
  items: (order.items ?? []).map((item) => ({ id: item.id, quantity: Number(item.quantity), title: item.variant_title ?? item.title, sku: item.variant_sku ?? "" })),
})

/** Names an order of the plan in what Medusa hands back, in whatever order it does. */
const numberOf = (order: PlannedOrder) => `${order.shopper.customer_id}:${order.placed_at.toISOString()}`

function orderInput(shop: Shop, welcome_id: string, order: PlannedOrder): CreateOrderDTO {
  const { shopper, currency_code, express } = order
  const inclusive = currency_code === "eur"
  const tax = taxOf(shopper.country)
  const tax_lines = [{ code: `${tax.code}-standard`, rate: tax.rate, description: `${tax.name} ${tax.rate} %`, tax_rate_id: shop.tax_rate_ids[tax.code], provider_id: "system" }]
  const choice = express ? shop.shipping.express : shop.shipping.standard
  const address = addressOf(shopper)
  // Checkout copies `is_giftcard` from the product; the type does not know it.
  const items = order.lines.map(({ shelf, quantity }): CreateOrderLineItemDTO & { is_giftcard: boolean } => {
    const unit_price = shelf[currency_code]
    const net = inclusive ? unit_price / (1 + tax.rate / 100) : unit_price
    const discounted = order.welcome && !shelf.gift_card
    return {
      title: shelf.product_title,
      subtitle: shelf.variant_title,
      quantity,
      unit_price,
      is_tax_inclusive: inclusive,
      is_discountable: !shelf.gift_card,
      is_giftcard: shelf.gift_card,
      requires_shipping: true,
      product_id: shelf.product_id,
      product_title: shelf.product_title,
      product_description: shelf.product_description,
      product_handle: shelf.product_handle,
      variant_id: shelf.variant_id,
      variant_sku: shelf.variant_sku,
      variant_title: shelf.variant_title,
      variant_option_values: { [shelf.option]: shelf.variant_title },
      tax_lines,
      adjustments: discounted ? [{ code: WELCOME_CODE, promotion_id: welcome_id, amount: (net * quantity) / 10 }] : [],
    }
  })
  return {
    region_id: shop.regions[currency_code],
    customer_id: shopper.customer_id,
    sales_channel_id: shop.channel_id,
    status: "pending",
    email: shopper.email,
    currency_code,
    shipping_address: { ...address },
    billing_address: { ...address },
    no_notification: false,
    metadata: { demo_nr: numberOf(order) },
    items,
    shipping_methods: [{ name: choice.name, amount: choice[currency_code], is_tax_inclusive: inclusive, shipping_option_id: choice.id, data: {}, tax_lines }],
  }
}
