import fc from "fast-check"
import type { Book } from "./ledger-book.test-support"
import { aBook, deductFrom, endHold, expireBook, grantTo, raise, settle, worthOf } from "./ledger-book.test-support"
import type { OrderLife } from "./order-life.test-support"
import { anyOrderLife, anyRules, CHANGES, changed, factsOf } from "./order-life.test-support"
import type { ProgrammeRules } from "./programme"
import type { Tape } from "./points.test-support"
import { anyTape, days, NOON } from "./points.test-support"

/**
 * Events are hints: each only makes somebody settle the order as it is when the hint arrives. So a lost event is a settle that is missing,
 * a doubled one a settle too many, and one that arrives late settles with what was true by then.
 */
type Delivery = "lost" | "once" | "twice" | "late"

/** What else happens on the account at a step; the same in every run of a history. */
type Meanwhile = { do: "nothing" | "expire" } | { do: "grant" | "deduct" | "raise"; points: number } | { do: "release" | "spend"; of: number; points: number }

interface Step {
  at: Date
  life: OrderLife
  delivery: Delivery
  late_by: number
  meanwhile: Meanwhile
  /** The sweep of carts may find the hold past its time before anybody has told it of the order. */
  sweeps_holds: boolean
}

interface History {
  rules: ProgrammeRules
  gifts: { points: number; expires_at: Date | null }[]
  points: number
  steps: Step[]
  ends_at: Date
}

const MEANWHILE = ["nothing", "nothing", "grant", "deduct", "raise", "raise", "release", "spend", "expire"] as const

function anyMeanwhile(tape: Tape): Meanwhile {
  const kind = tape.pick(MEANWHILE)
  if (kind === "nothing" || kind === "expire") return { do: kind }
  if (kind === "release" || kind === "spend") return { do: kind, of: tape.below(20), points: tape.below(400) }
  return { do: kind, points: tape.between(1, 800) }
}

/** With `ample` points that never expire, so that nothing else on the account ever depends on whether this order was settled in time. */
function anyHistory(tape: Tape, ample: boolean): History {
  const rules = anyRules(tape, ample ? 0 : tape.below(4))
  const points = tape.chance(70) ? tape.between(1, 2_000) : 0
  const gifts = ample
    ? [{ points: 10_000_000, expires_at: null }]
    : Array.from({ length: tape.between(1, 4) }, () => ({ points: tape.between(1, 1_500), expires_at: tape.chance(30) ? null : days(tape.between(1, 150)) }))
  let life = anyOrderLife(tape, points)
  let day = 0
  const steps: Step[] = []
  while (tape.more()) {
    if (steps.length > 0) life = changed(life, tape.pick(tape.chance(3) ? CHANGES : LIVELY), tape, days(day))
    steps.push({
      at: days(day),
      life,
      delivery: tape.pick(["lost", "once", "twice", "late"]),
      late_by: tape.between(1, 5),
      meanwhile: anyMeanwhile(tape),
      sweeps_holds: tape.chance(10),
    })
    day += tape.below(25)
  }
  return { rules, gifts, points, steps, ends_at: days(day + tape.below(60)) }
}

const LIVELY = ["pay", "pay", "pay_part", "pay_part", "deliver", "return", "refund", "refund_all", "edit_up", "edit_down"] as const

function act(book: Book, what: Meanwhile, step: number, now: Date) {
  switch (what.do) {
    case "nothing":
      return
    case "expire":
      return expireBook(book, now)
    case "grant":
      return grantTo(book, what.points, now, null)
    case "deduct":
      return deductFrom(book, what.points, now)
    case "raise":
      return raise(book, `other_${step}`, what.points, what.points, now)
    case "release":
      return endHold(book, `other_${what.of}`)
    case "spend":
      return endHold(book, `other_${what.of}`, Math.min(what.points, book.holds.get(`other_${what.of}`)?.points ?? 0))
  }
}

/** Plays a history; with `faithful` delivery each change is settled at once. Ends with the sweep, which settles once more. */
function play(history: History, faithful: boolean): Book {
  const book = aBook()
  for (const gift of history.gifts) grantTo(book, gift.points, NOON, gift.expires_at)
  const hold_id = history.points > 0 && raise(book, "hold", history.points, history.points, NOON) ? "hold" : null
  const settleNow = (step: Step, now: Date) => settle(book, factsOf(step.life), history.rules, hold_id, now)
  history.steps.forEach((step, i) => {
    act(book, step.meanwhile, i, step.at)
    if (faithful) return void settleNow(step, step.at)
    if (step.sweeps_holds && !book.orders.has("order_1")) endHold(book, "hold")
    const due = history.steps.filter((s, j) => s.delivery === "late" && j + s.late_by === i).length
    const now = step.delivery === "once" ? 1 : step.delivery === "twice" ? 2 : 0
    for (let n = due + now; n > 0; n--) settleNow(step, step.at)
  })
  const last = history.steps.at(-1)
  if (last) settleNow(last, history.ends_at)
  return book
}

const posted = (book: Book) => JSON.stringify(book.orders.get("order_1"))

describe("P4, P6 whatever happens to the events of an order, one sweep ends at the same ledger", () => {
  it("ends at the same available, pending, held and debt, and the same posted numbers (10,000 histories)", () => {
    let missed = 0
    let earned = 0
    let owed = 0
    fc.assert(
      fc.property(anyTape(30, 120), (tape) => {
        const history = anyHistory(tape, true)
        const [clean, lossy] = [play(history, true), play(history, false)]
        if (JSON.stringify(clean.account.balances) !== JSON.stringify(lossy.account.balances) || posted(clean) !== posted(lossy)) {
          throw new Error(`with every event ${JSON.stringify(clean.account.balances)} ${posted(clean)}\nwithout ${JSON.stringify(lossy.account.balances)} ${posted(lossy)}`)
        }
        if (clean.entries.length !== lossy.entries.length) missed += 1
        if (clean.entries.some((e) => e.kind === "confirm")) earned += 1
        if (clean.entries.some((e) => e.kind === "return")) owed += 1
      }),
      { numRuns: 10_000 }
    )
    // The law says little unless the two ways differ on the way, points are earned, and some come back.
    expect(missed).toBeGreaterThan(4_000)
    expect(earned).toBeGreaterThan(2_000)
    expect(owed).toBeGreaterThan(1_000)
  }, 120_000)

  /**
   * Where lots run out or the account is poor, the time at which points arrive decides what else the shopper can do with them: a purchase
   * that was possible is refused, or points are taken back from a lot or, once it has expired, as debt. What can be said then, exactly:
   * the order's posted numbers and the pending points are the same, and so is what the account is worth (available + held − debt) once
   * everything else that happened on it (gifts, purchases, expiry) is taken out.
   */
  it("ends at the same posted numbers, pending points and worth where lots expire and points run short (10,000 histories)", () => {
    let different = 0
    fc.assert(
      fc.property(anyTape(30, 120), (tape) => {
        const history = anyHistory(tape, false)
        const [clean, lossy] = [play(history, true), play(history, false)]
        const worth = (book: Book) => {
          const { available, held, debt } = book.account.balances
          return available + held - debt - worthOf(book, "adjust") - worthOf(book, "expire") - spentElsewhere(book)
        }
        const found = (book: Book) => JSON.stringify([posted(book), book.account.balances.pending, worth(book)])
        if (found(clean) !== found(lossy)) throw new Error(`with every event ${found(clean)}, without ${found(lossy)}`)
        if (JSON.stringify(clean.account.balances) !== JSON.stringify(lossy.account.balances)) different += 1
      }),
      { numRuns: 10_000 }
    )
    expect(different).toBeGreaterThan(50)
  }, 120_000)

  it("adds nothing when it settles again what it has settled, at the same time or later with nothing due", () => {
    fc.assert(
      fc.property(anyTape(30, 120), fc.boolean(), (tape, ample) => {
        const history = anyHistory(tape, ample)
        const book = play(history, false)
        const last = history.steps.at(-1)
        if (!last) return
        const hold_id = book.holds.has("hold") ? "hold" : null
        const { next_at } = settle(book, factsOf(last.life), history.rules, hold_id, history.ends_at)
        const entries = book.entries.length
        settle(book, factsOf(last.life), history.rules, hold_id, next_at ? new Date(next_at.getTime() - 1) : days(5_000))
        expect(book.entries.length).toBe(entries)
      }),
      { numRuns: 3_000 }
    )
  }, 60_000)

  it("never takes points away only because time passes", () => {
    fc.assert(
      fc.property(anyTape(30, 120), fc.nat(80), (tape, later) => {
        const history = anyHistory(tape, true)
        const book = play(history, true)
        const last = history.steps.at(-1)
        if (!last) return
        const before = book.orders.get("order_1")
        const hold_id = book.holds.has("hold") ? "hold" : null
        const after = settle(book, factsOf(last.life), history.rules, hold_id, new Date(history.ends_at.getTime() + later * 86_400_000))
        expect(after.available).toBeGreaterThanOrEqual(before?.available ?? 0)
        expect(after.available + after.pending).toBe((before?.available ?? 0) + (before?.pending ?? 0))
        expect(after.spent).toBe(before?.spent)
      }),
      { numRuns: 3_000 }
    )
  }, 60_000)
})

/** What other carts have spent for good, as a negative number. */
const spentElsewhere = (book: Book) =>
  book.entries.filter((e) => e.kind === "capture" && e.hold_id !== "hold").reduce((sum, e) => sum + e.available + e.held - e.debt, 0)
