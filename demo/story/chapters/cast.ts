import type { Shopper, World } from "../world"

/** What the chapters hand on to one another. */
export interface Cast {
  mia?: Shopper
  first_order?: string
  spent_order?: string
}

export type Stage = World & { cast: Cast }

/** Somebody or something that an earlier chapter has brought on. */
export function given<T>(what: string, value: T | undefined): T {
  if (value === undefined) throw new Error(`an earlier chapter should have made ${what}`)
  return value
}

/** Points for an amount in euros at the demo's rate: five for each euro, rounded down. */
export const earnedOn = (amount: number): number => Math.floor((Math.round(amount * 100) * 5) / 100)

export const euros = (amount: number): string => `€${amount.toFixed(2)}`
