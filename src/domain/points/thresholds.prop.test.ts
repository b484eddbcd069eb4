import fc from "fast-check"
import type { ThresholdRule } from "./benefit"
import { anyTape, aRate } from "./points.test-support"
import { nextThreshold, thresholdChanges, type PaidThreshold } from "./thresholds"

const rulesOf = (froms: readonly number[]) => ({
  currencies: [aRate()],
  thresholds: froms.map((from_minor, i): ThresholdRule => ({
    id: `t${i}`, title: "t", active: true, currency_code: "eur", from_minor, benefit: { kind: "free_shipping" }, valid_days: 30, near_percent: 20,
  })),
})
const eur = (minor: number) => [{ currency_code: "eur", minor }]

/** What the points module keeps: a voucher for each threshold that paid, and how often it did. */
function settle(rules: ReturnType<typeof rulesOf>, vouchers: Map<string, PaidThreshold>, spent: number): number {
  const { pay, restore, withdraw } = thresholdChanges(rules, eur(spent), [...vouchers.values()], false)
  for (const { id, from_minor } of pay) {
    expect(vouchers.has(id)).toBe(false)
    vouchers.set(id, { threshold_id: id, state: "issued", withdrawing: false, terms: { currency_code: "eur", from_minor } })
  }
  for (const id of restore) vouchers.set(id, { ...(vouchers.get(id) as PaidThreshold), state: "issued" })
  for (const id of withdraw) vouchers.set(id, { ...(vouchers.get(id) as PaidThreshold), state: "withdrawn" })
  return pay.length + restore.length + withdraw.length
}

describe("thresholds", () => {
  const froms = fc.uniqueArray(fc.integer({ min: 1, max: 300 }), { minLength: 1, maxLength: 5 })

  it("pay each crossed one once, whatever the order in which orders and refunds are settled", () => {
    fc.assert(
      fc.property(froms, anyTape(1, 30), (froms, tape) => {
        const rules = rulesOf(froms)
        const vouchers = new Map<string, PaidThreshold>()
        const used = new Set<string>()
        let spent = 0
        while (tape.more()) {
          spent = Math.max(0, spent + tape.between(-150, 200))
          if (tape.chance(70)) settle(rules, vouchers, spent)
          const some = [...vouchers.values()][tape.below(5)]
          if (some?.state === "issued" && tape.chance(30)) {
            vouchers.set(some.threshold_id, { ...some, state: "used" })
            used.add(some.threshold_id)
          }
        }
        settle(rules, vouchers, spent)
        expect(settle(rules, vouchers, spent)).toBe(0)
        for (const { id, from_minor } of rules.thresholds) {
          const state = vouchers.get(id)?.state
          if (used.has(id)) expect(state).toBe("used")
          else if (spent >= from_minor) expect(state).toBe("issued")
          else expect([undefined, "withdrawn"]).toContain(state)
        }
      }),
      { numRuns: 2_000 }
    )
  })

  it("are never further with a cart than without, and reached exactly when the cart's order would pay", () => {
    fc.assert(
      fc.property(froms, fc.nat(300), fc.nat(300), (froms, spent, cart) => {
        const rules = rulesOf(froms)
        const next = nextThreshold(rules, eur(spent), [], { currency_code: "eur", minor: cart })
        if (!next) throw new Error("there is a threshold")
        expect(next.missing_with_cart_minor).toBeLessThanOrEqual(next.missing_minor)
        const pays = thresholdChanges(rules, eur(spent + cart), [], false).pay.map(({ id }) => id)
        expect(next.missing_with_cart_minor === 0).toBe(pays.includes(next.threshold.id))
      }),
      { numRuns: 2_000 }
    )
  })
})
