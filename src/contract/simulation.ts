import type { AdminMoney } from "./programme"

export interface AdminSimulationTotals {
  points: number
  /** Money that the goods brought, and what the points would be worth, by currency. */
  net: AdminMoney[]
  cost: AdminMoney[]
  /** Cost over net, as a ratio; null where there was no money. */
  back: number | null
  members_by_tier: { tier_id: string | null; title: string | null; members: number }[]
  /** Members with a cumulative discount, by percent. */
  members_by_percent: { percent: number; members: number }[]
}

export interface AdminSimulation {
  id: string
  state: "waiting" | "running" | "done" | "failed"
  /** Orders gone through, of how many. */
  done: number
  total: number
  error: string | null
  created_at: string
  finished_at: string | null
  /** The same orders under the draft and under the rules in force; null until done. */
  result: {
    from: string | null
    until: string | null
    orders: number
    members: number
    draft: AdminSimulationTotals
    active: AdminSimulationTotals
    /** Who would stand on another level, the first of them by name. */
    tier_changes: { count: number; first: { account_id: string | null; email: string | null; from: string | null; to: string | null }[] }
    by_month: { month: string; draft: number; active: number }[]
  } | null
}
export interface AdminSimulationResponse {
  simulation: AdminSimulation
}
/** Which revision of the draft to replay. */
export interface AdminSimulateDraft {
  revision: number
}
