import fc from "fast-check"
import { localDay } from "../kernel"
import { expiresAt } from "./expiry"
import { lapseRules, lapsesAt, lotExpiry, type LapseVersion } from "./lapse"

const anInstant = fc.date({ min: new Date("2024-01-01T00:00:00Z"), max: new Date("2034-12-31T00:00:00Z"), noInvalidDate: true })
const anyZone = fc.constantFrom("UTC", "Europe/Kyiv", "America/New_York", "Asia/Kathmandu", "Pacific/Auckland")
const anyVersions = fc
  .tuple(
    fc.array(fc.record({ active_from: anInstant, expiry_months: fc.constantFrom(0, 1, 2, 12), inactivity_months: fc.constantFrom(0, 1, 6), expiry_month_end: fc.boolean() }), { minLength: 1, maxLength: 6 }),
    anyZone
  )
  .map(([list, time_zone]) =>
    [...list].sort((a, b) => a.active_from.getTime() - b.active_from.getTime()).map((version, i): LapseVersion => ({ ...version, version: i + 1, time_zone }))
  )

describe("when points end", () => {
  it("month end is always a month's first local instant, at least as late as the plain date's day and at most a month and a few days later", () => {
    fc.assert(
      fc.property(anInstant, fc.integer({ min: 1, max: 36 }), anyZone, (at, expiry_months, time_zone) => {
        const plain = expiresAt(at, { time_zone, expiry_months, expiry_month_end: false }) as Date
        const rounded = expiresAt(at, { time_zone, expiry_months, expiry_month_end: true }) as Date
        expect(localDay(rounded, time_zone).day).toBe(1)
        expect(localDay(new Date(rounded.getTime() - 1), time_zone).day).not.toBe(1)
        // The plain date goes by the calendar in UTC, where the day may be the 28th of the month before.
        expect(rounded.getTime() - plain.getTime()).toBeGreaterThanOrEqual(-26 * 3_600_000)
        expect(rounded.getTime() - plain.getTime()).toBeLessThanOrEqual(35 * 86_400_000)
      })
    )
  })

  it("no change of the programme takes points sooner than one whole month after it", () => {
    fc.assert(
      fc.property(anyVersions, anInstant, (versions, available_at) => {
        const rules = lapseRules(versions)
        const newest = versions[versions.length - 1] as LapseVersion
        const before = lapseRules(versions.slice(0, -1))
        const ends = lotExpiry({ available_at, expires_at: null }, rules)
        // What the version before said already may come sooner; a new date may not.
        if (ends && ends.getTime() !== lotExpiry({ available_at, expires_at: null }, before)?.getTime()) {
          expect(ends.getTime() - newest.active_from.getTime()).toBeGreaterThanOrEqual(27 * 86_400_000)
        }
        const lapses = lapsesAt(available_at, rules)
        if (lapses && !before.inactivity) expect(lapses.getTime() - newest.active_from.getTime()).toBeGreaterThanOrEqual(27 * 86_400_000)
      })
    )
  })

  it("a date once given stays, whatever the programme becomes", () => {
    fc.assert(
      fc.property(anyVersions, anInstant, anInstant, (versions, available_at, expires_at) => {
        expect(lotExpiry({ available_at, expires_at }, lapseRules(versions))).toBe(expires_at)
      })
    )
  })

  it("whoever is active later never loses points on an earlier day", () => {
    fc.assert(
      fc.property(anyVersions, anInstant, anInstant, (versions, a, b) => {
        const rules = lapseRules(versions)
        const [early, late] = a < b ? [a, b] : [b, a]
        // The last days of a month fall together in a shorter one, each at its own time of day.
        const [x, y] = [early, late].map((at) => lapsesAt(at, rules)?.toISOString().slice(0, 10))
        if (x && y) expect(y >= x).toBe(true)
      })
    )
  })
})
