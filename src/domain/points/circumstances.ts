import { FIRST_ORDER_AWARD } from "./earn"
import type { BuyerFacts, OrderFacts } from "./order-facts"
import type { ProductFacts, ProductMatch } from "./product-match"
import { isEveryProduct } from "./product-match"
import type { ProgrammeRules } from "./programme"

/** What rules look at beyond the order itself, as it was when the order was first seen. */
export interface Circumstances extends BuyerFacts {
  products: Record<string, Omit<ProductFacts, "product_id">>
}

/** Which circumstances the rules ask for: the others need not be looked up. */
export interface AskedFor {
  products: boolean
  tier: boolean
  groups: boolean
  first_order: boolean
}

/** Product ids stand on the order itself; everything else about a product has to be looked up. */
const asksOfProducts = (match: ProductMatch) => !isEveryProduct({ ...match, product_ids: [] })

export function askedFor(rules: ProgrammeRules): AskedFor {
  const earning = rules.earning.filter((rule) => rule.active)
  return {
    products: [rules.exclusions.products, ...earning.map((rule) => rule.products)].some(asksOfProducts),
    tier: rules.tiers !== null || earning.some((rule) => rule.tier_ids.length > 0),
    groups: earning.some((rule) => rule.customer_group_ids.length > 0),
    first_order: earning.some((rule) => rule.first_order_only) || rules.awards.some((award) => award.id === FIRST_ORDER_AWARD && award.active),
  }
}

/** Whether an order's facts are complete without any circumstances. */
export const asksNothing = (asked: AskedFor): boolean => !Object.values(asked).some(Boolean)

/**
 * What was frozen stays; products that came with a later edit of the order are added. Null when neither side has anything.
 */
export function frozen(before: Circumstances | null, now: Circumstances | null): Circumstances | null {
  if (!before || !now) return before ?? now
  return { ...before, products: { ...now.products, ...before.products } }
}

/** The order's facts with its circumstances filled in. */
export function withCircumstances(order: OrderFacts, circumstances: Circumstances | null): OrderFacts {
  if (!circumstances) return order
  const { products, tier_id, customer_group_ids, first_order } = circumstances
  return {
    ...order,
    member: { tier_id, customer_group_ids, first_order },
    lines: order.lines.map((line) => {
      const known = line.product.product_id === null ? undefined : products[line.product.product_id]
      return known ? { ...line, product: { ...line.product, ...known } } : line
    }),
  }
}
