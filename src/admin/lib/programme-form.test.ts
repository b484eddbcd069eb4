import { intlLocale } from "./intl-locale"
import { example, hasProblems, proposedRate, rateProblem, shareBack, timeZoneProblem, toRules, toValues } from "./programme-form"
import { same } from "./programme-draft"
import { RULES } from "./programme-rules.test-support"

test("what was loaded is what is saved when nothing was typed", () => {
  expect(RULES).toMatchObject(toRules(toValues(RULES)))
  expect(hasProblems(toValues(RULES))).toBe(false)
})

test("numbers are compared, not digits, and fields in whatever order they come", () => {
  const values = toValues(RULES)
  expect(same(toRules(values), toRules({ ...values, expiry_months: "12.0" }))).toBe(true)
  expect(same(toRules(values), toRules({ ...values, expiry_months: "13" }))).toBe(false)
  expect(same({ a: 1, b: { c: [1, 2], d: null } }, { b: { d: null, c: [1, 2] }, a: 1 })).toBe(true)
  expect(same({ a: [1, 2] }, { a: [2, 1] })).toBe(false)
})

test("a half-typed number is a problem, not a zero", () => {
  expect(hasProblems({ ...toValues(RULES), expiry_months: "" })).toBe(true)
  expect(hasProblems({ ...toValues(RULES), redeem_points_step: "1.5" })).toBe(true)
  expect(rateProblem("redeem_points", "0")).toEqual({ problem: "whole", min: 1, max: 1_000_000 })
  expect(rateProblem("earn_points", "0")).toBeNull()
  expect(rateProblem("earn_amount", "0")).toEqual({ problem: "amount" })
})

test("a time zone is one that the browser knows", () => {
  expect(["UTC", "Europe/Kyiv", "", "Kyiv", "Europe/Nowhere"].map((zone) => timeZoneProblem(zone)?.problem ?? null)).toEqual([null, null, "timeZone", "timeZone", "timeZone"])
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
