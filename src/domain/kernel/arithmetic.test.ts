import { linesToMinor, mulDiv, toMajor, toMinor } from "./arithmetic"

describe("mulDiv", () => {
  it("rounds down unless told otherwise", () => {
    expect(mulDiv(199, 5, 100)).toBe(9)
  })

  it("rounds halves up when rounding to the nearest", () => {
    expect(mulDiv(1, 1, 2, "nearest")).toBe(1)
    expect(mulDiv(149, 1, 100, "nearest")).toBe(1)
    expect(mulDiv(150, 1, 100, "nearest")).toBe(2)
  })

  it("rounds any rest up when rounding up, and nothing when there is none", () => {
    expect(mulDiv(101, 1, 100, "up")).toBe(2)
    expect(mulDiv(200, 1, 100, "up")).toBe(2)
    expect(mulDiv(0, 5, 100, "up")).toBe(0)
  })

  it("keeps digits that a product of two numbers would lose", () => {
    expect(mulDiv(999_999_999_999, 999_999_999_999, 999_999_999_999)).toBe(999_999_999_999)
    expect(mulDiv(1_000_000_000_000, 999_999_999_999, 1_000_000_000_000)).toBe(999_999_999_999)
  })

  it("refuses to divide by zero or less", () => {
    expect(() => mulDiv(1, 1, 0)).toThrow(RangeError)
    expect(() => mulDiv(1, 1, -1)).toThrow(RangeError)
  })
})

describe("toMinor", () => {
  it.each([
    ["10.5", 2, 1050],
    [10.5, 2, 1050],
    ["0", 2, 0],
    ["1050", 0, 1050],
    ["1.234", 3, 1234],
    [" 7.00 ", 2, 700],
  ])("takes %p with %p decimals for %p", (value, digits, expected) => expect(toMinor(value, digits)).toBe(expected))

  it("rounds once, halves away from zero", () => {
    expect(toMinor("1.005", 2)).toBe(101)
    expect(toMinor("-1.005", 2)).toBe(-101)
    expect(toMinor("1.00499999999999", 2)).toBe(100)
    expect(toMinor("0.4", 0)).toBe(0)
    expect(toMinor("0.5", 0)).toBe(1)
  })

  it("is not disturbed by the dirt of binary fractions", () => {
    expect(toMinor("5.0100000000000002", 2)).toBe(501)
    expect(toMinor(0.1 + 0.2, 2)).toBe(30)
    expect(toMinor(1.005, 2)).toBe(101)
    expect(toMinor(4.35 * 100, 2)).toBe(43_500)
  })

  it("understands the exponent form of JavaScript numbers", () => {
    expect(toMinor(1e-7, 2)).toBe(0)
    expect(toMinor(1e-7, 8)).toBe(10)
    expect(toMinor(1.5e-7, 7)).toBe(2)
    expect(toMinor("1.5e3", 2)).toBe(150_000)
    expect(toMinor("2E+2", 0)).toBe(200)
    expect(toMinor(1e21, 0)).toBe(1e21)
  })

  it("has one zero", () => {
    expect(Object.is(toMinor("-0.001", 2), 0)).toBe(true)
    expect(Object.is(toMinor(-0, 2), 0)).toBe(true)
  })

  it("names what is not a decimal number", () => {
    for (const value of ["", "abc", "1,50", ".5", "5.", "1.2.3", "NaN", "Infinity", "0x10", "1 000"]) {
      expect(() => toMinor(value, 2)).toThrow(`not a decimal number: ${value}`)
    }
    expect(() => toMinor(Number.NaN, 2)).toThrow(RangeError)
  })
})

describe("toMajor", () => {
  it("gives the amounts that Medusa works with", () => {
    expect(toMajor(1050, 2)).toBe(10.5)
    expect(toMajor(1050, 0)).toBe(1050)
    expect(toMajor(-1, 3)).toBe(-0.001)
    expect(toMajor(999_999_999_999, 2)).toBe(9_999_999_999.99)
  })
})

describe("linesToMinor", () => {
  it("adds up to the rounded total, not to the sum of rounded lines", () => {
    expect(linesToMinor(["3.333333", "3.333333", "3.333334"], 2)).toEqual([333, 333, 334])
    expect(linesToMinor(["0.005", "0.005"], 2)).toEqual([1, 0])
    expect(linesToMinor(["0.004", "0.004"], 2)).toEqual([1, 0])
    expect(linesToMinor(["0.002", "0.002"], 2)).toEqual([0, 0])
  })

  it("leaves whole amounts alone", () => {
    expect(linesToMinor(["10.50", 4, "0"], 2)).toEqual([1050, 400, 0])
    expect(linesToMinor([], 2)).toEqual([])
  })

  it("gives the remainder to the line that lost most", () => {
    expect(linesToMinor(["1.001", "1.009"], 2)).toEqual([100, 101])
  })

  it("leaves whole amounts alone however large they are", () => {
    expect(linesToMinor(["9999999999.99", "9999999999.97", "0.01", "0.02"], 2)).toEqual([999_999_999_999, 999_999_999_997, 1, 2])
    expect(linesToMinor(["9007199254.77", "0.13", "9999999999.83"], 2)).toEqual([900_719_925_477, 13, 999_999_999_983])
  })
})
