import type { AdminProgrammeRules } from "../../contract"
import { intlLocale } from "./intl-locale"
import { example, hasProblems, proposedRate, rateProblem, sameRules, shareBack, toRules, toValues } from "./programme-form"

const RULES: AdminProgrammeRules = {
  currencies: [{ currency_code: "eur", earn_points: 5, earn_amount: 1, redeem_points: 100, redeem_amount: 1 }],
  rounding: "down",
  hold_days_after_delivery: 14,
  hold_days_after_payment: 30,
  expiry_months: 12,
  redeem_points_min: 500,
  redeem_share_max_percent: 50,
  redeem_points_step: 100,
}

test("what was loaded is what is saved when nothing was typed", () => {
  expect(toRules(toValues(RULES))).toEqual(RULES)
  expect(hasProblems(toValues(RULES))).toBe(false)
})

test("numbers are compared, not digits", () => {
  const values = toValues(RULES)
  expect(sameRules(values, { ...values, expiry_months: "12.0" })).toBe(true)
  expect(sameRules(values, { ...values, expiry_months: "13" })).toBe(false)
})

test("a half-typed number is a problem, not a zero", () => {
  expect(hasProblems({ ...toValues(RULES), expiry_months: "" })).toBe(true)
  expect(hasProblems({ ...toValues(RULES), redeem_points_step: "1.5" })).toBe(true)
  expect(rateProblem("redeem_points", "0")).toEqual({ problem: "whole", min: 1, max: 1_000_000 })
  expect(rateProblem("earn_points", "0")).toBeNull()
  expect(rateProblem("earn_amount", "0")).toEqual({ problem: "amount" })
})

test("what comes back is earning times worth, and nothing while incomplete", () => {
  expect(shareBack(proposedRate("usd"))).toBeCloseTo(0.05)
  expect(shareBack({ ...proposedRate("usd"), earn_amount: "0.5" })).toBeCloseTo(0.1)
  expect(shareBack({ ...proposedRate("usd"), earn_amount: "" })).toBeNull()
})

test("an example is rounded as the programme rounds", () => {
  const rate = { ...proposedRate("eur"), earn_points: "1", earn_amount: "3" }
  expect([example(rate, "down", 100)?.points, example(rate, "nearest", 101)?.points, example(rate, "up", 100)?.points]).toEqual([33, 34, 34])
  expect(example(proposedRate("eur"), "up", 100)).toEqual({ points: 500, value: 5 })
})

test("the dashboard's language codes become Intl's", () => {
  expect(["en", "uk", "ptBR", "enGB", "zhCN", "", undefined, "not a tag"].map(intlLocale)).toEqual(["en", "uk", "pt-BR", "en-GB", "zh-CN", "en", "en", "en"])
})
