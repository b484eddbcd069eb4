import fc from "fast-check"
import type { EntryKind } from "./ledger"
import { capture, captureUncovered, confirm, deduct, expire, grant, hold, pend, RETURN_GRACE_DAYS, release, reverse, spendable } from "./ledger"
import type { Book } from "./ledger-book.test-support"
import { aBook, giveBackTo, post } from "./ledger-book.test-support"
import { Coins } from "./coin-model.test-support"
import type { Tape } from "./points.test-support"
import { anyTape, days, ids } from "./points.test-support"

const COMMANDS = ["grant", "grant", "grant", "deduct", "hold", "hold", "release", "capture", "uncovered", "give_back", "reverse", "expire", "pend", "confirm", "wait"] as const
type Command = (typeof COMMANDS)[number]

/** Runs random commands on the ledger and on the coins; after each the two must agree to the point and the lot. */
function play(tape: Tape, counted: Map<Command, number>): Book {
  const book = aBook()
  const coins = new Coins()
  const [newId, coinId] = [ids("l"), ids("l")]
  book.newId = newId
  let day = 0
  const openHold = () => `h${tape.below(4)}`
  while (tape.more()) {
    const now = days(day)
    const command = tape.pick(COMMANDS)
    const n = tape.between(1, 25)
    const source = `s${tape.below(3)}`
    const expires_at = tape.chance(25) ? null : days(day + tape.between(1, 40))
    const id = openHold()
    const held = book.holds.get(id) ?? { points: 0, value_minor: 0, state: "open" as const, reserved: new Map(), taken: new Map() }
    book.holds.set(id, held)
    const reserved = [...held.reserved.values()].reduce((a, b) => a + b, 0)
    const worth = spendable(book.account, now)
    const both = (ours: boolean, theirs: boolean | void) => {
      if (ours !== (theirs ?? true)) throw new Error(`${command}: ledger ${ours ? "did" : "refused"} what the coins ${theirs ? "did" : "refused"}`)
      if (ours) counted.set(command, (counted.get(command) ?? 0) + 1)
    }
    switch (command) {
      case "grant":
        both(post(book, grant(book.account, { id: newId(), amount: n, source_id: source, available_at: now, expires_at })), coins.add(n, coinId(), source, expires_at))
        break
      case "deduct":
        both(post(book, deduct(book.account, n, now)), coins.deduct(n, now))
        break
      case "hold": {
        const entries = hold(book.account, n, id, now)
        if (!("refused" in entries)) {
          const expired = entries.flatMap((e) => e.moves).filter((m) => (book.lots.get(m.lot_id)?.expires_at ?? days(1e6)) <= now)
          if (expired.length) throw new Error(`a hold took expired points: ${JSON.stringify(expired)}`)
        } else if (entries.available !== worth || entries.short_by !== n - worth) throw new Error(`wrong refusal ${JSON.stringify(entries)}`)
        both(post(book, entries), coins.hold(n, id, now))
        break
      }
      case "release":
        both(post(book, release(book.account, Math.min(n, reserved), id, held.reserved)), coins.release(Math.min(n, reserved), id))
        break
      case "capture":
        both(post(book, capture(book.account, Math.min(n, reserved), id, held.reserved)), coins.capture(Math.min(n, reserved), id))
        break
      case "uncovered":
        both(post(book, captureUncovered(book.account, n, id)), coins.captureUncovered(n, id))
        break
      case "give_back": {
        const back = Math.min(n, coins.spentBy(id))
        both(giveBackTo(book, back, id, now), coins.giveBack(back, id, now, coinId, RETURN_GRACE_DAYS))
        break
      }
      case "reverse":
        both(post(book, reverse(book.account, n, source)), coins.reverse(n, source))
        break
      case "expire":
        both(post(book, expire(book.account, now)), coins.expire(now))
        break
      case "pend": {
        const change = tape.chance(50) ? n : -Math.min(n, coins.pending)
        both(post(book, pend(change)), void (coins.pending += change))
        break
      }
      case "confirm": {
        const from_pending = Math.min(n, coins.pending)
        both(post(book, confirm(book.account, { id: newId(), amount: n, source_id: source, available_at: now, expires_at }, from_pending)), void (coins.pending -= from_pending))
        coins.add(n, coinId(), source, expires_at)
        break
      }
      case "wait":
        day += tape.below(15)
        both(true, true)
    }
    const lots = Object.fromEntries(book.account.lots.map((lot) => [lot.id, [lot.remaining, lot.reserved]] as const).sort(([a], [b]) => (a < b ? -1 : 1)))
    const [ours, theirs] = [JSON.stringify([book.account.balances, lots]), JSON.stringify([coins.balances(), coins.lots()])]
    if (ours !== theirs) throw new Error(`after ${command} ${n}: ledger ${ours}\ncoins ${theirs}`)
  }
  return book
}

/** Which balances an entry of each kind may move, and how; everything else is a point made or lost. */
const SHAPES: Record<EntryKind, (e: { available: number; pending: number; held: number; debt: number }) => boolean> = {
  earn: (e) => e.pending > 0 && e.available === 0 && e.held === 0 && e.debt === 0,
  confirm: (e) => e.available > 0 && e.pending <= 0 && e.held === 0 && e.debt === 0,
  hold: (e) => e.held > 0 && e.available === -e.held && e.pending === 0 && e.debt === 0,
  release: (e) => e.held < 0 && e.available === -e.held && e.pending === 0 && e.debt === 0,
  capture: (e) => (e.held < 0 ? e.available === 0 && e.debt === 0 : e.held === 0 && e.available <= 0 && e.debt >= 0) && e.pending === 0,
  return: (e) => e.available > 0 && e.held === 0 && e.pending === 0 && e.debt === 0,
  reverse: (e) => e.available <= 0 && e.pending <= 0 && e.held === 0 && e.debt >= 0,
  expire: (e) => e.available < 0 && e.held === 0 && e.pending === 0 && e.debt === 0,
  adjust: (e) => e.available !== 0 && e.held === 0 && e.pending === 0 && e.debt === 0,
  award: (e) => e.available > 0 && e.held === 0 && e.pending === 0 && e.debt === 0,
  redeem: (e) => e.available < 0 && e.held === 0 && e.pending === 0 && e.debt === 0,
  repay: (e) => e.available < 0 && e.debt === e.available && e.held === 0 && e.pending === 0,
}

describe("P2, P3, P8 any sequence of commands", () => {
  it("leaves the same balances and the same lots as counting every single point (5,000 sequences)", () => {
    const counted = new Map<Command, number>()
    fc.assert(fc.property(anyTape(40, 260), (tape) => void play(tape, counted)), { numRuns: 5_000 })
    for (const command of COMMANDS) expect({ command, enough: (counted.get(command) ?? 0) >= 1_000 }).toEqual({ command, enough: true })
  }, 120_000)

  it("conserves points: balances are the sum of the entries, and no entry makes or loses a point that its kind may not", () => {
    fc.assert(
      fc.property(anyTape(40, 260), (tape) => {
        const { account, entries } = play(tape, new Map())
        const sum = { available: 0, pending: 0, held: 0, debt: 0 }
        for (const e of entries) {
          expect({ kind: e.kind, ok: SHAPES[e.kind](e), e }).toEqual({ kind: e.kind, ok: true, e })
          expect(e.moves.reduce((n, m) => n + m.remaining, 0)).toBe(e.available + e.held + 0)
          expect(e.moves.reduce((n, m) => n + m.reserved, 0)).toBe(e.held + 0)
          expect(new Set(e.moves.map((m) => m.lot_id)).size).toBe(e.moves.length)
          expect(e.moves.filter((m) => m.remaining === 0 && m.reserved === 0)).toEqual([])
          for (const key of ["available", "pending", "held", "debt"] as const) sum[key] += e[key]
        }
        expect(sum).toEqual(account.balances)
      }),
      { numRuns: 500 }
    )
  }, 120_000)
})
