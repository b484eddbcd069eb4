import type { Variant } from "./catalogue"

/** From so many on, nobody has to hurry. */
const PLENTY = 6

/** What may be ordered of a variant: any number up to `most`, which is 0 when it is sold out. */
export interface Stock {
  state: "plenty" | "few" | "none"
  most: number
}

/** The stock of a variant. What is not counted, or can be ordered ahead, is there in plenty. */
export function stockOf(variant: Variant, most_at_once = 99): Stock {
  if (!variant.manage_inventory || variant.allow_backorder) return { state: "plenty", most: most_at_once }
  const left = Math.max(0, variant.inventory_quantity ?? 0)
  return { state: left === 0 ? "none" : left < PLENTY ? "few" : "plenty", most: Math.min(left, most_at_once) }
}
