import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { mulDiv, linesToMinor } from "../../domain/kernel"
import { anybody, noProduct, type OrderFacts, type OrderLineFacts } from "../../domain/points"
import type { HoldRecord } from "../../modules/points/records"
import { rowsOf } from "../rows-of"
import { currencyDigits, decimalOf, isOnSale } from "./facts"

const FIELDS = [
  "id", "currency_code", "region_id", "sales_channel_id", "customer_id", "completed_at", "total", "item_total", "customer.has_account",
  "items.*", "items.adjustments.*", "items.tax_lines.*",
]

interface CartLine {
  id: string
  quantity: unknown
  product_id: string | null
  product_type_id: string | null
  unit_price: unknown
  compare_at_unit_price: unknown
  total: unknown
  tax_total: unknown
  is_discountable: boolean
  is_tax_inclusive: boolean
  is_giftcard: boolean
  adjustments: { amount: unknown; code: string | null }[] | null
}

interface GraphCart {
  id: string
  currency_code: string
  sales_channel_id: string | null
  customer_id: string | null
  completed_at: string | null
  customer: { has_account: boolean } | null
  items: CartLine[] | null
}

/** A cart reduced to what points on it depend on. */
export interface CartFacts {
  id: string
  currency_code: string
  customer_id: string | null
  has_account: boolean
  completed: boolean
  /** Gross total of items that promotions may discount, our own discount not yet taken off. */
  discountable_minor: number
  sales_channel_id: string | null
  lines: OrderLineFacts[]
  /** What the lines cost with tax. */
  lines_due_minor: number
  has_items: boolean
  /** Gross discount by promotion code. */
  discounts: Map<string, number>
}

export async function loadCart(container: MedusaContainer, cart_id: string): Promise<CartFacts | null> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({ entity: "cart", fields: FIELDS, filters: { id: cart_id } })
  const [cart] = rowsOf<GraphCart>(data)
  if (!cart) return null
  const digits = currencyDigits(cart.currency_code)
  const items = (cart.items ?? []).filter(Boolean)
  const totals = linesToMinor(items.map((item) => decimalOf(item.total)), digits)
  const taxes = linesToMinor(items.map((item) => (item.is_tax_inclusive ? "0" : decimalOf(item.tax_total))), digits)
  const adjustments = items.flatMap((item, line) => (item.adjustments ?? []).map((adjustment) => ({ line, code: adjustment.code ?? "", amount: decimalOf(adjustment.amount) })))
  const discounts = new Map<string, number>()
  const codes = [...new Set(adjustments.map((adjustment) => adjustment.code))]
  for (const code of codes) {
    const amounts = linesToMinor(adjustments.filter((a) => a.code === code).map((a) => a.amount), digits)
    discounts.set(code, amounts.reduce((sum, minor) => sum + minor, 0))
  }
  return {
    id: cart.id,
    currency_code: cart.currency_code,
    customer_id: cart.customer_id,
    has_account: cart.customer?.has_account ?? false,
    completed: cart.completed_at !== null,
    discountable_minor: items.reduce((sum, item, i) => sum + (item.is_discountable && !item.is_giftcard ? (totals[i] ?? 0) : 0), 0),
    sales_channel_id: cart.sales_channel_id,
    lines: items.map((item, i) => {
      const paid_minor = (totals[i] ?? 0) - (taxes[i] ?? 0)
      return {
        id: item.id, quantity: Number(decimalOf(item.quantity)), returned: 0, paid_minor, ordered_minor: paid_minor,
        points_discount_minor: 0, points_discount_minor_ordered: 0, earns: !item.is_giftcard,
        product: { ...noProduct, product_id: item.product_id, type_id: item.product_type_id }, on_sale: isOnSale(item),
      }
    }),
    lines_due_minor: totals.reduce((sum, minor) => sum + minor, 0),
    has_items: items.length > 0,
    discounts,
  }
}

/** The cart as if it were ordered now, all of it to be paid in money. */
export const asOrder = (cart: CartFacts, now: Date): OrderFacts => ({
  order_id: cart.id, currency_code: cart.currency_code, placed_at: now, sales_channel_id: cart.sales_channel_id,
  member: anybody,
  canceled: false, lines: cart.lines, shipping_minor: 0, lines_due_minor: cart.lines_due_minor, tender_minor: 0,
  captures: [], refunded_minor: 0, delivered_at: null,
})

/** The gross total that points may be a share of: discountable items with the hold's own discount put back. */
export const discountableWithout = (cart: CartFacts, hold: HoldRecord | null): number =>
  cart.discountable_minor + (hold ? (cart.discounts.get(hold.code) ?? 0) : 0)

/** How many of a hold's points the cart's discount really uses, and the discount. */
export function appliedPoints(cart: CartFacts, hold: HoldRecord | null): { points: number; minor: number } {
  const minor = hold ? (cart.discounts.get(hold.code) ?? 0) : 0
  if (!hold || minor <= 0 || hold.value_minor <= 0) return { points: 0, minor: 0 }
  return { points: minor >= hold.value_minor ? hold.points : mulDiv(hold.points, minor, hold.value_minor), minor }
}
