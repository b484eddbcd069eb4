import fc from "fast-check"
import type { Programme } from "./programme"
import { programmeAt } from "./programme"
import { fittingPoints, redeemLimits, redeemRefusal, valueOfPoints } from "./redeem"
import { aProgramme, aRate, days, someRules } from "./points.test-support"

const anyRules = fc
  .record({
    redeem_points: fc.integer({ min: 1, max: 1_000 }),
    redeem_minor: fc.integer({ min: 1, max: 1_000 }),
    redeem_points_min: fc.integer({ min: 1, max: 2_000 }),
    redeem_points_step: fc.integer({ min: 1, max: 500 }),
    redeem_share_max_percent: fc.integer({ min: 1, max: 100 }),
  })
  .map(({ redeem_points, redeem_minor, ...rules }) => someRules({ ...rules, currencies: [aRate({ redeem_points, redeem_minor })] }))

const anyFacts = fc.record({
  spendable: fc.integer({ min: 0, max: 100_000 }),
  blocked: fc.constant(false),
  currency_code: fc.constant("eur"),
  discountable_minor: fc.integer({ min: 0, max: 1_000_000 }),
})

describe("P5 limits of what a cart may carry", () => {
  it("accepts exactly the whole steps between minimum and maximum", () => {
    fc.assert(
      fc.property(anyRules, anyFacts, fc.integer({ min: -10, max: 110_000 }), (rules, facts, asked) => {
        const { min, max, step, refusal } = redeemLimits(facts, rules)
        for (const points of [asked, Math.floor(asked / step) * step, min, max]) {
          const allowed = refusal === null && points >= min && points <= max && points % step === 0
          expect(redeemRefusal(points, facts, rules) === null).toBe(allowed)
        }
      }),
      { numRuns: 5_000 }
    )
  })

  it("never lets points be worth more than their share of the items, nor be more than the shopper has", () => {
    fc.assert(
      fc.property(anyRules, anyFacts, fc.integer({ min: 1, max: 100_000 }), (rules, facts, requested) => {
        const rate = rules.currencies[0] as (typeof rules.currencies)[number]
        const { max } = redeemLimits(facts, rules)
        expect(max).toBeLessThanOrEqual(facts.spendable)
        for (const points of [max, fittingPoints(requested, facts, rules)]) {
          expect(valueOfPoints(points, rate) * 100).toBeLessThanOrEqual(facts.discountable_minor * rules.redeem_share_max_percent)
        }
      }),
      { numRuns: 5_000 }
    )
  })

  it("keeps on an unchanged cart what was accepted for it, and on a smaller one never more", () => {
    fc.assert(
      fc.property(anyRules, anyFacts, fc.integer({ min: 1, max: 500 }), fc.nat(1_000_000), (rules, facts, steps, smaller) => {
        const points = steps * rules.redeem_points_step
        if (redeemRefusal(points, facts, rules)) return
        expect(fittingPoints(points, facts, rules)).toBe(points)
        const less = fittingPoints(points, { ...facts, discountable_minor: Math.min(smaller, facts.discountable_minor) }, rules)
        expect(less).toBeLessThanOrEqual(points)
        expect(less % rules.redeem_points_step).toBe(0)
        expect(less === 0 || less >= rules.redeem_points_min).toBe(true)
      }),
      { numRuns: 5_000 }
    )
  })
})

describe("programmeAt", () => {
  const anyVersions: fc.Arbitrary<Programme[]> = fc
    .array(fc.integer({ min: -50, max: 50 }), { maxLength: 8 })
    .map((starts) => starts.map((start, i) => aProgramme({ version: i + 1, active_from: days(start) })))

  it("gives the newest version that has begun, in whatever order they are listed", () => {
    fc.assert(
      fc.property(anyVersions, fc.integer({ min: -60, max: 60 }), fc.integer(), (versions, day, seed) => {
        const shuffled = [...versions].sort((a, b) => ((a.version * 7919 + seed) % 13) - ((b.version * 7919 + seed) % 13))
        const begun = versions.filter((v) => v.active_from <= days(day))
        expect(programmeAt(shuffled, days(day))).toBe(begun.at(-1) ?? null)
      }),
      { numRuns: 2_000 }
    )
  })

  it("never changes for an order already placed when a version is added that begins later", () => {
    fc.assert(
      fc.property(anyVersions, fc.integer({ min: -60, max: 60 }), fc.integer({ min: 1, max: 60 }), (versions, placed, later) => {
        const added = aProgramme({ version: versions.length + 1, active_from: days(placed + later) })
        expect(programmeAt([...versions, added], days(placed))).toBe(programmeAt(versions, days(placed)))
      }),
      { numRuns: 2_000 }
    )
  })
})
