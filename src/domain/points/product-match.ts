/** What rules may look at in a product. Frozen with the order, so that moving a product later changes no order. */
export interface ProductFacts {
  product_id: string | null
  category_ids: readonly string[]
  collection_id: string | null
  type_id: string | null
  tag_ids: readonly string[]
}

/** Products by any of these; all lists empty means every product. */
export interface ProductMatch {
  product_ids: string[]
  category_ids: string[]
  collection_ids: string[]
  type_ids: string[]
  tag_ids: string[]
}

export const everyProduct = (): ProductMatch => ({ product_ids: [], category_ids: [], collection_ids: [], type_ids: [], tag_ids: [] })

export const noProduct: ProductFacts = { product_id: null, category_ids: [], collection_id: null, type_id: null, tag_ids: [] }

/** True where nothing is listed: the match asks nothing of the product. */
export const isEveryProduct = (match: ProductMatch): boolean => Object.values(match).every((ids: string[]) => ids.length === 0)

/** Whether one of the lists names the product. */
export const isNamed = (match: ProductMatch, product: ProductFacts): boolean =>
  (product.product_id !== null && match.product_ids.includes(product.product_id)) ||
  product.category_ids.some((id) => match.category_ids.includes(id)) ||
  (product.collection_id !== null && match.collection_ids.includes(product.collection_id)) ||
  (product.type_id !== null && match.type_ids.includes(product.type_id)) ||
  product.tag_ids.some((id) => match.tag_ids.includes(id))

export const matches = (match: ProductMatch, product: ProductFacts): boolean => isEveryProduct(match) || isNamed(match, product)
