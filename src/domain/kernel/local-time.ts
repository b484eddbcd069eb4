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

function wallClock(at: Date, time_zone: string) {
  const parts: Record<string, number> = {}
  for (const { type, value } of formatOf(time_zone).formatToParts(at)) parts[type] = Number(value)
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts
  return { year, month, day, hour, minute, second }
}

/** The calendar day that a clock on the wall of `time_zone` shows at an instant. */
export function localDay(at: Date, time_zone: string): LocalDay {
  const { year, month, day } = wallClock(at, time_zone)
  const sunday0 = new Date(Date.UTC(year, month - 1, day)).getUTCDay()
  return { year, month, day, weekday: (sunday0 === 0 ? 7 : sunday0) as Weekday }
}

/** The first instant of a calendar day in `time_zone`; months and days beyond their end run over (month 13 = January). */
export function startOfDay(year: number, month: number, day: number, time_zone: string): Date {
  const wanted = Date.UTC(year, month - 1, day)
  const offsetAt = (ms: number) => {
    const wall = wallClock(new Date(ms), time_zone)
    return Date.UTC(wall.year, wall.month - 1, wall.day, wall.hour, wall.minute, wall.second) - ms
  }
  // The offset before a change of the clocks may differ from the one after it; the second look uses the right one.
  const first = wanted - offsetAt(wanted)
  return new Date(wanted - offsetAt(first))
}

/** The first instant of the month after the one that `at` falls into. */
export function startOfNextMonth(at: Date, time_zone: string): Date {
  const { year, month } = localDay(at, time_zone)
  return startOfDay(year, month + 1, 1, time_zone)
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
