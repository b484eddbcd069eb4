import type { Product, Variant } from "./catalogue"
import { lowestPriceOf, priceOf } from "./catalogue-price"
import { sortOf, sortProducts } from "./catalogue-sort"
import { stockOf } from "./catalogue-stock"
import { chosenVariant, productHref } from "./catalogue-variant"

const aVariant = (sku: string, amount: number | null, over: object = {}): Variant =>
  ({
    id: `variant_${sku}`, sku, title: sku, variant_rank: 0, manage_inventory: true, allow_backorder: false, inventory_quantity: 100,
    calculated_price: amount === null ? undefined : { calculated_amount: amount, original_amount: amount, currency_code: "eur", is_calculated_price_tax_inclusive: true },
    ...over,
  }) as unknown as Variant

const aProduct = (title: string, ...variants: Variant[]): Product => ({ id: title, title, handle: title.toLowerCase(), variants }) as unknown as Product

describe("prices of the catalogue", () => {
  it("shows the lowest price of a product, with “from” only where others are higher", () => {
    expect(lowestPriceOf(aProduct("Coffee", aVariant("KG", 46.4), aVariant("BAG", 12.9)))).toMatchObject({ amount: 12.9, from: true, with_tax: true })
    expect(lowestPriceOf(aProduct("Mug", aVariant("SAND", 16.9), aVariant("INK", 16.9)))).toMatchObject({ amount: 16.9, from: false })
  })

  it("has no price where the shop has none for the region", () => {
    expect(priceOf(aVariant("X", null))).toBeNull()
    expect(lowestPriceOf(aProduct("Coffee", aVariant("X", null)))).toBeNull()
  })
})

describe("the order of products", () => {
  const products = [aProduct("Ärmel", aVariant("a", 20)), aProduct("Zopf", aVariant("z", 5)), aProduct("Art", aVariant("b", 20)), aProduct("Nirgends", aVariant("n", null))]
  const titles = (sort: string | null) => sortProducts(products, sortOf(sort), "de").map(({ title }) => title)

  it("is by name in the shopper's language unless the address asks for another", () => {
    expect(titles(null)).toEqual(["Ärmel", "Art", "Nirgends", "Zopf"])
    expect(titles("nonsense")).toEqual(titles(null))
  })

  it("puts what is not sold here last, whichever way prices go, and equal prices by name", () => {
    expect(titles("price")).toEqual(["Zopf", "Ärmel", "Art", "Nirgends"])
    expect(titles("price-down")).toEqual(["Ärmel", "Art", "Zopf", "Nirgends"])
  })
})

describe("stock", () => {
  it("is plenty where nobody counts or where it can be ordered ahead", () => {
    expect(stockOf(aVariant("x", 1, { manage_inventory: false, inventory_quantity: 0 }))).toEqual({ state: "plenty", most: 99 })
    expect(stockOf(aVariant("x", 1, { allow_backorder: true, inventory_quantity: 0 }))).toEqual({ state: "plenty", most: 99 })
  })

  it("says how few are left, and lets nobody order more", () => {
    expect(stockOf(aVariant("x", 1, { inventory_quantity: 3 }))).toEqual({ state: "few", most: 3 })
    expect(stockOf(aVariant("x", 1, { inventory_quantity: 0 }))).toEqual({ state: "none", most: 0 })
    expect(stockOf(aVariant("x", 1, { inventory_quantity: -2 }))).toEqual({ state: "none", most: 0 })
  })
})

describe("the variant in an address", () => {
  const product = aProduct("Mug", aVariant("MUG-INK", 1, { variant_rank: 1 }), aVariant("MUG-SAND", 1, { variant_rank: 0 }))

  it("is found again by what the address says", () => {
    const ink = chosenVariant(product, "mug-ink")
    expect(ink?.sku).toBe("MUG-INK")
    expect(productHref("mug", ink as Variant)).toBe("/p/mug?variant=mug-ink")
  })

  it("is the first one where the address names none that exists", () => {
    expect(chosenVariant(product, null)?.sku).toBe("MUG-SAND")
    expect(chosenVariant(product, "gone")?.sku).toBe("MUG-SAND")
    expect(chosenVariant(aProduct("Empty"), null)).toBeNull()
  })
})
