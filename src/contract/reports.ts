import type { AdminMoney } from "./programme"

/** What the programme owes: reconciles with the ledger to the last point. */
export interface AdminLiability {
  at: string
  members: number
  available: number
  pending: number
  held: number
  debt: number
  /** Available and held points by the month in which they expire; null = never. */
  expiring: { month: string | null; points: number }[]
  /** What all available and held points would take off, were they all spent in this currency. */
  value: AdminMoney[]
  lifetime: {
    /** Points that became available, by any way. */
    issued: number
    redeemed: number
    expired: number
    /** Taken back after refunds, or by hand. */
    reversed: number
  }
  /** Expired over (expired + redeemed) of the points whose life is over, as a ratio; null while there are none. */
  breakage: number | null
}
export interface AdminReportMonth {
  month: string
  issued: number
  redeemed: number
  expired: number
  reversed: number
  /** Available and held at the end of the month. */
  outstanding: number
}
export interface AdminReportResponse {
  liability: AdminLiability
  months: AdminReportMonth[]
}
