/** What carts and orders have in common: amounts in major units, as Medusa computes them. */
export interface Totalled {
  total?: number
  tax_total?: number
  discount_total?: number
  discount_subtotal?: number
  original_item_total?: number
  original_item_subtotal?: number
  original_shipping_total?: number
  original_shipping_subtotal?: number
  items?: { is_tax_inclusive?: boolean; quantity: number; adjustments?: Adjustment[] }[] | null
  shipping_methods?: { adjustments?: Adjustment[] }[] | null
}

interface Adjustment {
  code?: string | null
  amount: number
}

export interface Totals {
  items: number
  delivery: number
  /** What points take off; counted by the codes that the plugin makes for them. */
  points: number
  /** All other discounts. */
  discount: number
  tax: number
  /** True where prices contain the tax, so that it is told and not added. */
  tax_included: boolean
  total: number
}

const POINTS_CODE = /^PTS-/

/** The lines under a cart or an order. They add up to the total: with the tax inside the prices, or as a line of its own. */
export function totalsOf(sold: Totalled): Totals {
  const tax_included = sold.items?.some(({ is_tax_inclusive }) => is_tax_inclusive) ?? false
  const all = Number((tax_included ? sold.discount_total : sold.discount_subtotal) ?? 0)
  const adjustments = [...(sold.items ?? []), ...(sold.shipping_methods ?? [])].flatMap((each) => each.adjustments ?? [])
  const byPoints = adjustments.filter(({ code }) => POINTS_CODE.test(code ?? ""))
  const sum = (amounts: readonly { amount: number }[]) => amounts.reduce((total, { amount }) => total + Number(amount), 0)
  const whole = sum(adjustments)
  const points = byPoints.length === adjustments.length ? (byPoints.length ? all : 0) : Math.round((all * sum(byPoints) * 100) / (whole || 1)) / 100
  return {
    items: Number((tax_included ? sold.original_item_total : sold.original_item_subtotal) ?? 0),
    delivery: Number((tax_included ? sold.original_shipping_total : sold.original_shipping_subtotal) ?? 0),
    points,
    discount: all - points,
    tax: Number(sold.tax_total ?? 0),
    tax_included,
    total: Number(sold.total ?? 0),
  }
}
