/** What a clock on the wall of a zone shows at an instant, as a `datetime-local` box holds it ("2026-11-27T00:00"); "" for none. */
export function wallTime(iso: string | null, time_zone: string): string {
  if (!iso) return ""
  const parts = new Intl.DateTimeFormat("en-GB", {
    timeZone: time_zone, year: "numeric", month: "2-digit", day: "2-digit", hour: "2-digit", minute: "2-digit", hourCycle: "h23",
  }).formatToParts(new Date(iso))
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.find((p) => p.type === type)?.value ?? ""
  return `${part("year").padStart(4, "0")}-${part("month")}-${part("day")}T${part("hour")}:${part("minute")}`
}

/** The instant at which the zone's clock shows this; null for what is no time. A time that the clocks skip becomes the one an hour later. */
export function instantOf(wall: string, time_zone: string): string | null {
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d/.test(wall)) return null
  const wanted = Date.parse(`${wall.slice(0, 16)}:00Z`)
  if (Number.isNaN(wanted)) return null
  const offsetAt = (ms: number) => Date.parse(`${wallTime(new Date(ms).toISOString(), time_zone)}:00Z`) - Math.floor(ms / 60_000) * 60_000
  // Near a change of the clocks the first guess may have the offset of the other side.
  const first = wanted - offsetAt(wanted)
  const second = wanted - offsetAt(first)
  return new Date(offsetAt(second) === offsetAt(first) ? second : Math.max(first, second)).toISOString()
}
