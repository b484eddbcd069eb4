import { assertNever } from "./assert-never"
import { addDays, addMinutes, addMonths } from "./time"

const at = (iso: string) => new Date(iso)

describe("addDays and addMinutes", () => {
  it("counts days of 24 hours and minutes of 60 seconds", () => {
    expect(addDays(at("2026-03-28T12:00:00Z"), 2)).toEqual(at("2026-03-30T12:00:00Z"))
    expect(addDays(at("2026-03-01T00:00:00Z"), -1)).toEqual(at("2026-02-28T00:00:00Z"))
    expect(addMinutes(at("2026-12-31T23:59:00Z"), 2)).toEqual(at("2027-01-01T00:01:00Z"))
  })
})

describe("addMonths", () => {
  it("keeps the day and the time of day", () => {
    expect(addMonths(at("2026-03-15T12:34:56.789Z"), 12)).toEqual(at("2027-03-15T12:34:56.789Z"))
  })

  it("ends on the last day where the month has no such day", () => {
    expect(addMonths(at("2026-01-31T08:00:00Z"), 1)).toEqual(at("2026-02-28T08:00:00Z"))
    expect(addMonths(at("2028-01-31T08:00:00Z"), 1)).toEqual(at("2028-02-29T08:00:00Z"))
    expect(addMonths(at("2028-02-29T08:00:00Z"), 12)).toEqual(at("2029-02-28T08:00:00Z"))
    expect(addMonths(at("2026-05-31T08:00:00Z"), 1)).toEqual(at("2026-06-30T08:00:00Z"))
  })

  it("crosses years in both directions", () => {
    expect(addMonths(at("2026-11-30T00:00:00Z"), 3)).toEqual(at("2027-02-28T00:00:00Z"))
    expect(addMonths(at("2026-01-15T00:00:00Z"), -2)).toEqual(at("2025-11-15T00:00:00Z"))
  })

  it("changes neither the date it is given nor anything for 0 months", () => {
    const given = at("2026-01-31T08:00:00Z")
    expect(addMonths(given, 0)).toEqual(given)
    addMonths(given, 1)
    expect(given).toEqual(at("2026-01-31T08:00:00Z"))
  })
})

describe("assertNever", () => {
  it("names the value that the types had ruled out", () => {
    expect(() => assertNever({ kind: "new" } as never)).toThrow('unexpected value: {"kind":"new"}')
  })
})
