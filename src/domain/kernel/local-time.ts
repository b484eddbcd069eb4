/** 1 = Monday … 7 = Sunday. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7

export interface LocalDay {
  year: number
  month: number
  day: number
  weekday: Weekday
}

const formats = new Map<string, Intl.DateTimeFormat>()

function formatOf(time_zone: string): Intl.DateTimeFormat {
  const known = formats.get(time_zone)
  if (known) return known
  const format = new Intl.DateTimeFormat("en-GB", {
    timeZone: time_zone, year: "numeric", month: "2-digit", day: "2-digit", hour: "2-digit", minute: "2-digit", second: "2-digit", hourCycle: "h23",
  })
  formats.set(time_zone, format)
  return format
}

function offsetAsked(ms: number, time_zone: string): number {
  const parts: Record<string, number> = {}
  for (const { type, value } of formatOf(time_zone).formatToParts(ms)) parts[type] = Number(value)
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts
  return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(ms / 1000) * 1000
}

const DAY_MS = 86_400_000
const DAYS_KEPT = 10_000
const dayOffsets = new Map<string, Map<number, number>>()

/** The offset at the first instant of a UTC day, kept: asking Intl takes as long as everything else about an order together. */
function offsetOfDay(day: number, time_zone: string): number {
  const kept = dayOffsets.get(time_zone) ?? new Map<number, number>()
  const known = kept.get(day)
  if (known !== undefined) return known
  if (kept.size >= DAYS_KEPT) kept.clear()
  const offset = offsetAsked(day * DAY_MS, time_zone)
  kept.set(day, offset)
  dayOffsets.set(time_zone, kept)
  return offset
}

/** What a clock on the wall of `time_zone` is ahead of UTC at an instant; only on a day that changes the clocks is the instant itself asked for. */
function offsetAt(ms: number, time_zone: string): number {
  if (time_zone === "UTC") return 0
  const day = Math.floor(ms / DAY_MS)
  const offset = offsetOfDay(day, time_zone)
  return offset === offsetOfDay(day + 1, time_zone) ? offset : offsetAsked(ms, time_zone)
}

/** The calendar day that a clock on the wall of `time_zone` shows at an instant. */
export function localDay(at: Date, time_zone: string): LocalDay {
  const wall = new Date(at.getTime() + offsetAt(at.getTime(), time_zone))
  return { year: wall.getUTCFullYear(), month: wall.getUTCMonth() + 1, day: wall.getUTCDate(), weekday: (wall.getUTCDay() || 7) as Weekday }
}

/** The first instant of a calendar day in `time_zone`; months and days beyond their end run over (month 13 = January). */
export function startOfDay(year: number, month: number, day: number, time_zone: string): Date {
  const wanted = Date.UTC(year, month - 1, day)
  // The offset before a change of the clocks may differ from the one after it; the second look uses the right one.
  const first = wanted - offsetAt(wanted, time_zone)
  return new Date(wanted - offsetAt(first, time_zone))
}

/** Whether Intl knows the zone, such as "Europe/Kyiv". */
export function isTimeZone(time_zone: string): boolean {
  try {
    formatOf(time_zone)
    return true
  } catch {
    return false
  }
}
