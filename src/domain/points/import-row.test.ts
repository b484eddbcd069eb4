import { importColumns, importedLot, importLabelKey, importRow, type ImportColumns } from "./import-row"

const NOW = new Date("2026-03-15T12:00:00.000Z")
const RULES = { time_zone: "Europe/Kyiv", expiry_months: 12, expiry_month_end: false }

const columns = (...header: string[]) => {
  const found = importColumns(header)
  if ("problem" in found) throw new Error(JSON.stringify(found.problem))
  return found
}
const ALL = columns("email", "points", "expires_at", "earned_at", "reference")
const row = (over: Partial<Record<"email" | "points" | "expires_at" | "earned_at" | "reference", string>> = {}, at: ImportColumns = ALL) => {
  const cells = { email: "ann@example.com", points: "100", expires_at: "", earned_at: "", reference: "", ...over }
  return importRow([cells.email, cells.points, cells.expires_at, cells.earned_at, cells.reference], at, RULES, NOW)
}

describe("the header of an import", () => {
  it("names its columns in any order and spelling, and others are left alone", () => {
    expect(columns("Name", " Points ", "EMAIL", "Earned at", "expires-at")).toEqual({ count: 5, at: { points: 1, email: 2, earned_at: 3, expires_at: 4 } })
  })

  it("needs email and points, each once", () => {
    expect(importColumns(["email"])).toEqual({ problem: { code: "columns", expected: "email, points" } })
    expect(importColumns(["mail", "points"])).toEqual({ problem: { code: "columns", expected: "email, points" } })
    expect(importColumns(["email", "points", "Points"])).toEqual({ problem: { code: "columns", expected: "points once" } })
  })
})

describe("a row of an import", () => {
  it("needs an e-mail and whole points; the rest is up to the programme", () => {
    expect(row({ email: " Ann@Example.com " })).toEqual({ email: "ann@example.com", typed_email: "Ann@Example.com", points: 100, earned_at: null, expires_at: null, reference: null })
    expect(importRow(["5", "bob@example.com"], columns("points", "email"), RULES, NOW)).toMatchObject({ email: "bob@example.com", points: 5 })
  })

  it.each(["", "ann", "ann@", "@example.com", "a b@example.com", "ann@exa\u0000mple.com", "a@b@c", `${"a".repeat(250)}@b.cd`])("has no e-mail in %j", (email) => {
    expect(row({ email })).toEqual({ problem: { code: "email" } })
  })

  it.each(["", "0", "-1", "1.5", "1,5", "1e3", "0x10", "1 000", "1.200", "1,200", "NaN", "١٠", "1000000001", "99999999999999999999"])("has no whole points in %j", (points) => {
    expect(row({ points })).toEqual({ problem: { code: "points" } })
  })

  it.each([["1", 1], ["1200.00", 1200], ["1200,0", 1200], ["+7", 7], ["0010", 10], ["1000000000", 1_000_000_000]])("reads %j as %d points", (points, expected) => {
    expect(row({ points })).toMatchObject({ points: expected })
  })

  it("expires at the end of a day in the programme's time zone, or at an instant", () => {
    expect(row({ expires_at: "2026-12-31" })).toMatchObject({ expires_at: new Date("2026-12-31T22:00:00.000Z") })
    expect(row({ expires_at: "2026-12-31T10:00:00+02:00" })).toMatchObject({ expires_at: new Date("2026-12-31T08:00:00.000Z") })
  })

  it("was earned at the beginning of a day, and its validity counts from there", () => {
    const found = row({ earned_at: "2025-09-01" })
    if ("problem" in found) throw new Error(found.problem.code)
    expect(found.earned_at).toEqual(new Date("2025-08-31T21:00:00.000Z"))
    expect(importedLot(found, RULES, NOW)).toEqual({ available_at: found.earned_at, expires_at: new Date("2026-08-31T21:00:00.000Z") })
    expect(importedLot({ earned_at: null, expires_at: null }, RULES, NOW)).toEqual({ available_at: NOW, expires_at: new Date("2027-03-15T12:00:00.000Z") })
    expect(importedLot({ earned_at: null, expires_at: null }, { ...RULES, expiry_months: 0 }, NOW)).toEqual({ available_at: NOW, expires_at: null })
  })

  it.each(["31.12.2026", "2026-02-30", "2026-13-01", "2026-12-31T10:00:00", "2026-12-31T25:00:00Z", "tomorrow", "9999-12-31", "0001-01-01", "2026-12-31x"])("has no date in %j", (text) => {
    expect(row({ expires_at: text })).toEqual({ problem: { code: "expires_at" } })
    expect(row({ earned_at: text })).toEqual({ problem: { code: "earned_at" } })
  })

  it("brings nothing that has expired already or is earned only later", () => {
    expect(row({ expires_at: "2026-03-14" })).toEqual({ problem: { code: "expires_at" } })
    expect(row({ expires_at: "2026-03-15" })).toMatchObject({ points: 100 })
    expect(row({ earned_at: "2025-03-01" })).toEqual({ problem: { code: "earned_at" } })
    expect(row({ earned_at: "2026-03-16" })).toEqual({ problem: { code: "earned_at" } })
    expect(row({ earned_at: "2020-01-01", expires_at: "2026-06-01" })).toMatchObject({ points: 100 })
  })

  it("has as many cells as the header", () => {
    expect(importRow(["ann@example.com", "100", "", "", "", "more"], ALL, RULES, NOW)).toEqual({ problem: { code: "columns", expected: "5 columns" } })
    expect(importRow(["ann@example.com"], ALL, RULES, NOW)).toEqual({ problem: { code: "columns", expected: "5 columns" } })
    expect(row({ reference: "x".repeat(201) })).toMatchObject({ problem: { code: "columns" } })
  })

  it("is read as our own export wrote it, without the apostrophe that keeps spreadsheets from running it", () => {
    expect(row({ email: "'+ann@example.com", reference: "'=A1" })).toMatchObject({ email: "+ann@example.com", reference: "=A1" })
  })
})

describe("a label", () => {
  it("is the same source however it is written, and ends where a key goes on", () => {
    expect(new Set(["Old Shop", " old  shop", "OLD:SHOP", "old\tshop "].map(importLabelKey))).toEqual(new Set(["old shop"]))
  })
})
