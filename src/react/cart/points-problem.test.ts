import { en, say } from "../messages"
import type { Retention } from "../provider"
import { aQuote } from "./cart.test-support"
import { pointsOf, problemText, problemWith, type PointsProblem } from "./points-problem"

const text: Retention["text"] = (key, values = {}) => say(en[key], values, "en")

describe("a number of points as it is written", () => {
  it.each([
    ["500", 500],
    [" 1500 ", 1_500],
    ["1 500", 1_500],
    ["1\u00a0500", 1_500],
    ["12\u202f000", 12_000],
    ["1,500", 1_500],
    ["1.500", 1_500],
    ["1,234,567", 1_234_567],
    ["0", 0],
    ["", null],
    ["five", null],
    ["500.5", null],
    ["1,5", null],
    ["-500", null],
    ["1e3", null],
    ["5 00", null],
    ["9".repeat(20), null],
  ])("%p is %p", (written, points) => {
    expect(pointsOf(written)).toBe(points)
  })
})

describe("why points cannot be used as asked", () => {
  it.each<[number | null, Parameters<typeof aQuote>[0], PointsProblem | null, string]>([
    [500, {}, null, ""],
    [1_500, {}, null, ""],
    [400, {}, { refused: "too_few", min: 500 }, "At least 500 points."],
    [0, {}, { refused: "too_few", min: 500 }, "At least 500 points."],
    [1_600, {}, { refused: "above_maximum", max: 1_500 }, "At most 1,500 points can be used on this cart."],
    [9_000, {}, { refused: "above_maximum", max: 1_500 }, "At most 1,500 points can be used on this cart."],
    [2_000, { available: 1_550 }, { refused: "insufficient_points", available: 1_550, short_by: 450 }, "You are 450 points short."],
    [550, {}, { refused: "not_a_step", step: 100, nearest: 500 }, "Points are used in steps of 100. Nearest: 500."],
    [null, {}, { refused: "not_a_number" }, "Enter a whole number."],
    [500, { refusal: { refused: "blocked" } }, { refused: "blocked" }, "Your points cannot be used at the moment. Please contact the shop."],
    [500, { refusal: { refused: "not_signed_in" } }, { refused: "not_signed_in" }, "Sign in to use your points."],
    [500, { refusal: { refused: "no_rate", currency_code: "gbp" } }, { refused: "no_rate", currency_code: "gbp" }, "Points cannot be used in this currency."],
    [500, { refusal: { refused: "insufficient_points", available: 499, short_by: 1 } }, { refused: "insufficient_points", available: 499, short_by: 1 }, "You are 1 point short."],
    [500, { refusal: { refused: "below_minimum", min: 500 } }, { refused: "below_minimum", min: 500 }, "At least 500 points are needed, and this cart is too small for that."],
    [500, { refusal: { refused: "nothing_discountable" } }, { refused: "nothing_discountable" }, "Nothing in this cart can be paid with points."],
  ])("%p points, %j", (points, over, problem, sentence) => {
    expect(problemWith(points, aQuote(over))).toEqual(problem)
    if (problem) expect(problemText({ text }, problem)).toBe(sentence)
  })

  it("has a sentence for what goes wrong on the way", () => {
    expect((["busy", "failed", "unknown"] as const).map((refused) => problemText({ text }, { refused }))).toEqual([
      "Your cart is being changed elsewhere. Please try again.",
      "The points could not be changed. Nothing was taken from you.",
      "There was no answer. Please check your total before you pay.",
    ])
  })
})
