import type { Product } from "./catalogue"
import { lowestPriceOf } from "./catalogue-price"

export const SORTS = ["name", "price", "price-down"] as const

/** By name, by price upwards, by price downwards. */
export type Sort = (typeof SORTS)[number]

/** The order that an address asks for, by name unless it asks for another. */
export const sortOf = (asked: string | null): Sort => SORTS.find((sort) => sort === asked) ?? "name"

/** Products in order. What has no price in the region comes last. */
export function sortProducts(products: readonly Product[], sort: Sort, locale: string): Product[] {
  const names = new Intl.Collator(locale)
  const byName = (a: Product, b: Product) => names.compare(a.title, b.title)
  if (sort === "name") return [...products].sort(byName)
  const direction = sort === "price" ? 1 : -1
  const price = (product: Product) => lowestPriceOf(product)?.amount
  return [...products].sort((a, b) => {
    const [left, right] = [price(a), price(b)]
    if (left === undefined || right === undefined) return Number(left === undefined) - Number(right === undefined)
    return direction * (left - right) || byName(a, b)
  })
}
