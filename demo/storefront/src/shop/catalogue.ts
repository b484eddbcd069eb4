import type { HttpTypes } from "@medusajs/types"
import { useQuery, type UseQueryResult } from "@tanstack/react-query"
import { usePlace, type Place } from "./region"
import { sdk } from "./sdk"

export type Category = HttpTypes.StoreProductCategory
export type Product = HttpTypes.StoreProduct
export type Variant = HttpTypes.StoreProductVariant

const FIELDS = "id,title,handle,description,*categories,*options,*variants,*variants.options,*variants.calculated_price,+variants.inventory_quantity"

/** The shop's catalogue is small: a page holds a whole category. */
const PAGE = 100

const CATALOGUE_MS = 5 * 60_000

/** The categories in the shop's own order. */
export function useCategories(): UseQueryResult<Category[]> {
  return useQuery({
    queryKey: ["categories"],
    queryFn: async () => {
      const { product_categories } = await sdk.store.category.list({ limit: PAGE, fields: "id,name,handle,rank,parent_category_id" })
      return product_categories.filter(({ parent_category_id }) => !parent_category_id).sort((a, b) => Number(a.rank) - Number(b.rank))
    },
    staleTime: CATALOGUE_MS,
  })
}

type Wanted = Pick<HttpTypes.StoreProductListParams, "category_id" | "handle" | "limit">

async function readProducts({ region, country_code }: Place, wanted: Wanted): Promise<Product[]> {
  const { products } = await sdk.store.product.list({ limit: PAGE, ...wanted, region_id: region.id, country_code, fields: FIELDS })
  return products
}

/** Products of a category, or of the whole shop, with prices for the shopper's country; asks nothing until the category is known. */
export function useProducts(category_id: string | null | undefined): UseQueryResult<Product[]> {
  const place = usePlace()
  return useQuery({
    queryKey: ["products", category_id, place.region.id, place.country_code],
    queryFn: () => readProducts(place, category_id ? { category_id } : {}),
    enabled: category_id !== undefined,
    staleTime: CATALOGUE_MS,
    // Another country: the old prices stay, each with its currency, until the new ones are there.
    placeholderData: (before, query) => (query?.queryKey[1] === category_id ? before : undefined),
  })
}

/** One product with its stock as it is now; null when the shop has none of that name. */
export function useProduct(handle: string): UseQueryResult<Product | null> {
  const place = usePlace()
  return useQuery({
    queryKey: ["product", handle, place.region.id, place.country_code],
    queryFn: async () => (await readProducts(place, { handle }))[0] ?? null,
    placeholderData: (before, query) => (query?.queryKey[1] === handle ? before : undefined),
  })
}
