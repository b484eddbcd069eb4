import fc from "fast-check"
import { contributions, countedRules } from "./caps"
import { orderTarget } from "./order-target"
import { anyEarning, anyOrderLife, anyRules, CHANGES, changed, factsOf } from "./order-life.test-support"
import { anyTape, days, NOON, type Tape } from "./points.test-support"

/** Rules of any kind, some with a cap of which something is used up. */
function someEarning(tape: Tape) {
  const earning = anyEarning(tape).map((rule) => ({ ...rule, cap_total: tape.chance(40) ? tape.between(1, 2_000) : null }))
  const rules = { ...anyRules(tape), earning }
  return { rules, allowances: new Map(countedRules(rules).map((id) => [id, tape.below(3_000)])) }
}

/** An order after up to eight changes, with each of its states. */
function anyHistory(tape: Tape) {
  let life = anyOrderLife(tape, tape.below(3_000))
  const states = [factsOf(life)]
  for (let i = tape.below(9); i > 0; i--) {
    life = changed(life, tape.pick(CHANGES), tape, NOON)
    states.push(factsOf(life))
  }
  return states
}

describe("laws of earning", () => {
  it("explains every point: the parts add up to what is posted, and so do the lines (10,000 histories)", () => {
    fc.assert(
      fc.property(anyTape(30, 120), (tape) => {
        const { rules, allowances } = someEarning(tape)
        for (const facts of anyHistory(tape)) {
          for (const now of [NOON, days(20), days(60)]) {
            const target = orderTarget(facts, rules, null, now, allowances)
            const posted = target.pending + target.available
            const explained = target.explanation.reduce((sum, part) => sum + part.points, 0)
            const onLines = target.by_line.reduce((sum, line) => sum + line.earned, 0)
            if (explained !== posted || onLines !== posted || Math.min(target.pending, target.available, target.net_minor) < 0) {
              throw new Error(`posted ${posted}, explained ${explained}, on lines ${onLines}: ${JSON.stringify(target)}`)
            }
          }
        }
      }),
      { numRuns: 10_000 }
    )
  }, 120_000)

  it("never gives more by a rule than it has left", () => {
    fc.assert(
      fc.property(anyTape(30, 120), (tape) => {
        const { rules, allowances } = someEarning(tape)
        for (const facts of anyHistory(tape)) {
          for (const { rule_id, points } of contributions(rules, orderTarget(facts, rules, null, days(60), allowances).explanation)) {
            expect(points).toBeLessThanOrEqual(allowances.get(rule_id) ?? Infinity)
          }
        }
      }),
      { numRuns: 5_000 }
    )
  }, 60_000)

  it("leaves nothing of an order that was cancelled or refunded in full, whatever rules it met", () => {
    fc.assert(
      fc.property(anyTape(30, 120), (tape) => {
        const { rules, allowances } = someEarning(tape)
        const facts = anyHistory(tape).at(-1)!
        const captured = facts.captures.reduce((sum, capture) => sum + capture.amount_minor, 0)
        const canceled = orderTarget({ ...facts, canceled: true }, rules, null, days(60), allowances)
        expect([canceled.pending, canceled.available, canceled.net_minor]).toEqual([0, 0, 0])
        const due = facts.lines_due_minor + facts.shipping_minor - facts.tender_minor
        if (captured < due) return
        const refunded = orderTarget({ ...facts, refunded_minor: captured }, rules, null, days(60), allowances)
        expect([refunded.pending, refunded.available, refunded.net_minor]).toEqual([0, 0, 0])
      }),
      { numRuns: 5_000 }
    )
  }, 60_000)

  it("never takes available points away by time alone", () => {
    fc.assert(
      fc.property(anyTape(30, 120), (tape) => {
        const { rules, allowances } = someEarning(tape)
        const facts = anyHistory(tape).at(-1)!
        let before = 0
        for (const day of [0, 10, 14, 20, 30, 40, 60]) {
          const { available } = orderTarget(facts, rules, null, days(day), allowances)
          expect(available).toBeGreaterThanOrEqual(before)
          before = available
        }
      }),
      { numRuns: 5_000 }
    )
  }, 60_000)
})
