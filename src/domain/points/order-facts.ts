import type { ProductFacts } from "./product-match"

/** One order line as it is now; amounts in minor units, tax as shown to the shopper. */
export interface OrderLineFacts {
  id: string
  title?: string
  /** Units ordered, and units of them that came back (received or dismissed returns). */
  quantity: number
  returned: number
  /** What the kept units cost after all discounts, and what all ordered ones did. */
  paid_minor: number
  ordered_minor: number
  /** The part of `points_discount_minor_ordered` that belongs to the kept units. */
  points_discount_minor: number
  /** The discount that our own promotion gave on all ordered units. */
  points_discount_minor_ordered: number
  /** False for what never earns, such as gift cards. */
  earns: boolean
  product: ProductFacts
  /** Sold below its own former price. */
  on_sale: boolean
}

/** Who bought, as they were when the order was placed: frozen, so that a later tier or group changes no order. */
export interface BuyerFacts {
  tier_id: string | null
  customer_group_ids: readonly string[]
  /** Nothing bought before it, cancelled orders aside. */
  first_order: boolean
}

/** Somebody of whom nothing is known: no tier, no group, not the first order. */
export const anybody: BuyerFacts = { tier_id: null, customer_group_ids: [], first_order: false }

/** An order as it is now, reduced to what points depend on. Nothing else decides how many points it is worth. */
export interface OrderFacts {
  order_id: string
  currency_code: string
  placed_at: Date
  sales_channel_id: string | null
  member: BuyerFacts
  canceled: boolean
  lines: OrderLineFacts[]
  /** Shipping after discounts, tax included, minus nothing. */
  shipping_minor: number
  /** The kept lines with tax, the amount that money has to cover together with shipping. */
  lines_due_minor: number
  /** Gift cards, store credit and the like that paid at checkout: they earn nothing. */
  tender_minor: number
  captures: { amount_minor: number; at: Date }[]
  refunded_minor: number
  /** When the first parcel arrived. */
  delivered_at: Date | null
}
