import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, defaultCurrencies } from "@medusajs/framework/utils"
import { linesToMinor, mulDiv, toMinor } from "../../domain/kernel"
import { anybody, noProduct, type OrderFacts } from "../../domain/points"
import { POINTS_MODULE } from "../../modules/points"
import type { HoldRecord } from "../../modules/points/records"
import type PointsModuleService from "../../modules/points/service"
import { rowsOf } from "../rows-of"

/** The number of decimal places of a currency; 2 where Medusa does not know it. */
export const currencyDigits = (currency_code: string): number => defaultCurrencies[currency_code.toUpperCase()]?.decimal_digits ?? 2

/** An amount as Medusa hands it out: a number, a string, or a BigNumber with `numeric` or `value`. */
export function decimalOf(amount: unknown): string {
  if (amount === null || amount === undefined) return "0"
  if (typeof amount === "object") {
    const { numeric, value } = amount as { numeric?: number; value?: string | number }
    return String(value ?? numeric ?? 0)
  }
  return String(amount as number | string)
}

const FIELDS = [
  "id", "status", "currency_code", "sales_channel_id", "customer_id", "email", "created_at", "is_draft_order", "total", "item_total", "shipping_total",
  "customer.id", "customer.has_account",
  "items.*", "items.detail.*", "items.adjustments.*", "items.tax_lines.*",
  "shipping_methods.*", "shipping_methods.adjustments.*", "shipping_methods.tax_lines.*",
  "credit_lines.*",
  "payment_collections.payments.captures.amount", "payment_collections.payments.captures.created_at", "payment_collections.payments.refunds.amount",
  "fulfillments.delivered_at", "fulfillments.canceled_at",
  "cart.id",
]

interface OrderLine {
  id: string
  title: string
  product_title: string | null
  variant_title: string | null
  product_id: string | null
  product_type_id: string | null
  unit_price: unknown
  compare_at_unit_price: unknown
  quantity: unknown
  is_giftcard: boolean
  is_tax_inclusive: boolean
  total: unknown
  tax_total: unknown
  detail: { return_received_quantity?: unknown; return_dismissed_quantity?: unknown } | null
  adjustments: { amount: unknown; code: string | null; promotion_id: string | null }[] | null
}

export interface GraphOrder {
  id: string
  status: string
  currency_code: string
  sales_channel_id: string | null
  customer_id: string | null
  email: string | null
  created_at: string | Date
  is_draft_order: boolean
  shipping_total: unknown
  customer: { id: string; has_account: boolean } | null
  items: (OrderLine | null)[] | null
  shipping_methods: ({ adjustments: { code: string | null }[] | null } | null)[] | null
  credit_lines: { amount: unknown; version?: number }[] | null
  payment_collections:
    | { payments: { captures: { amount: unknown; created_at: string | Date }[] | null; refunds: { amount: unknown }[] | null }[] | null }[]
    | null
  fulfillments: { delivered_at: string | Date | null; canceled_at: string | Date | null }[] | null
  cart: { id: string } | null
}

export interface LoadedOrder {
  facts: OrderFacts
  customer_id: string | null
  has_account: boolean
  email: string | null
  hold: HoldRecord | null
  /** Codes of all promotions that discount it, goods and shipping. */
  codes: string[]
}

/** Orders as they are now, reduced to what points depend on (P4), with the hold whose discount they used. At most a few hundred at once. */
export async function loadOrders(container: MedusaContainer, order_ids: readonly string[]): Promise<LoadedOrder[]> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const points: PointsModuleService = container.resolve(POINTS_MODULE)
  const { data } = await query.graph({ entity: "order", fields: FIELDS, filters: { id: [...order_ids] } })
  const orders = rowsOf<GraphOrder>(data)
  const holds = await points.holdsOfCarts(orders.flatMap((order) => (order.cart ? [order.cart.id] : [])))
  return orders.map((order) => {
    const hold = holdOf(order, holds)
    return {
      facts: orderFacts(order, hold),
      customer_id: order.customer_id,
      has_account: order.customer?.has_account ?? false,
      email: order.email,
      hold,
      codes: [...new Set([...(order.items ?? []), ...(order.shipping_methods ?? [])].flatMap((line) => line?.adjustments ?? []).flatMap((adjustment) => adjustment.code ?? []))],
    }
  })
}

const isOurs = (adjustment: { code: string | null; promotion_id: string | null }, hold: HoldRecord) =>
  adjustment.code === hold.code || (hold.promotion_id !== null && adjustment.promotion_id === hold.promotion_id)

/** The hold whose promotion discounted the order; else the cart's open hold, which the order leaves unused. */
function holdOf(order: GraphOrder, holds: readonly HoldRecord[]): HoldRecord | null {
  const ofCart = holds.filter((hold) => hold.cart_id === order.cart?.id)
  const adjustments = (order.items ?? []).flatMap((item) => item?.adjustments ?? [])
  return (
    ofCart.find((hold) => adjustments.some((adjustment) => isOurs(adjustment, hold))) ??
    ofCart.find((hold) => hold.order_id === order.id) ??
    ofCart.find((hold) => hold.state === "open") ??
    null
  )
}

/** What `orderTarget` needs of an order. Amounts of lines are rounded so that they add up to the rounded sum. */
export function orderFacts(order: GraphOrder, hold: HoldRecord | null): OrderFacts {
  const digits = currencyDigits(order.currency_code)
  // In one order, whatever order they were read in: the remainder of a rounding always falls on the same line.
  const items = (order.items ?? []).filter((item): item is OrderLine => item !== null).sort((a, b) => (a.id < b.id ? -1 : 1))
  const dueLines = linesToMinor(items.map((item) => decimalOf(item.total)), digits)
  // Tax as shown to the shopper: prices that include tax earn on the gross amount, prices without it on the net amount.
  const taxes = linesToMinor(items.map((item) => (item.is_tax_inclusive ? "0" : decimalOf(item.tax_total))), digits)
  const exactDiscounts = items.map((item) => (hold ? discountOf(item, hold) : "0"))
  const discounts = linesToMinor(exactDiscounts, digits)
  // From the exact discounts: a share of an amount that was rounded before would be rounded twice.
  const keptDiscounts = linesToMinor(items.map((item, i) => share(exactDiscounts[i] ?? "0", item, digits)), digits)
  const payments = (order.payment_collections ?? []).flatMap((collection) => collection?.payments ?? [])
  const delivered = (order.fulfillments ?? [])
    .filter((fulfillment) => fulfillment?.delivered_at && !fulfillment.canceled_at)
    .map((fulfillment) => new Date(fulfillment.delivered_at as string))

  return {
    order_id: order.id,
    currency_code: order.currency_code,
    placed_at: new Date(order.created_at),
    sales_channel_id: order.sales_channel_id,
    member: anybody,
    canceled: order.status === "canceled",
    lines: items.map((item, i) => ({
      id: item.id,
      title: [item.product_title ?? item.title, item.variant_title].filter(Boolean).join(" · "),
      quantity: Number(decimalOf(item.quantity)),
      returned: returnedOf(item),
      paid_minor: (dueLines[i] ?? 0) - (taxes[i] ?? 0),
      points_discount_minor: keptDiscounts[i] ?? 0,
      points_discount_minor_ordered: discounts[i] ?? 0,
      ordered_minor: orderedMinor(item, (dueLines[i] ?? 0) - (taxes[i] ?? 0), digits),
      earns: !item.is_giftcard,
      product: { ...noProduct, product_id: item.product_id, type_id: item.product_type_id },
      on_sale: isOnSale(item),
    })),
    shipping_minor: toMinor(decimalOf(order.shipping_total), digits),
    lines_due_minor: dueLines.reduce((sum, minor) => sum + minor, 0),
    // Credit lines of the first version came with the cart (gift cards, store credit); later ones book refunds.
    tender_minor: (order.credit_lines ?? [])
      .filter((line) => (line?.version ?? 1) === 1)
      .reduce((sum, line) => sum + Math.max(0, toMinor(decimalOf(line.amount), digits)), 0),
    captures: payments.flatMap((payment) =>
      (payment?.captures ?? []).map((capture) => ({ amount_minor: toMinor(decimalOf(capture.amount), digits), at: new Date(capture.created_at) }))
    ),
    refunded_minor: payments.flatMap((payment) => payment?.refunds ?? []).reduce((sum, refund) => sum + toMinor(decimalOf(refund.amount), digits), 0),
    delivered_at: delivered.length ? new Date(Math.min(...delivered.map(Number))) : null,
  }
}

const returnedOf = (item: OrderLine) =>
  Number(decimalOf(item.detail?.return_received_quantity)) + Number(decimalOf(item.detail?.return_dismissed_quantity))

/** Whether a line was sold below its own former price. */
export const isOnSale = (item: { unit_price: unknown; compare_at_unit_price: unknown }) =>
  item.compare_at_unit_price !== null && item.compare_at_unit_price !== undefined && Number(decimalOf(item.compare_at_unit_price)) > Number(decimalOf(item.unit_price))

/** What all ordered units cost: told from the kept ones while there are any, else from the price less the discounts. */
function orderedMinor(item: OrderLine, paid_minor: number, digits: number): number {
  const quantity = Number(decimalOf(item.quantity))
  const kept = quantity - returnedOf(item)
  if (kept > 0) return Number.isInteger(quantity) && Number.isInteger(kept) ? mulDiv(Math.max(0, paid_minor), quantity, kept, "nearest") : paid_minor
  const discounts = (item.adjustments ?? []).reduce((sum, adjustment) => sum + Number(decimalOf(adjustment.amount)), 0)
  return Math.max(0, toMinor((Number(decimalOf(item.unit_price)) * quantity - discounts).toFixed(digits + 6), digits))
}

function discountOf(item: OrderLine, hold: HoldRecord): string {
  const ours = (item.adjustments ?? []).filter((adjustment) => isOurs(adjustment, hold))
  return ours.length === 1 ? decimalOf(ours[0]?.amount) : String(ours.reduce((sum, adjustment) => sum + Number(decimalOf(adjustment.amount)), 0))
}

/** The part of a line's discount that belongs to the units kept, as a decimal in major units. */
function share(discount: string, item: OrderLine, digits: number): string {
  const quantity = Number(decimalOf(item.quantity))
  const kept = Math.max(0, quantity - returnedOf(item))
  if (kept === quantity) return discount
  return quantity > 0 ? ((Number(discount) * kept) / quantity).toFixed(digits + 6) : "0"
}
