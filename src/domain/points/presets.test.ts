import { earnedPoints } from "./earn"
import { presets } from "./presets"
import { valueOfPoints } from "./redeem"
import { rulesProblems } from "./rules-problems"

const CURRENCIES = [["eur", 2], ["uah", 2], ["jpy", 0], ["kwd", 3], ["krw", 0], ["isk", 0]] as const
const preset = (id: string, code: string, digits: number) => presets(code, digits).find((found) => found.id === id)!.rules

describe("presets", () => {
  it.each(CURRENCIES)("can be put in force in %s as they are", (code, digits) => {
    for (const { rules } of presets(code, digits)) expect(rulesProblems(rules)).toEqual([])
  })

  it.each(CURRENCIES)("give back in %s what their names say", (code, digits) => {
    const paid = 1_000 * 10 ** digits
    const back = (id: string) => {
      const { currencies: [rate], rounding } = preset(id, code, digits)
      return valueOfPoints(earnedPoints(paid, rate!, rounding), rate!) / paid
    }
    expect(back("points_5_percent")).toBe(0.05)
    expect(back("bonus_3_percent")).toBe(0.03)
    expect(back("cumulative_discount")).toBe(0)
  })

  it("has a ladder of 3, 5, 7 and 10 % whose steps are worth about the same in every currency", () => {
    expect(preset("cumulative_discount", "uah", 2).ladder?.steps).toEqual([
      { from_minor: 500_000, percent: 3 },
      { from_minor: 1_000_000, percent: 5 },
      { from_minor: 1_500_000, percent: 7 },
      { from_minor: 2_500_000, percent: 10 },
    ])
    expect(preset("cumulative_discount", "eur", 2).ladder?.steps[0]).toEqual({ from_minor: 10_000, percent: 3 })
    expect(preset("cumulative_discount", "jpy", 0).ladder?.steps[0]).toEqual({ from_minor: 15_000, percent: 3 })
  })
})
