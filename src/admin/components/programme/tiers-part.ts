import type { TiersValues } from "../../lib/programme-tiers"

/** What each section of the tiers' form gets. */
export interface TiersPart {
  values: TiersValues
  /** Currencies that amounts can be measured in: those with a rate. */
  currencies: string[]
  /** The sentence for a field ("levels.0.from"), or null. */
  say: (field: string) => string | null
  onChange: (patch: Partial<TiersValues>) => void
}
