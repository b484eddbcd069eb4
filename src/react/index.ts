/** The storefront kit: unstyled, accessible components and hooks over the typed client. Needs React 18 or 19 and nothing else. */
export { PointsBalance, type PointsBalanceProps } from "./account/points-balance"
export { usePoints } from "./account/use-points"
export * from "./messages"
export type { PartProps } from "./parts/part"
export { RetentionProvider, useRetention, type Retention, type RetentionClient, type RetentionProviderProps, type Texts } from "./provider"
export type { Asked } from "./resources/use-resource"
