import { AMOUNT_MAX, startOfDay } from "../kernel"
import { normalizeEmail } from "../people"
import { cellText } from "./csv-cell"
import { expiresAt, type ExpiryRules } from "./expiry"

/** Why a row of an old programme cannot be imported. */
export type ImportProblem =
  | { code: "columns"; expected: string }
  | { code: "email" }
  | { code: "points" }
  | { code: "expires_at" }
  | { code: "earned_at" }
  | { code: "duplicate"; line: number }
  | { code: "repeated_otherwise"; points: number }

const COLUMNS = ["email", "points", "expires_at", "earned_at", "reference"] as const
type Column = (typeof COLUMNS)[number]

/** Where each known column stands in the file; others are left alone. */
export interface ImportColumns {
  count: number
  at: Partial<Record<Column, number>>
}

/** A row as the file says it, with its own spelling of the e-mail beside the normalised one. */
export interface ImportRow {
  email: string
  typed_email: string
  points: number
  /** Null where the import's own time counts. */
  earned_at: Date | null
  /** Null where the programme's rules say it. */
  expires_at: Date | null
  reference: string | null
}

/** The largest number of points that one row may bring, as with adjustments by hand. */
const POINTS_MAX = 1_000_000_000
const REFERENCE_MAX = 200
const EMAIL_MAX = 254
/** A year beyond this one is a slip of the pen. */
const YEAR_MAX = 2200
const YEAR_MIN = 1970

const EMAIL = /^[^\s@\p{Cc}]+@[^\s@\p{Cc}]+$/u
const DAY = /^(\d{4})-(\d{2})-(\d{2})$/
const INSTANT = /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(:\d{2}(\.\d{1,6})?)?(Z|[+-]\d{2}:?\d{2})$/

/** Finds the known columns by the header's names, in any order and however they are written. */
export function importColumns(header: readonly string[]): ImportColumns | { problem: ImportProblem } {
  const names = header.map((name) => cellText(name.trim()).toLowerCase().replace(/[\s-]+/g, "_"))
  const at: ImportColumns["at"] = {}
  for (const column of COLUMNS) {
    const found = names.indexOf(column)
    if (found < 0) continue
    if (names.indexOf(column, found + 1) > 0) return { problem: { code: "columns", expected: `${column} once` } }
    at[column] = found
  }
  if (at.email === undefined || at.points === undefined) return { problem: { code: "columns", expected: "email, points" } }
  return { count: names.length, at }
}

/**
 * One row checked. Dates are ISO: an instant with its offset, or a day in the programme's time zone, which counts from its beginning where
 * points were earned and to its end where they expire. Points that would have expired before `now` are refused, because nobody could use them.
 */
export function importRow(cells: readonly string[], columns: ImportColumns, rules: ExpiryRules, now: Date): ImportRow | { problem: ImportProblem } {
  if (cells.length !== columns.count) return { problem: { code: "columns", expected: `${columns.count} columns` } }
  const text = (column: Column) => cellText((cells[columns.at[column] ?? -1] ?? "").trim())
  const typed_email = text("email")
  const email = normalizeEmail(typed_email)
  if (email.length > EMAIL_MAX || !EMAIL.test(email)) return { problem: { code: "email" } }
  const points = wholePoints(text("points"))
  if (points === null) return { problem: { code: "points" } }
  const earned_at = instant(text("earned_at"), rules.time_zone, "start")
  if (earned_at === undefined || (earned_at && earned_at > now)) return { problem: { code: "earned_at" } }
  const expires_at = instant(text("expires_at"), rules.time_zone, "end")
  if (expires_at === undefined) return { problem: { code: "expires_at" } }
  const row = { email, typed_email, points, earned_at, expires_at, reference: text("reference") || null }
  if (row.reference && row.reference.length > REFERENCE_MAX) return { problem: { code: "columns", expected: `reference of at most ${REFERENCE_MAX} characters` } }
  const { expires_at: until } = importedLot(row, rules, now)
  if (until && until <= now) return { problem: { code: expires_at ? "expires_at" : "earned_at" } }
  return row
}

/** Edge case 22: imported points count as earned at the import unless the file says when, and expire when the file says or else by the rules. */
export function importedLot(row: Pick<ImportRow, "earned_at" | "expires_at">, rules: ExpiryRules, now: Date): { available_at: Date; expires_at: Date | null } {
  const available_at = row.earned_at ?? now
  return { available_at, expires_at: row.expires_at ?? expiresAt(available_at, rules) }
}

/** A label as its rows' keys hold it: however it is written, it is the same source. Without a colon, which ends it in a key. */
export const importLabelKey = (label: string): string => label.normalize("NFC").toLowerCase().replace(/[\s:]+/g, " ").trim()

/** Whether an account that has `available` points can take `points` more. */
export const fits = (available: number, points: number): boolean => available + points <= AMOUNT_MAX

/** Whole points as people and spreadsheets write them: 1200, 1200.0 or 1200,00. Anything else could be misread and is refused. */
function wholePoints(text: string): number | null {
  const match = /^\+?(\d{1,12})(?:[.,]0{1,2})?$/.exec(text)
  const points = match ? Number(match[1]) : 0
  return points >= 1 && points <= POINTS_MAX ? points : null
}

/** Null for an empty cell, undefined for what is no date. */
function instant(text: string, time_zone: string, edge: "start" | "end"): Date | null | undefined {
  if (text === "") return null
  const match = DAY.exec(text)
  const year = Number(text.slice(0, 4))
  if (year < YEAR_MIN || year > YEAR_MAX || !isDay(text.slice(0, 10))) return undefined
  if (match) return startOfDay(year, Number(match[2]), Number(match[3]) + (edge === "end" ? 1 : 0), time_zone)
  if (!INSTANT.test(text)) return undefined
  const at = new Date(text.replace(" ", "T"))
  return Number.isNaN(at.getTime()) ? undefined : at
}

function isDay(text: string): boolean {
  const match = DAY.exec(text)
  if (!match) return false
  const at = new Date(Date.UTC(Number(match[1]), Number(match[2]) - 1, Number(match[3])))
  return at.toISOString().startsWith(text)
}
