import type { ProductMatch } from "../points/product-match"

/** The cumulative discount («накопичувальна знижка»): a personal percentage that grows with net spend, from the next order on. */
export interface LadderRules {
  window: "lifetime" | "days_365"
  currency_code: string
  /** Ascending by `from_minor` and by `percent`. */
  steps: { from_minor: number; percent: number }[]
  /** Products that get no personal discount; nothing listed = none. */
  excluded: ProductMatch
  /** Whether it may stand beside a code that the shopper typed. */
  combines_with_codes: boolean
}
