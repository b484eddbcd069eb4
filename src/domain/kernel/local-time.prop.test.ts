import fc from "fast-check"
import { localDay, startOfDay } from "./local-time"

const zone = fc.constantFrom("UTC", "Europe/Kyiv", "America/New_York", "Australia/Lord_Howe", "Asia/Kathmandu", "Pacific/Apia", "Africa/Casablanca")
const instant = fc.date({ min: new Date("1990-01-01"), max: new Date("2060-01-01"), noInvalidDate: true })
const asked = (at: Date, time_zone: string) => new Intl.DateTimeFormat("en-CA", { timeZone: time_zone, year: "numeric", month: "2-digit", day: "2-digit" }).format(at)

describe("the calendar day of an instant", () => {
  it("is the one that Intl tells, on days that change the clocks too", () => {
    fc.assert(
      fc.property(zone, instant, (time_zone, at) => {
        const { year, month, day } = localDay(at, time_zone)
        expect(`${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`).toBe(asked(at, time_zone))
      }),
      { numRuns: 2000 }
    )
    const changes = new Date("2026-10-25T00:00:00Z").getTime()
    for (let minute = -120; minute < 26 * 60; minute += 15) {
      const at = new Date(changes + minute * 60_000)
      expect(localDay(at, "Europe/Kyiv").day).toBe(Number(asked(at, "Europe/Kyiv").slice(-2)))
    }
  })

  it("begins at its first instant", () => {
    fc.assert(
      fc.property(zone, instant, (time_zone, at) => {
        const { year, month, day } = localDay(at, time_zone)
        const start = startOfDay(year, month, day, time_zone)
        // Samoa skipped a whole day in 2011, and a day without midnight begins later.
        if (localDay(start, time_zone).day !== day) return
        expect(start <= at).toBe(true)
        expect(localDay(new Date(start.getTime() - 1), time_zone).day).not.toBe(day)
      })
    )
  })
})
