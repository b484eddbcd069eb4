import fc from "fast-check"
import { addMonths } from "../../../domain/kernel"
import { spendable } from "../../../domain/points"
import type { Book } from "../../../domain/points/ledger-book.test-support"
import { aBook, deductFrom, endHold, expireBook, grantTo, raise, settle } from "../../../domain/points/ledger-book.test-support"
import { anyOrderLife, anyRules, changed, factsOf } from "../../../domain/points/order-life.test-support"
import type { Tape } from "../../../domain/points/points.test-support"
import { aProgramme, anyTape, days, NOON } from "../../../domain/points/points.test-support"
import type PointsModuleService from "../service"
import { aHold, aMember, anAdjustment, aName, balances, expectCleanAudit, settling, thePointsModule } from "./the-points-module"

const HISTORIES = 40
const CHANGES = ["pay", "pay", "pay_part", "deliver", "return", "refund", "refund_all", "edit_up", "edit_down"] as const

/** Points by expiry date: what is left of them and how many of those are reserved. */
const byExpiry = (lots: readonly { expires_at: Date | null; remaining: number; reserved: number }[]) => {
  const sums: Record<string, [number, number]> = {}
  for (const { expires_at, remaining, reserved } of lots) {
    const at = expires_at?.toISOString() ?? "never"
    sums[at] = [(sums[at]?.[0] ?? 0) + remaining, (sums[at]?.[1] ?? 0) + reserved]
  }
  return sums
}

/** Plays the same random history on the module and on the book that keeps the rules in memory; compares them after each step. */
async function play(service: PointsModuleService, tape: Tape) {
  const book: Book = aBook()
  const account_id = await aMember(service)
  const rules = anyRules(tape, tape.below(4))
  const programme = aProgramme(rules)
  const order_id = aName("order")
  const others: { id: string; ours: string }[] = []
  let day = 0

  const give = async (points: number, months: number, now: Date) => {
    await service.adjust(anAdjustment({ account_id, points, expiry_months: months, now }))
    expireBook(book, now)
    grantTo(book, points, now, addMonths(now, months))
  }
  const hold = async (points: number, now: Date) => {
    const name = aName("hold")
    const result = await service.raiseHold(aHold({ account_id, points, now }))
    expect("hold" in result).toBe(raise(book, name, points, points, now))
    return "hold" in result ? { id: result.hold.id, ours: name } : null
  }

  for (let n = tape.between(1, 3); n > 0; n--) await give(tape.between(1, 900), n, NOON)
  const used = tape.chance(75) ? await hold(tape.between(1, 800), NOON) : null
  let life = anyOrderLife(tape, used ? (book.holds.get(used.ours)?.value_minor ?? 0) : 0)
  while (tape.more()) {
    const now = days(day)
    switch (tape.below(9)) {
      case 0:
        await give(tape.between(1, 300), tape.between(1, 3), now)
        break
      case 1: {
        const points = tape.between(1, 300)
        const result = await service.adjust(anAdjustment({ account_id, points: -points, now }))
        expect("entry" in result).toBe(spendable(book.account, now) >= points)
        if ("entry" in result) expireBook(book, now)
        deductFrom(book, points, now)
        break
      }
      case 2: {
        const raised = await hold(tape.between(1, 400), now)
        if (raised) others.push(raised)
        break
      }
      case 3: {
        const ended = others.pop() ?? (book.orders.size === 0 && tape.chance(30) ? used : null)
        if (!ended) break
        await service.lowerHold({ hold_id: ended.id, points: 0, value_minor: 0, now })
        endHold(book, ended.ours)
        break
      }
      case 4:
        await service.expireDue(now, 1_000)
        expireBook(book, now)
        break
      default:
        if (book.orders.size > 0) life = changed(life, tape.pick(CHANGES), tape, now)
        await service.settleOrder(settling({ account_id, facts: factsOf(life, order_id), hold_id: used?.id ?? null, programme, now }))
        settle(book, factsOf(life, order_id), rules, used?.ours ?? null, now)
    }
    expect(await balances(service, account_id)).toEqual(book.account.balances)
    expect(byExpiry(await service.openLots(account_id))).toEqual(byExpiry(book.account.lots))
    const record = await service.orderRecord(order_id)
    expect(record && { pending: record.pending, available: record.available, spent: record.spent }).toEqual(book.orders.get(order_id) ?? null)
    day += tape.below(20)
  }
}

describe("P1–P5, P8 the module", () => {
  const at = thePointsModule()

  it(`does exactly what the rules say, over ${HISTORIES} random histories`, async () => {
    await fc.assert(
      fc.asyncProperty(anyTape(60, 140), async (tape) => play(at.service, tape)),
      { numRuns: HISTORIES, endOnFailure: true }
    )
    await expectCleanAudit(at.service)
  })
})
