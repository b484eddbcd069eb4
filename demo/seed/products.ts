import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules, ProductStatus } from "@medusajs/framework/utils"
import { createInventoryLevelsWorkflow, createProductCategoriesWorkflow, createProductsWorkflow } from "@medusajs/medusa/core-flows"
import { CATEGORIES, handleOf, PRODUCTS, type Category } from "./catalogue"
import type { Shop } from "./shop"

/** A variant on the shelf, with all that an order line copies from it. */
export interface Shelf {
  variant_id: string
  variant_title: string
  variant_sku: string
  product_id: string
  product_title: string
  product_handle: string
  product_description: string
  category: Category
  option: string
  gift_card: boolean
  eur: number
  usd: number
}

export async function createProducts(container: MedusaContainer, shop: Shop): Promise<Shelf[]> {
  const { result: categories } = await createProductCategoriesWorkflow(container).run({
    input: { product_categories: CATEGORIES.map((name) => ({ name, handle: handleOf(name), is_active: true, is_internal: false })) },
  })
  const categoryId = new Map(categories.map(({ name, id }) => [name, id]))
  const skuOf = (handle: string, label: string) => `${handle}-${handleOf(label)}`.toUpperCase()

  const { result: products } = await createProductsWorkflow(container).run({
    input: {
      products: PRODUCTS.map(({ title, description, category, option, variants, giftCard }) => ({
        title,
        handle: handleOf(title),
        description,
        status: ProductStatus.PUBLISHED,
        is_giftcard: giftCard ?? false,
        discountable: !giftCard,
        shipping_profile_id: shop.profile_id,
        category_ids: [categoryId.get(category) as string],
        options: [{ title: option, values: variants.map(([label]) => label) }],
        variants: variants.map(([label, eur, usd, grams]) => ({
          title: label,
          sku: skuOf(handleOf(title), label),
          weight: grams,
          options: { [option]: label },
          prices: [{ amount: eur, currency_code: "eur" }, { amount: usd, currency_code: "usd" }],
        })),
        sales_channels: [{ id: shop.channel_id }],
      })),
    },
  })

  const items = await container.resolve(Modules.INVENTORY).listInventoryItems({}, { select: ["id"], take: 1000 })
  await createInventoryLevelsWorkflow(container).run({
    input: { inventory_levels: items.map(({ id }) => ({ location_id: shop.location_id, stocked_quantity: 10_000, inventory_item_id: id })) },
  })

  return PRODUCTS.flatMap((spec) => {
    const product = products.find(({ handle }) => handle === handleOf(spec.title))
    if (!product) throw new Error(`product ${spec.title} was not created`)
    return spec.variants.map(([label, eur, usd]): Shelf => {
      const variant = product.variants.find(({ title }) => title === label)
      if (!variant) throw new Error(`variant ${spec.title} ${label} was not created`)
      return {
        variant_id: variant.id,
        variant_title: label,
        variant_sku: variant.sku ?? "",
        product_id: product.id,
        product_title: spec.title,
        product_handle: product.handle,
        product_description: spec.description,
        category: spec.category,
        option: spec.option,
        gift_card: spec.giftCard ?? false,
        eur,
        usd,
      }
    })
  })
}
