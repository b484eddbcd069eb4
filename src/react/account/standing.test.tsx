import type { StorePoints, StoreTierStanding } from "../../contract"
import { markup, words } from "../cart/cart.test-support"
import { uk } from "../messages"
import { answers, points } from "./answers.test-support"
import { BirthdayForm } from "./birthday-form"
import { LadderProgress } from "./ladder-progress"
import { PointsBalance } from "./points-balance"
import { TierProgress } from "./tier-progress"

jest.mock("../resources/use-resource")

describe("the balance", () => {
  const shown = (data: StorePoints) => {
    answers({ points: data })
    return markup(<PointsBalance currency_code="eur" />)
  }

  it("is the points and their worth, and nothing that is not there", () => {
    expect(words(shown(points()))).toBe("Your points 2,794 points worth €27.94")
  })

  it("says what is on its way, what is owed, and that the points cannot be used", () => {
    const html = words(shown(points({ available: 1, value: 0.01, pending: 103, debt: 20, blocked: true })))
    expect(html).toContain("1 point worth €0.01")
    expect(html).toContain("103 points on their way")
    expect(html).toContain("20 points will be taken from your next earnings.")
    expect(html).toContain("Your points cannot be used at the moment.")
  })

  it("says what expires next, and folds the later dates away", () => {
    const html = shown(points({ expiring: [{ points: 50, expires_at: "2026-12-05T12:00:00.000Z" }, { points: 1, expires_at: "2027-01-05T12:00:00.000Z" }] }))
    expect(html).toContain('data-retention="balance-expiring">50 points expire on Dec 5, 2026<')
    expect(html).toMatch(/<details[^>]*balance-later.*1 point expires on Jan 5, 2027/)
  })

  it("names no worth in a currency that nobody asked for", () => {
    answers({ points: points() })
    expect(words(markup(<PointsBalance short />))).toBe("2,794 points")
  })

  it("asks guests to sign in", () => {
    answers({})
    expect(words(markup(<PointsBalance short />, { customer_id: null }))).toBe("Sign in to see your points.")
  })
})

describe("the level", () => {
  const standing = (over: Partial<StoreTierStanding> = {}): StoreTierStanding => ({
    tier: { id: "roasted", title: "Roasted", earn_percent: 125 },
    basis: "spend",
    window: "rolling_12_months",
    currency_code: "eur",
    measure: 420.3,
    next: { id: "reserve", title: "Reserve", earn_percent: 150, from: 500, missing: 79.7 },
    grace_until: null,
    given_until: null,
    ...over,
  })
  const shown = (over: Partial<StoreTierStanding> = {}, page = {}) => {
    answers({ tier: { tier: standing(over), discount: null } })
    return markup(<TierProgress />, page)
  }

  it("says what it earns and what is missing to the next, in money, points or orders", () => {
    const next = (missing: number) => ({ id: "reserve", title: "Reserve", earn_percent: 150, from: 10, missing })
    expect(words(shown())).toBe("Your level Roasted You earn 125% of the usual points. €79.70 more to reach Reserve")
    expect(words(shown({ basis: "points", next: next(1) }))).toContain("1 more point to reach Reserve")
    expect(words(shown({ basis: "orders", next: next(3) }))).toContain("3 more orders to reach Reserve")
  })

  it("has a bar that says the same to those who do not see it", () => {
    const html = shown()
    expect(html).toContain('aria-valuetext="€79.70 more to reach Reserve"')
    expect(html).toContain('aria-label="Progress to Reserve"')
    expect(Number(/value="([\d.]+)"/.exec(html)?.[1])).toBeCloseTo(0.8406)
  })

  it("has no bar at the top, and keeps silent on the usual rate", () => {
    expect(shown({ next: null })).not.toContain("<progress")
    expect(words(shown({ next: null, tier: { id: "reserve", title: "Reserve", earn_percent: 100 } }))).toBe("Your level Reserve You have reached the highest level.")
  })

  it("says until when it is kept or given", () => {
    expect(words(shown({ grace_until: "2026-12-31T12:00:00.000Z" }))).toContain("You keep this level until Dec 31, 2026.")
    expect(words(shown({ given_until: "2026-12-31T12:00:00.000Z" }))).toContain("Given to you until Dec 31, 2026.")
  })

  it("stands before the first one too", () => {
    expect(words(shown({ tier: null }))).toContain("No level yet €79.70 more to reach Reserve")
  })

  it("is said in the shopper's language", () => {
    expect(words(shown({ basis: "orders", next: { id: "reserve", title: "Reserve", earn_percent: 150, from: 10, missing: 5 } }, { locale: "uk", messages: uk }))).toContain("Ще 5 замовлень до рівня «Reserve»")
  })

  it("is nothing where the programme has none, and nothing for guests", () => {
    answers({ tier: { tier: null, discount: null } })
    expect(markup(<TierProgress />) + markup(<LadderProgress />)).toBe("")
    answers({})
    expect(markup(<TierProgress />, { customer_id: null }) + markup(<LadderProgress />, { customer_id: null }) + markup(<BirthdayForm />, { customer_id: null })).toBe("")
  })
})

it("says the personal discount and what is missing to its next step", () => {
  const discount = (percent: number, next: object | null) => answers({ tier: { tier: null, discount: { percent, spend: 100, currency_code: "eur", next } } })
  discount(5, { percent: 8, from_amount: 200, missing: 50 })
  expect(words(markup(<LadderProgress />))).toBe("Your personal discount 5% off each order €50.00 more for 8%")
  discount(0, { percent: 5, from_amount: 200, missing: 50 })
  expect(words(markup(<LadderProgress />))).toBe("Your personal discount €50.00 more for 5%")
  discount(8, null)
  expect(words(markup(<LadderProgress />))).toBe("Your personal discount 8% off each order This is the highest discount.")
})

it("asks for a birthday with labels, in the order of the language, and without days that the month lacks", () => {
  answers({ birthday: { birthday: { month: 2, day: 29 } } })
  const html = markup(<BirthdayForm />, { locale: "uk", messages: uk })
  expect(html.match(/<option/g)).toHaveLength(1 + 29 + 1 + 12)
  expect(html.indexOf("День<")).toBeLessThan(html.indexOf("Місяць<"))
  expect(html).toContain('<option value="2" selected="">лютий</option>')
})
