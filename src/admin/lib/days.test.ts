import { dayAfter, dayStart, isPast } from "./days"

test("a day begins at its first instant and ends where the next one begins, whatever the hour it was chosen at", () => {
  const late = new Date(2026, 10, 21, 23, 30)
  expect(new Date(dayStart(late))).toEqual(new Date(2026, 10, 21))
  expect(new Date(dayAfter(late))).toEqual(new Date(2026, 10, 22))
  expect(new Date(dayAfter(new Date(2026, 11, 31)))).toEqual(new Date(2027, 0, 1))
})

test("today is not past, yesterday is", () => {
  const now = new Date(2026, 10, 21, 12)
  expect([isPast(new Date(2026, 10, 20), now), isPast(new Date(2026, 10, 21), now), isPast(new Date(2026, 10, 22), now)]).toEqual([true, false, false])
})
