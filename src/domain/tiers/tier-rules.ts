export type TierBasis = "spend" | "points" | "orders"
export type TierWindow = "rolling_12_months" | "calendar_year" | "lifetime"

export interface TierLevel {
  id: string
  title: string
  /** Minor units, points or orders, as the basis says; the lowest level may begin at 0. */
  from: number
  /** 100 = the plain rate, 150 = half as many points again. */
  earn_percent: number
  /** Points on each entry, skipped levels included; 0 = none. */
  gift_points: number
  customer_group_id: string | null
}

export interface TierRules {
  basis: TierBasis
  window: TierWindow
  /** Days a member keeps a level that the window no longer carries. */
  grace_days: number
  /** The currency of `from` where the basis is spend; others are converted by what points are worth in them. */
  currency_code: string
  /** Ascending by `from`. */
  levels: TierLevel[]
}
