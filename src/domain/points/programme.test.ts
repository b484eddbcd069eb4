import { defaultRules, programmeAt, rateFor } from "./programme"
import { rulesProblems } from "./rules-problems"
import { aProgramme, aRate, days, NOON, someRules } from "./points.test-support"

describe("rulesProblems", () => {
  it("has nothing against the rules a shop starts with, in currencies of any precision", () => {
    for (const [code, digits] of [["eur", 2], ["jpy", 0], ["kwd", 3]] as const) expect(rulesProblems(defaultRules(code, digits))).toEqual([])
  })

  it("accepts a programme that earns nothing, and points that are valid for ever", () => {
    expect(rulesProblems(someRules({ currencies: [], expiry_months: 0 }))).toEqual([])
    expect(rulesProblems(someRules({ currencies: [aRate({ earn_points: 0 })], hold_days_after_delivery: 0, hold_days_after_payment: 0 }))).toEqual([])
  })

  it.each([
    ["hold_days_after_delivery", -1, "a whole number from 0 to 365"],
    ["hold_days_after_delivery", 366, "a whole number from 0 to 365"],
    ["hold_days_after_payment", 1.5, "a whole number from 0 to 365"],
    ["expiry_months", 121, "a whole number from 0 to 120"],
    ["expiry_months", Number.NaN, "a whole number from 0 to 120"],
    ["redeem_points_min", 0, "a whole number from 1 to 1000000000"],
    ["redeem_points_step", 0, "a whole number from 1 to 1000000000"],
    ["redeem_share_max_percent", 101, "a whole number from 1 to 100"],
    ["redeem_share_max_percent", 0, "a whole number from 1 to 100"],
    ["redeem_points_min", Number.POSITIVE_INFINITY, "a whole number from 1 to 1000000000"],
  ])("refuses %s of %p and says what was expected", (field, value, expected) => {
    expect(rulesProblems(someRules({ [field]: value }))).toEqual([{ field, expected }])
  })

  it.each([
    ["currency_code", "EUR", "a three-letter currency code in lower case"],
    ["currency_code", "euro", "a three-letter currency code in lower case"],
    ["earn_points", -1, "a whole number from 0 to 1000000"],
    ["redeem_points", 0, "a whole number from 1 to 1000000"],
  ])("refuses a rate with %s of %p", (field, value, expected) => {
    expect(rulesProblems(someRules({ currencies: [aRate(), aRate({ currency_code: "pln", [field]: value })] }))).toEqual([{ field: `currencies.1.${field}`, expected }])
  })

  it("names amounts as the admin knows them", () => {
    expect(rulesProblems(someRules({ currencies: [aRate({ earn_minor: 0, redeem_minor: 0.5 })] })).map((p) => p.field)).toEqual([
      "currencies.0.earn_amount",
      "currencies.0.redeem_amount",
    ])
  })

  it("refuses a currency twice", () => {
    expect(rulesProblems(someRules({ currencies: [aRate(), aRate()] }))).toEqual([{ field: "currencies", expected: "each only once" }])
  })

  it("lists every problem at once", () => {
    expect(rulesProblems(someRules({ expiry_months: -1, redeem_points_min: -1, currencies: [aRate({ earn_points: 0.1 })] }))).toHaveLength(3)
  })
})

describe("programmeAt", () => {
  const first = aProgramme({ version: 1, active_from: days(0) })
  const second = aProgramme({ version: 2, active_from: days(10) })

  it("knows no rules before the first version", () => {
    expect(programmeAt([first, second], days(-1))).toBeNull()
    expect(programmeAt([], NOON)).toBeNull()
  })

  it("puts a version in force from its very instant", () => {
    expect(programmeAt([first, second], days(0))).toBe(first)
    expect(programmeAt([first, second], new Date(days(10).getTime() - 1))).toBe(first)
    expect(programmeAt([first, second], days(10))).toBe(second)
  })

  it("does not mind the order of the list, as the module lists the newest first", () => {
    expect(programmeAt([second, first], days(5))).toBe(first)
    expect(programmeAt([second, first], days(50))).toBe(second)
  })

  it("lets the newer of two versions win where both are in force, whichever starts later", () => {
    const correction = aProgramme({ version: 3, active_from: days(5) })
    expect(programmeAt([first, second, correction], days(20))).toBe(correction)
  })
})

describe("rateFor", () => {
  it("finds a currency however its code is written", () => {
    expect(rateFor(someRules(), "EUR")).toEqual(aRate())
    expect(rateFor(someRules(), "pln")).toBeNull()
  })
})

describe("defaultRules", () => {
  it("gives five percent back: 5 points for each unit, 100 points for one", () => {
    expect(defaultRules("jpy", 0).currencies).toEqual([{ currency_code: "jpy", earn_points: 5, earn_minor: 1, redeem_points: 100, redeem_minor: 1 }])
  })
})
