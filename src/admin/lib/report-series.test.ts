import { expiring, movements, onAxis, outstanding } from "./report-series"

const month = (name: string, issued: number) => ({ month: name, issued, redeemed: 2, expired: 1, reversed: 0, outstanding: issued - 3 })

test("months run from old to new, in whatever order they came", () => {
  const months = [month("2027-01", 30), month("2026-11", 10), month("2026-12", 20)]
  expect(movements(months).map((row) => [row.month, row.values.issued])).toEqual([["2026-11", 10], ["2026-12", 20], ["2027-01", 30]])
  expect(outstanding(months).map((row) => row.values.outstanding)).toEqual([7, 17, 27])
})

test("a month in which nothing expires is shown as nothing, and what never expires comes last", () => {
  const rows = expiring({ expiring: [{ month: null, points: 7 }, { month: "2027-01", points: 5 }, { month: "2026-11", points: 3 }] })
  expect(rows.map((row) => [row.month, row.values.points])).toEqual([["2026-11", 3], ["2026-12", 0], ["2027-01", 5], ["never", 7]])
})

test("no point is lost on the way into the chart", () => {
  const liability = { expiring: [{ month: "2026-11", points: 3 }, { month: "2026-11-01", points: 4 }, { month: null, points: 1 }] }
  expect(expiring(liability).reduce((sum, row) => sum + row.values.points, 0)).toBe(8)
  expect(expiring({ expiring: [] })).toEqual([])
})

test("points that expire in a far year do not stretch the axis, and are still counted", () => {
  const rows = expiring({ expiring: [{ month: "2026-11", points: 3 }, { month: "2028-10", points: 4 }, { month: "2099-12", points: 5 }] })
  expect([rows.length, rows[23]?.month, rows[23]?.values.points]).toEqual([25, "2028-10", 4])
  expect(rows[24]).toEqual({ month: "later", values: { points: 5 } })
  expect(onAxis(rows)).toHaveLength(24)
})
