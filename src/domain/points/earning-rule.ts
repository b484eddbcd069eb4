import type { Weekday } from "../kernel"
import type { ProductMatch } from "./product-match"

/** What a rule gives on top of the currency's rate. */
export type EarningGift =
  /** 200 = twice the rate's points on matching lines, 50 = half of them. */
  | { kind: "multiplier"; percent: number }
  /** Points for each matching unit. */
  | { kind: "per_unit"; points: number }
  /** Points once for the order. */
  | { kind: "per_order"; points: number }

/**
 * An earning rule or campaign. Its conditions are looked at for the order as it was placed; a later partial return changes how much is
 * earned, never which rules applied.
 */
export interface EarningRule {
  /** Stays the same from version to version: caps are counted under it. */
  id: string
  title: string
  active: boolean
  gift: EarningGift
  products: ProductMatch
  /** Empty lists ask nothing. */
  sales_channel_ids: string[]
  customer_group_ids: string[]
  tier_ids: string[]
  /** From the first instant to just before the second; null = open. */
  starts_at: Date | null
  ends_at: Date | null
  /** Days in the programme's time zone, 1 = Monday … 7 = Sunday; empty = all. */
  weekdays: Weekday[]
  /** What the order's goods must cost at least, by currency; a currency that is not named is left out. Empty = no minimum. */
  min_order: { currency_code: string; minor: number }[]
  first_order_only: boolean
  /** The most points that the rule gives one member, and everybody together; null = no cap. */
  cap_per_member: number | null
  cap_total: number | null
  /** Higher comes first; equal ones in the order of the list. */
  priority: number
  /** False: on a line where it applies no other rule does. */
  combines: boolean
}

/** What never earns, besides gift cards. */
export interface Exclusions {
  products: ProductMatch
  /** Lines sold below their own former price. */
  sale_items: boolean
}

/** Points for something a member did; each pays once for each subject. */
export interface AwardRule {
  /** `signup`, `first_order`, `birthday`, `newsletter`, `review`, or a name of the shop's own. */
  id: string
  title: string
  points: number
  active: boolean
}
