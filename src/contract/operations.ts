export interface AdminSweepRequest {
  /** Look at every order of the programme, not only at those that changed since the last sweep. */
  full?: boolean | undefined
}
export interface SweepSummary {
  orders_looked_at: number
  orders_changed: number
  orders_parked: number
  holds_settled: number
  holds_released: number
  holds_fitted: number
  accounts_expired: number
  /** False when the sweep stopped at its time limit; the next one goes on. */
  complete: boolean
}
export interface AdminSweepResponse {
  sweep: SweepSummary
}

export interface AdminAuditResponse {
  audit: {
    accounts: number
    entries: number
    deviations: { rule: string; id: string; expected: string; found: string }[]
  }
}

export interface AdminHealthResponse {
  health: {
    ok: boolean
    /** Which of the figures below are out of bounds. */
    problems: ("sweep_late" | "orders_unposted" | "orders_parked" | "holds_past_time" | "uncovered_points" | "audit_deviations")[]
    last_sweep_at: string | null
    orders_unposted: number
    orders_parked: number
    orders_overdue: number
    open_holds: number
    open_holds_past_time: number
    uncovered_points: number
    last_audit_at: string | null
    audit_deviations: number | null
  }
}
