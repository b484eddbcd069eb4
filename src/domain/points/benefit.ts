/** What a voucher gives at checkout. */
export type Benefit =
  | { kind: "fixed"; amounts: { currency_code: string; minor: number }[] }
  | { kind: "percent"; percent: number }
  | { kind: "free_shipping" }
  /** One unit of the product costs nothing; the shopper puts it into the cart. */
  | { kind: "free_product"; product_id: string }

/** "Spend X, get a voucher": each pays once a member, counted over all orders of the programme. */
export interface ThresholdRule {
  id: string
  title: string
  active: boolean
  currency_code: string
  /** Net spend that has to be reached. */
  from_minor: number
  benefit: Benefit
  valid_days: number
  /** "Close" begins when this share of the threshold or less is missing, in percent. */
  near_percent: number
}
