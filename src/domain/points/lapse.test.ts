import { expiresAt } from "./expiry"
import { lapseRules, lapsesAt, lotExpiry, type LapseVersion } from "./lapse"
import { deduct, expire, hold, redeem, spendable } from "./ledger"
import { aLot, anAccount, days, NOON } from "./points.test-support"

const version = (version: number, active_from: string, over: Partial<LapseVersion> = {}): LapseVersion => ({
  version, active_from: new Date(active_from), time_zone: "Europe/Kyiv", expiry_months: 0, expiry_month_end: false, inactivity_months: 0, ...over,
})
const lot = (available_at: string, expires_at: string | null = null) => ({ available_at: new Date(available_at), expires_at: expires_at === null ? null : new Date(expires_at) })
const iso = (at: Date | null) => at?.toISOString() ?? null

describe("a lot's date", () => {
  const rules = { time_zone: "Europe/Kyiv", expiry_months: 1, expiry_month_end: false }

  it.each([
    ["2026-01-31T10:00:00Z", "2026-02-28T10:00:00.000Z"],
    ["2028-01-31T10:00:00Z", "2028-02-29T10:00:00.000Z"],
    ["2026-02-28T10:00:00Z", "2026-03-28T10:00:00.000Z"],
    ["2026-12-31T10:00:00Z", "2027-01-31T10:00:00.000Z"],
  ])("is a month after %s on %s: the last day where the month is shorter", (from, to) => {
    expect(iso(expiresAt(new Date(from), rules))).toBe(to)
  })

  it.each([
    // Winter and summer time: midnight in Kyiv is 22:00 or 21:00 UTC the day before.
    ["2026-01-31T10:00:00Z", "2026-02-28T22:00:00.000Z"],
    ["2026-02-15T10:00:00Z", "2026-03-31T21:00:00.000Z"],
    ["2026-09-30T20:59:59Z", "2026-10-31T22:00:00.000Z"],
    // By the clock on the wall in Kyiv already October, November, and 31 January.
    ["2026-09-30T22:30:00Z", "2026-11-30T22:00:00.000Z"],
    ["2026-10-31T22:30:00Z", "2026-12-31T22:00:00.000Z"],
    ["2026-01-30T22:30:00Z", "2026-02-28T22:00:00.000Z"],
  ])("rounded to the month's end, from %s, is the first instant of the next month in the programme's zone: %s", (from, to) => {
    expect(iso(expiresAt(new Date(from), { ...rules, expiry_month_end: true }))).toBe(to)
  })
})

describe("switching expiry on", () => {
  const off = version(1, "2025-01-01T00:00:00Z")
  const on = version(2, "2026-01-31T10:00:00Z", { expiry_months: 1 })

  it("gives lots without a date one full period from then, and what becomes available later one from its own day", () => {
    const rules = lapseRules([on, off])
    expect(iso(lotExpiry(lot("2020-05-05T05:05:05Z"), rules))).toBe("2026-02-28T10:00:00.000Z")
    expect(iso(lotExpiry(lot("2026-03-01T10:00:00Z"), rules))).toBe("2026-04-01T10:00:00.000Z")
    expect(iso(lotExpiry(lot("2020-05-05T05:05:05Z"), lapseRules([version(2, "2026-01-31T10:00:00Z", { expiry_months: 1, expiry_month_end: true }), off])))).toBe("2026-02-28T22:00:00.000Z")
  })

  it("never moves a date that a lot has, nor does changing the months or switching it off", () => {
    const dated = lot("2020-05-05T05:05:05Z", "2030-01-01T00:00:00Z")
    const longer = version(3, "2026-02-01T00:00:00Z", { expiry_months: 24 })
    const ended = version(4, "2026-02-02T00:00:00Z")
    for (const versions of [[off], [on, off], [longer, on, off], [ended, longer, on, off]]) expect(lotExpiry(dated, lapseRules(versions))).toEqual(dated.expires_at)
    // Undated lots keep what the version that switched it on gave them; without expiry they have none.
    expect(iso(lotExpiry(lot("2020-05-05T05:05:05Z"), lapseRules([longer, on, off])))).toBe("2026-02-28T10:00:00.000Z")
    expect(lotExpiry(lot("2020-05-05T05:05:05Z"), lapseRules([ended, longer, on, off]))).toBeNull()
  })

  it("again after a pause counts from the second time", () => {
    const again = version(4, "2026-06-15T00:00:00Z", { expiry_months: 2 })
    expect(iso(lotExpiry(lot("2020-05-05T05:05:05Z"), lapseRules([again, version(3, "2026-02-02T00:00:00Z"), on, off])))).toBe("2026-08-15T00:00:00.000Z")
  })
})

describe("inactivity", () => {
  const off = version(1, "2025-01-01T00:00:00Z")
  const on = version(2, "2026-01-31T10:00:00Z", { inactivity_months: 1 })

  it("ends points so many months after the last earning or spending, but gives everybody one full period when it is switched on", () => {
    const rules = lapseRules([on, off])
    expect(iso(lapsesAt(null, rules))).toBe("2026-02-28T10:00:00.000Z")
    expect(iso(lapsesAt(new Date("2019-01-01T00:00:00Z"), rules))).toBe("2026-02-28T10:00:00.000Z")
    expect(iso(lapsesAt(new Date("2026-03-31T00:00:00Z"), rules))).toBe("2026-04-30T00:00:00.000Z")
    expect(lapsesAt(null, lapseRules([off]))).toBeNull()
    expect(lapsesAt(null, lapseRules([]))).toBeNull()
  })

  it("counts anew when the number of months changes, and not when something else does", () => {
    const other = version(3, "2026-02-20T00:00:00Z", { inactivity_months: 1, expiry_months: 5 })
    const shorter = version(3, "2026-02-20T00:00:00Z", { inactivity_months: 2 })
    expect(iso(lapsesAt(null, lapseRules([other, on, off])))).toBe("2026-02-28T10:00:00.000Z")
    expect(iso(lapsesAt(null, lapseRules([shorter, on, off])))).toBe("2026-04-20T00:00:00.000Z")
    expect(lapsesAt(null, lapseRules([version(3, "2026-02-20T00:00:00Z"), on, off]))).toBeNull()
  })

  it("is rounded to the month's end like other expiry", () => {
    expect(iso(lapsesAt(null, lapseRules([{ ...on, expiry_month_end: true }, off])))).toBe("2026-02-28T22:00:00.000Z")
  })

  it("lets nothing be spent from its instant on, however late the sweep, and leaves points on a cart", () => {
    const account = { ...anAccount([aLot({ id: "a", remaining: 100, reserved: 40 }), aLot({ id: "b", remaining: 50, expires_at: days(900) })]), lapses_at: NOON }
    const before = new Date(NOON.getTime() - 1)
    expect([spendable(account, before), spendable(account, NOON)]).toEqual([110, 0])
    expect(expire(account, before)).toEqual([])
    expect(expire(account, NOON)).toMatchObject([{ kind: "expire", available: -110, held: 0 }])
    expect(hold(account, 1, "h", NOON)).toMatchObject({ refused: "insufficient_points" })
    expect(redeem(account, 1, "v", NOON)).toMatchObject({ refused: "insufficient_points" })
    expect(deduct(account, 1, NOON)).toMatchObject({ refused: "insufficient_points" })
    expect(hold(account, 110, "h", before)).toHaveLength(1)
  })
})
