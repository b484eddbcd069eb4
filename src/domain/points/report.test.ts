import { breakage, monthName, monthsBetween, monthStarts, movements, reportMonths, worthOfPoints, type KindSum } from "./report"
import { aRate } from "./points.test-support"

const sum = (over: Partial<KindSum> & Pick<KindSum, "kind">): KindSum => {
  const available = over.available ?? 0
  return { month: 1, available, held: 0, debt: 0, added: Math.max(0, available), taken: Math.min(0, available), ...over }
}

describe("what became of points", () => {
  it("is issued, redeemed, expired and reversed; waiting, promised and repaid points are none of these", () => {
    const sums = [
      sum({ kind: "earn" }),
      sum({ kind: "confirm", available: 1000 }),
      sum({ kind: "award", available: 50 }),
      sum({ kind: "adjust", available: 70, added: 100, taken: -30 }),
      sum({ kind: "hold", available: -400, held: 400 }),
      sum({ kind: "release", available: 100, held: -100 }),
      sum({ kind: "capture", available: -20, held: -300, debt: 30 }),
      sum({ kind: "return", available: 60 }),
      sum({ kind: "redeem", available: -200 }),
      sum({ kind: "expire", available: -110 }),
      sum({ kind: "reverse", available: -90, debt: 10 }),
      sum({ kind: "repay", available: -40, debt: -40 }),
    ]
    const total = movements(sums)
    expect(total).toEqual({ issued: 1150, redeemed: 350 + 200 - 60, expired: 110, reversed: 30 + 100, outstanding: 420 })
    const debt = sums.reduce((all, s) => all + s.debt, 0)
    expect(total.outstanding - debt).toBe(total.issued - total.redeemed - total.expired - total.reversed)
  })

  it("is said by month, with all that came before in the first month's opening", () => {
    const starts = monthStarts(new Date("2026-03-15T12:00:00Z"), 2, "UTC")
    const months = reportMonths([sum({ month: 0, kind: "confirm", available: 500 }), sum({ month: 1, kind: "expire", available: -100 }), sum({ month: 2, kind: "award", available: 7 })], starts, "UTC")
    expect(months).toEqual([
      { month: "2026-02", issued: 0, redeemed: 0, expired: 100, reversed: 0, outstanding: 400 },
      { month: "2026-03", issued: 7, redeemed: 0, expired: 0, reversed: 0, outstanding: 407 },
    ])
  })
})

describe("months", () => {
  it("are those of the programme's time zone, over years and changes of the clocks", () => {
    const starts = monthStarts(new Date("2026-03-31T22:30:00Z"), 7, "Europe/Kyiv")
    expect(starts.map((at) => at.toISOString())).toEqual([
      "2025-09-30T21:00:00.000Z", "2025-10-31T22:00:00.000Z", "2025-11-30T22:00:00.000Z", "2025-12-31T22:00:00.000Z", "2026-01-31T22:00:00.000Z",
      "2026-02-28T22:00:00.000Z", "2026-03-31T21:00:00.000Z",
    ])
    expect(starts.map((at) => monthName(at, "Europe/Kyiv"))).toEqual(["2025-10", "2025-11", "2025-12", "2026-01", "2026-02", "2026-03", "2026-04"])
  })

  it("between two instants are all that lie between, both ends included", () => {
    const names = (from: string, to: string) => monthsBetween(new Date(from), new Date(to), "UTC").map((at) => monthName(at, "UTC"))
    expect(names("2026-03-31T23:59:59Z", "2026-03-01T00:00:00Z")).toEqual(["2026-03"])
    expect(names("2026-11-30T00:00:00Z", "2027-02-01T00:00:00Z")).toEqual(["2026-11", "2026-12", "2027-01", "2027-02"])
  })
})

describe("breakage", () => {
  it("is the share of finished points that nobody used, and nothing while none are finished", () => {
    expect(breakage({ expired: 25, redeemed: 75 })).toBe(0.25)
    expect(breakage({ expired: 0, redeemed: 0 })).toBeNull()
    expect(breakage({ expired: 5, redeemed: -5 })).toBeNull()
  })
})

describe("the worth of points", () => {
  it("is rounded once in each currency", () => {
    const rates = [aRate({ redeem_points: 3, redeem_minor: 100 }), aRate({ currency_code: "jpy", redeem_points: 7, redeem_minor: 1 })]
    expect(worthOfPoints(1001, rates)).toEqual([{ currency_code: "eur", minor: 33367 }, { currency_code: "jpy", minor: 143 }])
    expect(worthOfPoints(0, rates).map((worth) => worth.minor)).toEqual([0, 0])
  })
})
