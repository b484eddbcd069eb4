import { expiresAt, type ExpiryRules } from "./expiry"
import type { Account, ByLot, Entry, Lot } from "./ledger"
import { applyEntries, capture, captureUncovered, confirm, giveBack, pend, release, reverse } from "./ledger"
import type { OrderTarget } from "./order-target"

/** What has been posted for an order so far. */
export interface Posted {
  pending: number
  available: number
  spent: number
}

/** The hold behind an order's points discount, as it stands. */
export interface SettledHold {
  id: string
  state: "open" | "captured" | "released"
  /** Points still reserved by it, by lot. */
  points: number
  reserved: ByLot
  /** What the order has taken from each lot and not got back. */
  taken: readonly { lot: Pick<Lot, "id" | "expires_at" | "source_id">; points: number }[]
}

/**
 * P4: the entries that bring what was posted for one order, on one account, to its target. Running it again adds nothing; running it for
 * the last of several changes gives the same balances as running it for each.
 */
export function settleEarned(
  account: Account,
  posted: Pick<Posted, "pending" | "available">,
  target: Pick<OrderTarget, "pending" | "available" | "matured_at">,
  order_id: string,
  expiry: ExpiryRules | null,
  newId: () => string
): Entry[] {
  const more = target.available - posted.available
  if (more <= 0) return [...reverse(account, -more, order_id), ...pend(target.pending - posted.pending)]
  const available_at = target.matured_at
  if (!available_at) throw new Error(`order ${order_id}: points are available without a date`)
  const fromPending = Math.min(more, posted.pending)
  const expires_at = expiry ? expiresAt(available_at, expiry) : null
  return [
    ...confirm(account, { id: newId(), amount: more, source_id: order_id, available_at, expires_at }, fromPending),
    ...pend(target.pending - (posted.pending - fromPending)),
  ]
}

/**
 * P5: the entries that settle the points an order used: an open hold is captured for what the order keeps and the rest is freed; later
 * changes give points back or, where the discount came back, take them again.
 */
export function settleSpent(account: Account, posted_spent: number, target_spent: number, hold: SettledHold, now: Date, newId: () => string): Entry[] {
  if (hold.state === "open") {
    const used = Math.min(target_spent, hold.points)
    const captured = capture(account, used, hold.id, hold.reserved)
    const left = new Map(hold.reserved)
    for (const move of captured.flatMap((e) => e.moves)) left.set(move.lot_id, (left.get(move.lot_id) ?? 0) + move.reserved)
    const afterCapture = applyEntries(account, captured)
    const freed = release(afterCapture, hold.points - used, hold.id, left)
    return [...captured, ...freed, ...captureUncovered(applyEntries(afterCapture, freed), target_spent - used, hold.id)]
  }
  const more = target_spent - posted_spent
  return more >= 0 ? captureUncovered(account, more, hold.id) : giveBack(account, -more, hold.id, hold.taken, now, newId)
}
