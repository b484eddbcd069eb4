import { addDays } from "../kernel"

/**
 * The ledger of one account as pure functions: given the balances and open lots (loaded under the account's lock), each function
 * says which entries to add. Nothing is ever edited; the database applies entries and moves to the balances and lots itself.
 *
 * P2 available, pending, held and debt stay ≥ 0; available + held = Σ remaining of the lots; available and debt are never both positive.
 * P3 lots are spent soonest-expiring first; points given back return to their own lot.
 * P8 what cannot be taken back becomes debt and is repaid from whatever becomes available next.
 */
export type EntryKind = "earn" | "confirm" | "hold" | "capture" | "release" | "return" | "reverse" | "expire" | "adjust" | "repay" | "award" | "redeem"

export interface Balances {
  available: number
  pending: number
  held: number
  debt: number
}

export interface Lot {
  id: string
  /** The order or adjustment the points came from. */
  source_id: string
  remaining: number
  /** The part of `remaining` that is promised to carts. */
  reserved: number
  expires_at: Date | null
}

/** How one entry changes one lot. */
export interface LotMove {
  lot_id: string
  remaining: number
  reserved: number
  hold_id: string | null
}

export interface NewLot {
  id: string
  amount: number
  source_id: string
  available_at: Date
  expires_at: Date | null
}

export interface Entry {
  kind: EntryKind
  available: number
  pending: number
  held: number
  debt: number
  hold_id: string | null
  lots: NewLot[]
  moves: LotMove[]
}

export interface Account {
  balances: Balances
  /** Lots with something remaining, in any order. */
  lots: Lot[]
  /** When all of it ends because the member neither earns nor spends; null = never. */
  lapses_at?: Date | null
}

/** Days that given-back points stay valid when their own lot has expired meanwhile (rediem and Salesforce reinstate likewise). */
export const RETURN_GRACE_DAYS = 30

export const emptyAccount = (): Account => ({ balances: { available: 0, pending: 0, held: 0, debt: 0 }, lots: [] })

const entry = (kind: EntryKind, change: Partial<Omit<Entry, "kind">>): Entry => ({
  kind,
  available: 0,
  pending: 0,
  held: 0,
  debt: 0,
  hold_id: null,
  lots: [],
  moves: [],
  ...change,
})

/** Soonest expiry first, never-expiring last; equal dates by id, so the order is the same everywhere. */
export const bySpendingOrder = (a: Pick<Lot, "id" | "expires_at">, b: Pick<Lot, "id" | "expires_at">): number => {
  const [x, y] = [a.expires_at?.getTime() ?? Infinity, b.expires_at?.getTime() ?? Infinity]
  return x === y ? (a.id < b.id ? -1 : a.id > b.id ? 1 : 0) : x < y ? -1 : 1
}

const isExpired = (lot: Pick<Lot, "expires_at">, now: Date) => lot.expires_at !== null && lot.expires_at <= now

const ACTIVITIES: ReadonlySet<EntryKind> = new Set(["earn", "confirm", "hold", "capture", "return", "award", "redeem"])

/**
 * Whether an entry shows that the member is still there: earning, spending, what comes back from it, and gifts. Points that are taken by
 * hand or end do not. The table's trigger keeps the instant of the last one by the same rule.
 */
export const isActivity = (e: Pick<Entry, "kind" | "available">): boolean => ACTIVITIES.has(e.kind) || (e.kind === "adjust" && e.available > 0)

/** Lots of the account whose points have ended, by their own date or because the member was inactive. */
const hasEnded = (account: Account, now: Date): ((lot: Lot) => boolean) => {
  const lapsed = !!account.lapses_at && account.lapses_at <= now
  return (lot) => lapsed || isExpired(lot, now)
}

const living = (account: Account, now: Date): Lot[] => {
  const ended = hasEnded(account, now)
  return account.lots.filter((lot) => !ended(lot))
}

/** Takes up to `points` from `lots` in the given order; the moves and what could not be found. */
function draw(points: number, lots: readonly Lot[], take: (lot: Lot) => number, move: (lot: Lot, n: number) => LotMove) {
  const moves: LotMove[] = []
  let left = points
  for (const lot of lots) {
    if (left === 0) break
    const n = Math.min(left, take(lot))
    if (n > 0) {
      moves.push(move(lot, n))
      left -= n
    }
  }
  return { moves, missing: left }
}

const free = (lot: Lot) => lot.remaining - lot.reserved
const takeOut = (lot: Lot, n: number): LotMove => ({ lot_id: lot.id, remaining: -n, reserved: 0, hold_id: null })

/** Points that can be spent at `now`: expired lots do not count even before the nightly job has seen them. */
export const spendable = (account: Account, now: Date): number =>
  living(account, now).reduce((sum, lot) => sum + free(lot), 0)

/** Changes the pending points by `points`, which may be negative. */
export const pend = (points: number): Entry[] => (points === 0 ? [] : [entry(points > 0 ? "earn" : "reverse", { pending: points })])

/** Turns pending points into a lot; `from_pending` of them were pending, the rest is earned at once. */
export function confirm(account: Account, lot: NewLot, from_pending: number): Entry[] {
  const gained = entry("confirm", {
    available: lot.amount,
    pending: -from_pending,
    lots: [lot],
    moves: [{ lot_id: lot.id, remaining: lot.amount, reserved: 0, hold_id: null }],
  })
  return withRepayment(account, [gained])
}

/** Adds points as a new lot: by hand, or as an award. */
export function grant(account: Account, lot: NewLot, kind: "adjust" | "award" = "adjust"): Entry[] {
  const gained = entry(kind, { available: lot.amount, lots: [lot], moves: [{ lot_id: lot.id, remaining: lot.amount, reserved: 0, hold_id: null }] })
  return withRepayment(account, [gained])
}

/** Removes free points by hand; refuses what is not there rather than making a debt. */
export function deduct(account: Account, points: number, now: Date): Entry[] | { refused: "insufficient_points"; available: number; short_by: number } {
  const can = spendable(account, now)
  if (points > can) return { refused: "insufficient_points", available: can, short_by: points - can }
  const lots = living(account, now).sort(bySpendingOrder)
  return [entry("adjust", { available: -points, moves: draw(points, lots, free, takeOut).moves })]
}

/**
 * Takes points back that an order no longer earns: first from its own lots, then from the others soonest-expiring first, and what was
 * spent already becomes debt.
 */
export function reverse(account: Account, points: number, source_id: string): Entry[] {
  if (points === 0) return []
  const own = (lot: Lot) => (lot.source_id === source_id ? 0 : 1)
  const lots = [...account.lots].sort((a, b) => own(a) - own(b) || bySpendingOrder(a, b))
  const { moves, missing } = draw(points, lots, free, takeOut)
  return [entry("reverse", { available: missing - points, debt: missing, moves })]
}

/** Exchanges points for a voucher, soonest-expiring first; `voucher_id` ties the moves to it, so that `giveBack` finds the same lots. */
export function redeem(account: Account, points: number, voucher_id: string, now: Date): Entry[] | { refused: "insufficient_points"; available: number; short_by: number } {
  const can = spendable(account, now)
  if (points > can) return { refused: "insufficient_points", available: can, short_by: points - can }
  if (points === 0) return []
  const lots = living(account, now).sort(bySpendingOrder)
  const { moves } = draw(points, lots, free, (lot, n) => ({ ...takeOut(lot, n), hold_id: voucher_id }))
  return [entry("redeem", { available: -points, hold_id: voucher_id, moves })]
}

/** Charges a voucher that an order used although its points had come back: from what is free, else as debt. */
export function redeemOwed(account: Account, points: number, voucher_id: string): Entry[] {
  if (points === 0) return []
  const { moves, missing } = draw(points, [...account.lots].sort(bySpendingOrder), free, (lot, n) => ({ ...takeOut(lot, n), hold_id: voucher_id }))
  return [entry("redeem", { available: missing - points, debt: missing, hold_id: voucher_id, moves })]
}

/** Reserves points for a cart. */
export function hold(account: Account, points: number, hold_id: string, now: Date): Entry[] | { refused: "insufficient_points"; available: number; short_by: number } {
  const can = spendable(account, now)
  if (points > can) return { refused: "insufficient_points", available: can, short_by: points - can }
  const lots = living(account, now).sort(bySpendingOrder)
  const { moves } = draw(points, lots, free, (lot, n) => ({ lot_id: lot.id, remaining: 0, reserved: n, hold_id }))
  return [entry("hold", { available: -points, held: points, hold_id, moves })]
}

/** What a hold has reserved, or an order taken, from each lot. */
export type ByLot = ReadonlyMap<string, number>

/** Frees points of a hold, the longest-lived first so that the cart keeps using up the soonest-expiring. */
export function release(account: Account, points: number, hold_id: string, reserved: ByLot): Entry[] {
  if (points === 0) return []
  const lots = account.lots.filter((lot) => reserved.has(lot.id)).sort((a, b) => bySpendingOrder(b, a))
  const { moves } = draw(points, lots, (lot) => reserved.get(lot.id) ?? 0, (lot, n) => ({ lot_id: lot.id, remaining: 0, reserved: -n, hold_id }))
  return withRepayment(account, [entry("release", { available: points, held: -points, hold_id, moves })])
}

/** Spends points of a hold for good, soonest-expiring first. */
export function capture(account: Account, points: number, hold_id: string, reserved: ByLot): Entry[] {
  if (points === 0) return []
  const lots = account.lots.filter((lot) => reserved.has(lot.id)).sort(bySpendingOrder)
  const { moves } = draw(points, lots, (lot) => reserved.get(lot.id) ?? 0, (lot, n) => ({ lot_id: lot.id, remaining: -n, reserved: -n, hold_id }))
  return [entry("capture", { held: -points, hold_id, moves })]
}

/** Spends points that no live hold covers (an order used a discount whose hold was gone): from what is free, else as debt. */
export function captureUncovered(account: Account, points: number, hold_id: string): Entry[] {
  if (points === 0) return []
  const { moves, missing } = draw(points, [...account.lots].sort(bySpendingOrder), free, (lot, n) => ({ lot_id: lot.id, remaining: -n, reserved: 0, hold_id }))
  return [entry("capture", { available: missing - points, debt: missing, hold_id, moves })]
}

/**
 * P3: gives spent points back to the lots they were taken from, last taken first, with their own expiry. A lot that has expired
 * meanwhile gives way to a new one valid for 30 days; so does a part that was booked as debt and never came from a lot.
 */
export function giveBack(
  account: Account,
  points: number,
  hold_id: string,
  taken: readonly { lot: Pick<Lot, "id" | "expires_at" | "source_id">; points: number }[],
  now: Date,
  newId: () => string
): Entry[] {
  if (points === 0) return []
  const moves: LotMove[] = []
  const lots: NewLot[] = []
  let left = points
  const graceLot = (amount: number, source_id: string) => {
    const lot = { id: newId(), amount, source_id, available_at: now, expires_at: addDays(now, RETURN_GRACE_DAYS) }
    lots.push(lot)
    moves.push({ lot_id: lot.id, remaining: amount, reserved: 0, hold_id })
  }
  for (const { lot, points: was } of [...taken].sort((a, b) => bySpendingOrder(b.lot, a.lot))) {
    if (left === 0) break
    const n = Math.min(left, was)
    if (n <= 0) continue
    left -= n
    if (isExpired(lot, now)) graceLot(n, lot.source_id)
    else moves.push({ lot_id: lot.id, remaining: n, reserved: 0, hold_id })
  }
  if (left > 0) graceLot(left, hold_id)
  return withRepayment(account, [entry("return", { available: points, hold_id, lots, moves })], taken.map((t) => t.lot))
}

/** Removes what has expired, or lapsed because the member was inactive, and is not promised to a cart. */
export function expire(account: Account, now: Date): Entry[] {
  const ended = hasEnded(account, now)
  const due = account.lots.filter((lot) => ended(lot) && free(lot) > 0).sort(bySpendingOrder)
  const points = due.reduce((sum, lot) => sum + free(lot), 0)
  return points === 0 ? [] : [entry("expire", { available: -points, moves: due.map((lot) => takeOut(lot, free(lot))) })]
}

/** P8: whatever becomes available first repays the debt. `known` are lots that may not be open yet but are refilled by `entries`. */
function withRepayment(account: Account, entries: Entry[], known: readonly Pick<Lot, "id" | "expires_at" | "source_id">[] = []): Entry[] {
  const after = applyEntries(account, entries, known)
  const points = Math.min(after.balances.debt, after.balances.available)
  if (points === 0) return entries
  const { moves } = draw(points, [...after.lots].sort(bySpendingOrder), free, takeOut)
  return [...entries, entry("repay", { available: -points, debt: -points, moves })]
}

/** The account after entries: what the database's triggers do, for decisions that need several entries and for the audit. */
export function applyEntries(account: Account, entries: readonly Entry[], known: readonly Pick<Lot, "id" | "expires_at" | "source_id">[] = []): Account {
  const balances = { ...account.balances }
  const lots = new Map(account.lots.map((lot) => [lot.id, { ...lot }]))
  for (const e of entries) {
    balances.available += e.available
    balances.pending += e.pending
    balances.held += e.held
    balances.debt += e.debt
    for (const lot of e.lots) lots.set(lot.id, { id: lot.id, source_id: lot.source_id, remaining: 0, reserved: 0, expires_at: lot.expires_at })
    for (const move of e.moves) {
      const found = lots.get(move.lot_id) ?? known.find((lot) => lot.id === move.lot_id)
      if (!found) throw new Error(`unknown lot ${move.lot_id}`)
      const lot = { remaining: 0, reserved: 0, ...found }
      lot.remaining += move.remaining
      lot.reserved += move.reserved
      lots.set(lot.id, lot)
    }
  }
  const lapses_at = entries.some(isActivity) ? null : (account.lapses_at ?? null)
  return { balances, lots: [...lots.values()].filter((lot) => lot.remaining > 0), lapses_at }
}
