import fc from "fast-check"
import type { Book } from "./ledger-book.test-support"
import { aBook, deductFrom, expireBook, grantTo, raise, settle, worthOf } from "./ledger-book.test-support"
import { anyOrderLife, anyRules, changed, factsOf, undone } from "./order-life.test-support"
import type { Tape } from "./points.test-support"
import { anyTape, days, NOON } from "./points.test-support"

const HISTORIES = 100_000

/** Everything but the end of an order, payments more often: orders that are never paid are dull. */
const LIVELY = ["pay", "pay", "pay_part", "pay_part", "deliver", "return", "refund", "refund_all", "edit_up", "edit_down"] as const

/** An account with a few lots; `lasting` ones outlive every history. */
function anyAccount(tape: Tape, lasting: boolean): Book {
  const book = aBook()
  for (let n = tape.below(4); n > 0; n--) grantTo(book, tape.between(1, 900), NOON, tape.chance(30) ? null : days(lasting ? 4_000 + tape.below(3) : tape.between(1, 200)))
  return book
}

const fingerprint = ({ account }: Book) =>
  JSON.stringify([account.balances, account.lots.map((lot) => [lot.id, lot.remaining, lot.reserved]).sort((a, b) => (String(a[0]) < String(b[0]) ? -1 : 1))])

/** Plays a random life of one order that used points, undoes it in the end, and settles it a last time. */
function playUntilUndone(tape: Tape, book: Book, expiry_months: number, meanwhile: (now: Date) => void = () => undefined) {
  const rules = anyRules(tape, expiry_months)
  const points = tape.chance(70) ? tape.below(book.account.balances.available + 1) : 0
  const value_minor = tape.chance(80) ? points : tape.below(3_000)
  const hold_id = points > 0 && raise(book, "hold_1", points, value_minor, NOON) ? "hold_1" : null
  let life = anyOrderLife(tape, hold_id ? value_minor : 0)
  let day = 0
  while (tape.more()) {
    day += tape.below(25)
    life = changed(life, tape.pick(LIVELY), tape, days(day))
    meanwhile(days(day))
    if (tape.chance(60)) settle(book, factsOf(life), rules, hold_id, days(day))
  }
  day += tape.below(60)
  life = undone(life, (["returned", "refunded", "canceled"] as const)[day % 3] as "returned", days(day))
  return settle(book, factsOf(life), rules, hold_id, days(day))
}

const zero = (posted: { pending: number; available: number; spent: number }) => posted.pending === 0 && posted.available === 0 && posted.spent === 0

describe("P4 a full refund", () => {
  it(`ends at exactly 0 after any history, every lot as it was before the order (${HISTORIES.toLocaleString("en")} histories)`, () => {
    let earned = 0
    let spent = 0
    fc.assert(
      fc.property(anyTape(20, 70), (tape) => {
        const book = anyAccount(tape, true)
        const before = fingerprint(book)
        const target = playUntilUndone(tape, book, 0)
        if (book.entries.some((e) => e.kind === "confirm")) earned += 1
        if (book.entries.some((e) => e.kind === "capture")) spent += 1
        if (!zero(target)) throw new Error(`posted is not 0: ${JSON.stringify(target)}`)
        if (fingerprint(book) !== before) throw new Error(`before ${before}\nafter  ${fingerprint(book)}`)
      }),
      { numRuns: HISTORIES }
    )
    // The law would hold for histories in which nothing happens, too: most must earn, and many must spend.
    expect(earned).toBeGreaterThan(HISTORIES / 4)
    expect(spent).toBeGreaterThan(HISTORIES / 5)
  }, 120_000)

  it("costs a shopper who spent the earned points meanwhile exactly those points, as debt if need be", () => {
    fc.assert(
      fc.property(anyTape(20, 70), fc.array(fc.nat(2_000), { maxLength: 10 }), (tape, purchases) => {
        const book = anyAccount(tape, true)
        const before = book.account.balances.available
        const rest = [...purchases]
        const target = playUntilUndone(tape, book, 0, (now) => {
          const n = Math.min(rest.pop() ?? 0, book.account.balances.available)
          if (n > 0) deductFrom(book, n, now)
        })
        const { available, pending, held, debt } = book.account.balances
        if (!zero(target) || pending !== 0 || held !== 0) throw new Error(`something remains: ${JSON.stringify([target, book.account.balances])}`)
        // The account began with a gift, and gifts and purchases are the only adjustments.
        if (available - debt !== worthOf(book, "adjust")) throw new Error(`${available} − ${debt} is not ${worthOf(book, "adjust")}, began with ${before}`)
      }),
      { numRuns: 10_000 }
    )
  }, 60_000)

  it("gives back or lets expire every point where lots run out on the way, and loses none", () => {
    fc.assert(
      fc.property(anyTape(20, 70), (tape) => {
        const book = anyAccount(tape, false)
        const target = playUntilUndone(tape, book, tape.below(4), (now) => expireBook(book, now))
        const { available, pending, held, debt } = book.account.balances
        if (!zero(target) || pending !== 0 || held !== 0) throw new Error(`something remains: ${JSON.stringify([target, book.account.balances])}`)
        if (available - debt !== worthOf(book, "adjust") + worthOf(book, "expire")) throw new Error(`points were lost: ${JSON.stringify(book.account)}`)
      }),
      { numRuns: 10_000 }
    )
  }, 60_000)
})
