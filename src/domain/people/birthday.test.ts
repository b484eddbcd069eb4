import fc from "fast-check"
import { localDay } from "../kernel"
import { birthdayChangesFrom, celebrations, isBirthday } from "."

const at = (text: string) => new Date(text)
const days = (now: string, time_zone: string, late = 0) => celebrations(at(now), time_zone, late).map(({ year, birthdays }) => [year, ...birthdays.map(({ month, day }) => `${month}-${day}`)])

describe("birthdays", () => {
  it("are days that some year has", () => {
    for (const day of [{ month: 2, day: 29 }, { month: 12, day: 31 }, { month: 1, day: 1 }, { month: 4, day: 30 }]) expect(isBirthday(day)).toBe(true)
    for (const day of [{ month: 2, day: 30 }, { month: 4, day: 31 }, { month: 13, day: 1 }, { month: 0, day: 1 }, { month: 1, day: 0 }, { month: 1.5, day: 1 }, { month: 1, day: Number.NaN }]) {
      expect(isBirthday(day)).toBe(false)
    }
  })

  it("may be changed a year after they were set", () => {
    expect(birthdayChangesFrom(at("2028-02-29T10:00:00Z"))).toEqual(at("2029-02-28T10:00:00Z"))
  })

  it("are celebrated on the shop's own day", () => {
    expect(days("2026-07-01T20:59:59Z", "Europe/Kyiv")).toEqual([[2026, "7-1"]])
    expect(days("2026-07-01T21:00:00Z", "Europe/Kyiv")).toEqual([[2026, "7-2"]])
    expect(days("2026-12-31T22:00:00Z", "Europe/Kyiv")).toEqual([[2027, "1-1"]])
    expect(days("2027-01-01T04:00:00Z", "America/New_York")).toEqual([[2026, "12-31"]])
  })

  it("of 29 February are celebrated on the 28th where the year has no 29th", () => {
    expect(days("2026-02-28T12:00:00Z", "UTC")).toEqual([[2026, "2-28", "2-29"]])
    expect(days("2028-02-28T12:00:00Z", "UTC")).toEqual([[2028, "2-28"]])
    expect(days("2028-02-29T12:00:00Z", "UTC")).toEqual([[2028, "2-29"]])
    expect(days("2100-02-28T12:00:00Z", "UTC")).toEqual([[2100, "2-28", "2-29"]])
  })

  it("of the last few days are made up for by a late job, each in its own year", () => {
    expect(days("2027-01-02T12:00:00Z", "UTC", 3)).toEqual([[2026, "12-30"], [2026, "12-31"], [2027, "1-1"], [2027, "1-2"]])
    expect(days("2026-03-30T12:00:00Z", "Europe/Kyiv", 2)).toEqual([[2026, "3-28"], [2026, "3-29"], [2026, "3-30"]])
  })

  it("count when they were known thirty days before the day began", () => {
    const [celebration] = celebrations(at("2026-07-31T12:00:00Z"), "UTC", 0)
    expect(celebration).toMatchObject({ starts_at: at("2026-07-31T00:00:00Z"), known_before: at("2026-07-01T00:00:00Z") })
  })

  it("come once a year each, whatever the day is asked and wherever the shop is", () => {
    const zones = fc.constantFrom("UTC", "Europe/Kyiv", "America/New_York", "Asia/Kathmandu", "Pacific/Apia")
    fc.assert(
      fc.property(fc.integer({ min: 2024, max: 2040 }), zones, fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 31 }), (year, zone, month, day) => {
        fc.pre(isBirthday({ month, day }))
        const found = new Set<string>()
        for (let i = -2; i < 368; i++) {
          const now = new Date(Date.UTC(year, 0, 1, 12) + i * 86_400_000)
          for (const one of celebrations(now, zone, 0)) if (one.year === year && one.birthdays.some((b) => b.month === month && b.day === day)) found.add(localText(now, zone))
        }
        expect(found.size).toBe(1)
      }),
      { numRuns: 40 }
    )
  })
})

const localText = (now: Date, zone: string) => {
  const { year, month, day } = localDay(now, zone)
  return `${year}-${month}-${day}`
}
