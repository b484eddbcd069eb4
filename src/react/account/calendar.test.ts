import { daysIn, monthFirst, monthNames } from "./calendar"

it("has the 29th of February, and asks for no day that a month lacks", () => {
  expect([1, 2, 4, 12].map(daysIn)).toEqual([31, 29, 30, 31])
  expect(daysIn(null)).toBe(31)
})

it("names the months in the shopper's language, as they stand alone", () => {
  expect(monthNames("uk")[0]).toBe("січень")
  expect(monthNames("pl")[11]).toBe("grudzień")
  expect(new Set(monthNames("bg")).size).toBe(12)
})

it("asks in the order in which the language writes a day", () => {
  expect(["en-US", "en-GB", "pl", "ru"].map(monthFirst)).toEqual([true, false, false, false])
})
