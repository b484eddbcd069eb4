"use client"

/** The storefront kit: unstyled, accessible components and hooks over the typed client. Needs React 18 or 19 and nothing else. */
export { PointsBalance, type PointsBalanceProps } from "./account/points-balance"
export { usePoints } from "./account/use-points"
// By name: Next refuses `export *` at the edge of client components.
export { bg, en, pl, ru, say, uk, type Message, type MessageKey, type Messages, type PluralMessage, type Values } from "./messages"
export { benefitText } from "./parts/benefit-text"
export type { Heading, PartProps } from "./parts/part"
export { RetentionProvider, useRetention, type Retention, type RetentionClient, type RetentionProviderProps, type Texts } from "./provider"
export type { Asked } from "./resources/use-resource"
