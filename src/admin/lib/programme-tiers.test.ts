import { RULES } from "./programme-rules.test-support"
import { newThreshold, thresholdProblems, toBenefit, toThreshold, toThresholdValues } from "./programme-thresholds"
import { hasTiersProblems, nextLevel, nextStep, tiersProblems, toTiersRules, toTiersValues } from "./programme-tiers"

const VALUES = toTiersValues(RULES)

test("what was loaded is what is saved when nothing was typed", () => {
  expect(toTiersRules(VALUES)).toEqual({ tiers: RULES.tiers, ladder: RULES.ladder })
  expect(toTiersRules(toTiersValues({ ...RULES, tiers: null, ladder: null }))).toEqual({ tiers: null, ladder: null })
  expect(hasTiersProblems(VALUES)).toBe(false)
})

test("levels and steps rise, and say so in the row that does not", () => {
  const levels = VALUES.levels.map((level) => ({ ...level, from: "100" }))
  const steps = VALUES.steps.map((step) => ({ ...step, percent: "5" }))
  expect(tiersProblems({ ...VALUES, levels, steps })).toEqual({ "levels.1.from": { problem: "rising" }, "steps.1.percent": { problem: "rising" } })
})

test("points and orders are whole, money need not be", () => {
  const levels = [{ ...VALUES.levels[0]!, from: "10.5" }]
  expect(tiersProblems({ ...VALUES, levels })).toEqual({})
  expect(tiersProblems({ ...VALUES, levels, basis: "orders" })).toMatchObject({ "levels.0.from": { problem: "whole" } })
})

test("what is switched on needs at least one row; what is off is not looked at", () => {
  expect(hasTiersProblems({ ...VALUES, levels: [] })).toBe(true)
  expect(hasTiersProblems({ ...VALUES, steps: [] })).toBe(true)
  expect(hasTiersProblems({ ...VALUES, tiers_on: false, ladder_on: false, levels: [], grace_days: "x" })).toBe(false)
})

test("a next row begins above the last one", () => {
  const levels = [...VALUES.levels, { ...nextLevel(VALUES.levels, "next"), title: "Next" }]
  const steps = [...VALUES.steps, nextStep(VALUES.steps, "next")]
  expect(tiersProblems({ ...VALUES, levels, steps })).toEqual({})
  expect([nextLevel([], "a").from, nextStep([], "a").percent]).toEqual(["0", "3"])
})

test("a threshold comes back as it was, with a box for each currency that has none yet", () => {
  const [rule] = RULES.thresholds
  const values = toThresholdValues(rule!, ["eur", "usd"])
  expect(values.benefit.amounts).toEqual([{ currency_code: "eur", amount: "10" }, { currency_code: "usd", amount: "" }])
  expect(toThreshold(values)).toEqual(rule)
  expect(thresholdProblems(values)).toEqual({})
  for (const benefit of [{ kind: "percent", percent: 10 }, { kind: "free_shipping" }, { kind: "free_product", product_id: "prod_1" }] as const) {
    expect(toBenefit(toThresholdValues({ ...rule!, benefit }, ["eur"]).benefit)).toEqual(benefit)
  }
})

test("a new threshold asks for its name, its amount and what it gives", () => {
  expect(Object.keys(thresholdProblems(newThreshold("x", ["eur", "usd"]))).sort()).toEqual(["amounts.eur", "from_amount", "title"])
  const values = newThreshold("x", ["eur"])
  expect(thresholdProblems({ ...values, benefit: { ...values.benefit, kind: "free_product" } })).toHaveProperty("product")
})
