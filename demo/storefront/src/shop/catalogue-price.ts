import type { Product, Variant } from "./catalogue"

/** A price as it is written: with its tax in Europe, without it in the United States. */
export interface ShownPrice {
  amount: number
  currency_code: string
  /** The price before it was lowered; the same amount where it was not. */
  was: number
  with_tax: boolean
}

/** The price of a variant; null where the shop has none for the region. */
export function priceOf(variant: Variant): ShownPrice | null {
  const price = variant.calculated_price
  if (!price || price.calculated_amount === null || price.currency_code === null) return null
  return {
    amount: price.calculated_amount,
    currency_code: price.currency_code,
    was: price.original_amount ?? price.calculated_amount,
    with_tax: price.is_calculated_price_tax_inclusive === true,
  }
}

/** The lowest price of a product, and whether there are higher ones: "from 12.90". */
export function lowestPriceOf(product: Product): (ShownPrice & { from: boolean }) | null {
  const prices = (product.variants ?? []).flatMap((variant) => priceOf(variant) ?? [])
  const lowest = prices.reduce<ShownPrice | null>((low, price) => (low && low.amount <= price.amount ? low : price), null)
  return lowest && { ...lowest, from: prices.some(({ amount }) => amount !== lowest.amount) }
}
