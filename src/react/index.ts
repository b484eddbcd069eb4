"use client"

/** The storefront kit: unstyled, accessible components and hooks over the typed client. Needs React 18 or 19 and nothing else. */
export { PointsBalance, type PointsBalanceProps } from "./account/points-balance"
export { usePoints } from "./account/use-points"
export { CartEarn, type CartEarnProps } from "./cart/cart-earn"
export type { PointsProblem } from "./cart/points-problem"
export { ProductPoints, type ProductPointsProps } from "./cart/product-points"
export { RedeemControl, type RedeemControlProps } from "./cart/redeem-control"
export { useCartPoints, type CartPointsControl, type CartPointsOptions } from "./cart/use-cart-points"
export { useProductPoints, type ProductPointsAnswer, type ProductPointsOptions } from "./cart/use-product-points"
export { VoucherNudge, type VoucherNudgeProps } from "./cart/voucher-nudge"
// By name: Next refuses `export *` at the edge of client components.
export { bg, en, pl, ru, say, uk, type Message, type MessageKey, type Messages, type PluralMessage, type Values } from "./messages"
export { benefitText } from "./parts/benefit-text"
export { Explanation, type ExplanationProps } from "./parts/explanation"
export type { Heading, PartProps } from "./parts/part"
export { RetentionProvider, useRetention, type Retention, type RetentionClient, type RetentionProviderProps, type Texts } from "./provider"
export type { Asked } from "./resources/use-resource"
