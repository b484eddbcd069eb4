import { addDays } from "../kernel"
import { RETURN_GRACE_DAYS } from "./ledger"

/** `issuing` is on its way; `returned` gave its points back; `withdrawn`: the spending it came from was refunded. */
export type VoucherState = "issuing" | "issued" | "used" | "returned" | "expired" | "withdrawn"

/** How an unused voucher ends. */
export type VoucherEnding = "returned" | "expired" | "withdrawn"

/** What decides about a voucher; points are those paid for it, 0 where spending brought it. */
export interface Voucher {
  origin: "reward" | "threshold"
  state: VoucherState
  points: number
  /** Orders that used it and were not cancelled. More than one only where old carts kept a code that had ended. */
  uses: readonly string[]
}

/** Why a voucher cannot be given back. */
export type VoucherRefusal = { refused: "voucher_used" } | { refused: "voucher_expired" } | { refused: "voucher_withdrawn" } | { refused: "voucher_not_exchanged" }

/** Whether a voucher counts towards stock and limits: it was taken and has neither come back nor run out. */
export const isLive = (state: VoucherState): boolean => state === "issuing" || state === "issued" || state === "used"

/** Whether a voucher could still be used. */
export const isUnused = (state: VoucherState): boolean => state === "issuing" || state === "issued"

/**
 * When a code taken at an instant ends: the first midnight (UTC) after its days are over, so each lives at least that long, and all codes
 * of one day end together.
 */
export function voucherExpiry(taken_at: Date, valid_days: number): Date {
  const day = addDays(taken_at, valid_days)
  return addDays(new Date(Date.UTC(day.getUTCFullYear(), day.getUTCMonth(), day.getUTCDate())), 1)
}

/** The expiry of a voucher that comes back to its owner: its own, or 30 days from then where that would be later, as for points. */
export function restoredExpiry(expires_at: Date, now: Date): Date {
  const grace = voucherExpiry(now, RETURN_GRACE_DAYS)
  return expires_at > grace ? expires_at : grace
}

/** Null when an unused voucher may be given back for its points, else the reason. */
export function returnRefusal(voucher: Voucher): VoucherRefusal | null {
  if (voucher.origin === "threshold") return { refused: "voucher_not_exchanged" }
  switch (voucher.state) {
    case "used":
      return { refused: "voucher_used" }
    case "expired":
      return { refused: "voucher_expired" }
    case "withdrawn":
      return { refused: "voucher_withdrawn" }
    default:
      return null
  }
}

export interface VoucherAfterOrder {
  state: VoucherState
  uses: string[]
  /** Points that the voucher should have cost by now; the ledger posts the difference. */
  owed: number
  /** The code is spent, and the voucher lives on under a new one. */
  fresh_code: boolean
}

/** What a voucher should have cost as it stands. */
export const owedFor = (voucher: Pick<Voucher, "state" | "points" | "uses">): number =>
  isLive(voucher.state) ? voucher.points * Math.max(1, voucher.uses.length) : 0

/**
 * The voucher after a look at an order that shows its code. The order is the truth: whatever state the voucher had, it is used, and an
 * order that used it after its points had come back owes them again; each order pays for itself. A cancelled order gives the points back,
 * or, where spending had brought the voucher, a new code. Looking again changes nothing.
 */
export function voucherAfterOrder(voucher: Voucher, order: { id: string; canceled: boolean }): VoucherAfterOrder {
  const others = voucher.uses.filter((id) => id !== order.id)
  const uses = order.canceled ? others : [...others, order.id].sort()
  const as = (state: VoucherState, fresh_code = false): VoucherAfterOrder => ({ state, uses, owed: owedFor({ state, points: voucher.points, uses }), fresh_code })
  if (uses.length > 0) return as("used")
  if (!isLive(voucher.state)) return as(voucher.state)
  return voucher.origin === "reward" ? as("returned") : as("issuing", true)
}
