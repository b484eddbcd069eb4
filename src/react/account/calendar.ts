/** A leap year, so that the 29th of February is a day that somebody may be born on. */
const YEAR = 2024

/** The months by name, January first, as they stand alone. */
export function monthNames(locale: string): string[] {
  const names = new Intl.DateTimeFormat(locale, { month: "long", timeZone: "UTC" })
  return Array.from({ length: 12 }, (_, month) => names.format(new Date(Date.UTC(YEAR, month, 1))))
}

/** How many days a month has at most; 31 while none is chosen. */
export const daysIn = (month: number | null): number => (month ? new Date(Date.UTC(YEAR, month, 0)).getUTCDate() : 31)

/** Whether the language writes the month before the day. */
export function monthFirst(locale: string): boolean {
  const types = new Intl.DateTimeFormat(locale, { day: "numeric", month: "long", timeZone: "UTC" }).formatToParts(new Date(Date.UTC(YEAR, 0, 1))).map(({ type }) => type)
  return types.indexOf("month") < types.indexOf("day")
}
