import type { Account, Entry, EntryKind, Lot } from "./ledger"
import { applyEntries, bySpendingOrder, capture, deduct, emptyAccount, expire, giveBack, grant, hold, release } from "./ledger"
import type { OrderFacts } from "./order-facts"
import type { HeldPoints, OrderTarget } from "./order-target"
import { orderTarget } from "./order-target"
import type { ProgrammeRules } from "./programme"
import type { Posted, SettledHold } from "./settle-order"
import { settleEarned, settleSpent } from "./settle-order"
import { brokenPromise, ids } from "./points.test-support"

/** What the points module keeps in tables, for one account, in memory: entries are applied and every promise is checked after each. */
export interface Book {
  account: Account
  entries: Entry[]
  holds: Map<string, HeldPoints & { state: SettledHold["state"]; reserved: Map<string, number>; taken: Map<string, number> }>
  orders: Map<string, Posted>
  lots: Map<string, Pick<Lot, "id" | "source_id" | "expires_at">>
  newId: () => string
}

export const aBook = (): Book => ({ account: emptyAccount(), entries: [], holds: new Map(), orders: new Map(), lots: new Map(), newId: ids() })

type Refusable = Entry[] | { refused: string }

/** Adds entries; false when they were refused. Throws where a promise is broken. */
export function post(book: Book, entries: Refusable): boolean {
  if ("refused" in entries) return false
  for (const e of entries) for (const lot of e.lots) book.lots.set(lot.id, lot)
  book.account = applyEntries(book.account, entries, [...book.lots.values()])
  book.entries.push(...entries)
  for (const e of entries) {
    const held = e.hold_id === null ? undefined : book.holds.get(e.hold_id)
    if (!held) continue
    for (const move of e.moves) add(held.reserved, move.lot_id, move.reserved)
    if (e.kind === "capture") for (const move of e.moves) add(held.taken, move.lot_id, -move.remaining)
    if (e.kind === "return") noteReturned(book, held.taken, e.available)
  }
  const broken = brokenPromise(book.account)
  if (broken) throw new Error(broken)
  return true
}

const add = (map: Map<string, number>, key: string, n: number) => {
  const sum = (map.get(key) ?? 0) + n
  if (sum === 0) map.delete(key)
  else map.set(key, sum)
}

/** What came back is no longer taken, last taken first, whether it went to its own lot or to one with days of grace. */
function noteReturned(book: Book, taken: Map<string, number>, points: number) {
  let left = points
  for (const { lot, points: was } of takenFrom(book, taken).sort((a, b) => bySpendingOrder(b.lot, a.lot))) {
    const n = Math.min(left, was)
    add(taken, lot.id, -n)
    left -= n
  }
}

const takenFrom = (book: Book, taken: ReadonlyMap<string, number>) =>
  [...taken].map(([id, points]) => ({ lot: book.lots.get(id) as Lot, points }))

export const grantTo = (book: Book, points: number, now: Date, expires_at: Date | null, source_id = "gift") =>
  post(book, grant(book.account, { id: book.newId(), amount: points, source_id, available_at: now, expires_at }))

export const deductFrom = (book: Book, points: number, now: Date) => post(book, deduct(book.account, points, now))
export const expireBook = (book: Book, now: Date) => post(book, expire(book.account, now))

export function raise(book: Book, id: string, points: number, value_minor: number, now: Date): boolean {
  if ("refused" in hold(book.account, points, id, now)) return false
  expireBook(book, now)
  book.holds.set(id, { points, value_minor, state: "open", reserved: new Map(), taken: new Map() })
  return points === 0 || post(book, hold(book.account, points, id, now))
}

/** Ends an open hold: the part `used` is spent, the rest is freed. Nothing for a hold that has ended already. */
export function endHold(book: Book, id: string, used = 0) {
  const held = book.holds.get(id)
  if (held?.state !== "open") return
  post(book, capture(book.account, used, id, held.reserved))
  post(book, release(book.account, held.points - used, id, held.reserved))
  held.state = used > 0 ? "captured" : "released"
}

export const giveBackTo = (book: Book, points: number, hold_id: string, now: Date) =>
  post(book, giveBack(book.account, points, hold_id, takenFrom(book, book.holds.get(hold_id)?.taken ?? new Map()), now, book.newId))

/** What `settleOrder` of the points module does, without a database. */
export function settle(book: Book, facts: OrderFacts, rules: ProgrammeRules, hold_id: string | null, now: Date): OrderTarget {
  const held = hold_id === null ? null : (book.holds.get(hold_id) ?? null)
  const target = orderTarget(facts, rules, held, now)
  const posted = book.orders.get(facts.order_id) ?? { pending: 0, available: 0, spent: 0 }
  if (hold_id !== null && held) {
    const settled = { id: hold_id, state: held.state, points: held.points, reserved: held.reserved, taken: takenFrom(book, held.taken) }
    post(book, settleSpent(book.account, posted.spent, target.spent, settled, now, book.newId))
    if (held.state === "open") held.state = target.spent > 0 ? "captured" : "released"
  }
  post(book, settleEarned(book.account, posted, target, facts.order_id, rules, book.newId))
  book.orders.set(facts.order_id, { pending: target.pending, available: target.available, spent: target.spent })
  return target
}

/** Points that entries of one kind gave (+) or took (−), counting debt as points below zero. */
export const worthOf = (book: Book, kind: EntryKind): number =>
  book.entries.filter((e) => e.kind === kind).reduce((sum, e) => sum + e.available + e.held - e.debt, 0)
