import type {
  CartPoints,
  EarnPreview,
  PointsEntry,
  StoreBirthdayResponse,
  StoreCartDiscount,
  StoreCartDiscountResponse,
  StoreCartPointsResponse,
  StoreLadderStanding,
  StoreOrderEarned,
  StoreOrderEarnedResponse,
  StoreOrderPoints,
  StoreOrderPointsResponse,
  StorePoints,
  StorePointsEntriesResponse,
  StorePointsResponse,
  StoreProductPointsResponse,
  StoreReward,
  StoreRewardsResponse,
  StoreTierResponse,
  StoreTierStanding,
  StoreVoucher,
  StoreVouchersResponse,
} from "medusa-plugin-retention/contract"
import type { Answers } from "./fake-shop"

const ME = "GET /store/customers/me"
export const CART = "/store/carts/cart_1/points"
export const DISCOUNT = "/store/carts/cart_1/personal-discount"

const EARN: EarnPreview = {
  points: 132,
  explanation: [
    { rule_id: "rate", line_id: "li_1", points: 100, title: null },
    { rule_id: "tier", line_id: "li_1", points: 20, title: null },
    { rule_id: "rule_autumn", line_id: null, points: 12, title: "Autumn week" },
  ],
  zero_reason: null,
}
const NOTHING: EarnPreview = { points: 0, explanation: [], zero_reason: "excluded" }

export const balance = (of: Partial<StorePoints> = {}): Answers => ({
  [`${ME}/points`]: {
    points: { available: 1250, pending: 1, held: 0, debt: 0, value: 12.5, currency_code: "eur", blocked: false, expiring: [], waiting: [], ...of },
  } satisfies StorePointsResponse,
})

export const tier = (of: Partial<StoreTierStanding> | null, discount: Partial<StoreLadderStanding> | null = null): Answers => ({
  [`${ME}/tier`]: {
    tier: of && {
      tier: { id: "tier_1", title: "Silver", earn_percent: 120 },
      basis: "spend",
      window: "rolling_12_months",
      currency_code: "eur",
      measure: 640,
      next: { id: "tier_2", title: "Gold", earn_percent: 150, from: 1000, missing: 360 },
      grace_until: null,
      given_until: null,
      ...of,
    },
    discount: discount && { percent: 5, spend: 640, currency_code: "eur", next: { percent: 7, from_amount: 1000, missing: 360 }, ...discount },
  } satisfies StoreTierResponse,
})

export const cart = (of: Partial<CartPoints> = {}): CartPoints => ({
  cart_id: "cart_1",
  currency_code: "eur",
  available: 1250,
  min: 100,
  max: 600,
  step: 50,
  requested: 0,
  applied: 0,
  discount: 0,
  lost: false,
  refusal: null,
  expires_at: null,
  earn: EARN,
  nudge: null,
  ...of,
})
export const quote = (of: Partial<CartPoints> = {}): Answers => ({ [`GET ${CART}`]: { points: cart(of) } satisfies StoreCartPointsResponse })
export const nudge = (missing_with_cart: number): NonNullable<CartPoints["nudge"]> => ({
  threshold_id: "thr_1",
  title: "Thank you",
  from_amount: 100,
  currency_code: "eur",
  missing: 40,
  missing_with_cart,
  benefit: { kind: "fixed", amounts: [{ currency_code: "eur", amount: 10 }] },
})

export const product = (...points: (number | EarnPreview)[]): Answers => ({
  "GET /store/products/prod_1/points": {
    points: {
      product_id: "prod_1",
      currency_code: "eur",
      variants: points.map((earned, index) => ({ variant_id: `variant_${index + 1}`, ...(typeof earned === "number" ? { ...EARN, points: earned } : earned) })),
    },
  } satisfies StoreProductPointsResponse,
})
export { EARN, NOTHING }

export const order = (of: Partial<StoreOrderEarned> = {}): Answers => ({
  "GET /store/orders/order_1/points": { points: { order_id: "order_1", points: 132, zero_reason: null, explanation: EARN.explanation, waiting: false, ...of } } satisfies StoreOrderEarnedResponse,
})

/** What the ledger has of that order; it knows it a moment after the purchase. */
export const ledger = (of: Partial<StoreOrderPoints>): Answers => ({
  [`${ME}/points/orders/order_1`]: {
    points: { order_id: "order_1", pending: 0, available: 0, spent: 0, available_at: null, lines: [], explanation: EARN.explanation, ...of },
  } satisfies StoreOrderPointsResponse,
})

const reward = (id: string, of: Partial<StoreReward>): StoreReward => ({
  id,
  title: "Ten euros off",
  description: null,
  cost_points: 1000,
  benefit: { kind: "fixed", amounts: [{ currency_code: "eur", amount: 10 }] },
  valid_days: 30,
  stock: null,
  refusal: null,
  ...of,
})
export const rewards = (...of: Partial<StoreReward>[]): Answers => ({
  [`${ME}/rewards`]: { rewards: of.map((each, index) => reward(`rwd_${index + 1}`, each)) } satisfies StoreRewardsResponse,
})

const voucher = (id: string, of: Partial<StoreVoucher>): StoreVoucher => ({
  id,
  title: `Voucher ${id}`,
  code: `THANKS-${id.toUpperCase()}`,
  benefit: { kind: "percent", percent: 10 },
  points: 1000,
  state: "issued",
  expires_at: "2027-03-01T00:00:00.000Z",
  order_id: null,
  created_at: "2026-11-01T12:00:00.000Z",
  ...of,
})
export const vouchers = (...of: Partial<StoreVoucher>[]): Answers => ({
  [`${ME}/vouchers`]: { vouchers: of.map((each, index) => voucher(`v${index + 1}`, each)) } satisfies StoreVouchersResponse,
})

const entry = (seq: number, of: Partial<PointsEntry>): PointsEntry => ({
  seq,
  kind: "confirm",
  available: 132,
  pending: -132,
  held: 0,
  debt: 0,
  available_after: 1250,
  order_id: null,
  reason: null,
  created_at: "2026-10-20T23:30:00.000Z",
  ...of,
})
export const history = (next: number | null, ...of: Partial<PointsEntry>[]): Answers => ({
  [`${ME}/points/entries`]: { entries: of.map((each, index) => entry(of.length - index, each)), next } satisfies StorePointsEntriesResponse,
})

export const birthday = (of: StoreBirthdayResponse["birthday"]): Answers => ({ [`${ME}/birthday`]: { birthday: of } satisfies StoreBirthdayResponse })

export const discount = (of: Partial<StoreCartDiscount> = {}): Answers => ({
  [`GET ${DISCOUNT}`]: {
    discount: { cart_id: "cart_1", percent: 5, applied: false, amount: 0, currency_code: "eur", refusal: null, next: null, ...of },
  } satisfies StoreCartDiscountResponse,
})
