import type { AdminEarningRule } from "../../contract"

export type Match = AdminEarningRule["products"]

export const MATCH_FIELDS = ["product_ids", "category_ids", "collection_ids", "type_ids", "tag_ids"] as const

export const everyProduct = (): Match => ({ product_ids: [], category_ids: [], collection_ids: [], type_ids: [], tag_ids: [] })

/** How many things a match names; 0 means every product. */
export const named = (match: Match): number => MATCH_FIELDS.reduce((sum, field) => sum + match[field].length, 0)
