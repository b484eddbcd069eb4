import type { Product, Variant } from "./catalogue"

/** The name of a variant in an address: short, readable, and the same after a new import of the shop. */
export const variantKey = (variant: Pick<Variant, "id" | "sku">): string => (variant.sku ?? variant.id).toLowerCase()

/** The variants in the order that the shop gave them. */
export const variantsOf = (product: Product): Variant[] => [...(product.variants ?? [])].sort((a, b) => Number(a.variant_rank ?? 0) - Number(b.variant_rank ?? 0))

/** The variant that an address names, else the first. */
export function chosenVariant(product: Product, key: string | null): Variant | null {
  const variants = variantsOf(product)
  return variants.find((variant) => variantKey(variant) === key) ?? variants[0] ?? null
}

/** The address of a product, with one of its variants chosen when one is given. */
export const productHref = (handle: string, variant?: Pick<Variant, "id" | "sku">): string => `/p/${handle}${variant ? `?variant=${encodeURIComponent(variantKey(variant))}` : ""}`
