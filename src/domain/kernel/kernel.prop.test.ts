import fc from "fast-check"
import { allocate } from "./allocate"
import { AMOUNT_MAX, linesToMinor, mulDiv, toMajor, toMinor } from "./arithmetic"
import { addMonths } from "./time"

const amount = fc.integer({ min: 0, max: AMOUNT_MAX })
const weights = fc.array(fc.oneof(amount, fc.nat(10), fc.constant(0)), { minLength: 1, maxLength: 12 })

describe("P7 allocate", () => {
  it("always adds up to the total", () => {
    fc.assert(
      fc.property(fc.integer({ min: -AMOUNT_MAX, max: AMOUNT_MAX }), weights, (total, w) => {
        expect(allocate(total, w).reduce((a, b) => a + b, 0)).toBe(total)
      }),
      { numRuns: 5_000 }
    )
  })

  it("is never a whole point or more away from the exact share, and never gives weightless positions anything", () => {
    fc.assert(
      fc.property(amount, weights, (total, w) => {
        const sum = w.reduce((a, x) => a + BigInt(x), 0n)
        if (sum === 0n) return
        allocate(total, w).forEach((share, i) => {
          const off = BigInt(share) * sum - BigInt(total) * BigInt(w[i] as number)
          expect(off > -sum && off < sum).toBe(true)
          if (w[i] === 0) expect(share).toBe(0)
        })
      }),
      { numRuns: 5_000 }
    )
  })

  it("mirrors negative totals and gives heavier positions no less", () => {
    fc.assert(
      fc.property(amount, weights, (total, w) => {
        const shares = allocate(total, w)
        expect(allocate(0 - total, w)).toEqual(shares.map((s) => (s === 0 ? 0 : -s)))
        if (w.every((x) => x === 0)) return
        const unfair = shares.some((a, i) => shares.some((b, j) => (w[i] as number) > (w[j] as number) && a < b))
        expect(unfair).toBe(false)
      }),
      { numRuns: 1_000 }
    )
  })
})

describe("P7 mulDiv", () => {
  it("rounds to the whole number that its name says", () => {
    fc.assert(
      fc.property(amount, amount, fc.integer({ min: 1, max: AMOUNT_MAX }), (a, b, c) => {
        if ((BigInt(a) * BigInt(b)) / BigInt(c) > BigInt(Number.MAX_SAFE_INTEGER) - 2n) return
        const [product, divisor] = [BigInt(a) * BigInt(b), BigInt(c)]
        const [down, nearest, up] = (["down", "nearest", "up"] as const).map((r) => BigInt(mulDiv(a, b, c, r))) as [bigint, bigint, bigint]
        expect(down * divisor <= product && product < (down + 1n) * divisor).toBe(true)
        expect((up - 1n) * divisor < product || product === 0n).toBe(true)
        expect(up * divisor >= product).toBe(true)
        const off = 2n * (nearest * divisor - product)
        expect(-divisor < off && off <= divisor).toBe(true)
      }),
      { numRuns: 5_000 }
    )
  })
})

describe("P7 money", () => {
  it("survives the way to major units and back", () => {
    fc.assert(
      fc.property(fc.integer({ min: -AMOUNT_MAX, max: AMOUNT_MAX }), fc.constantFrom(0, 2, 3), (minor, digits) => {
        expect(toMinor(toMajor(minor, digits), digits)).toBe(minor === 0 ? 0 : minor)
      }),
      { numRuns: 5_000 }
    )
  })

  it("is the same as a number and as a string", () => {
    fc.assert(fc.property(fc.double({ min: -1e9, max: 1e9, noNaN: true }), (value) => expect(toMinor(value, 2)).toBe(toMinor(String(value), 2))))
  })

  const micros = fc.array(fc.integer({ min: 0, max: 10 ** 15 }), { maxLength: 8 })
  const decimal = (n: number, scale: number) => `${Math.floor(n / 10 ** scale)}.${String(n % 10 ** scale).padStart(scale, "0")}`

  it("of several lines adds up to the rounded total, each line within one unit of its own amount", () => {
    fc.assert(
      fc.property(micros, (values) => {
        const lines = values.map((v) => decimal(v, 6))
        const total = values.reduce((a, v) => a + BigInt(v), 0n)
        const result = linesToMinor(lines, 2)
        expect(result.reduce((a, b) => a + b, 0)).toBe(Number((total + 5_000n) / 10_000n))
        result.forEach((minor, i) => expect(Math.abs(minor - (values[i] as number) / 10_000)).toBeLessThan(1))
      }),
      { numRuns: 3_000 }
    )
  })

  it("of several lines in whole units is left alone, up to the largest amount", () => {
    fc.assert(fc.property(fc.array(amount, { maxLength: 8 }), (minors) => expect(linesToMinor(minors.map((m) => decimal(m, 2)), 2)).toEqual(minors)), {
      numRuns: 3_000,
    })
  })
})

describe("addMonths", () => {
  it("lands in the named month, never later in it than the day it started from", () => {
    fc.assert(
      fc.property(fc.date({ min: new Date("1990-01-01"), max: new Date("2090-01-01"), noInvalidDate: true }), fc.integer({ min: -240, max: 240 }), (at, months) => {
        const result = addMonths(at, months)
        const month = at.getUTCFullYear() * 12 + at.getUTCMonth() + months
        expect(result.getUTCFullYear() * 12 + result.getUTCMonth()).toBe(month)
        expect(result.getUTCDate()).toBeLessThanOrEqual(at.getUTCDate())
        expect(result.getTime() % 86_400_000).toBe(at.getTime() % 86_400_000)
      }),
      { numRuns: 2_000 }
    )
  })

  it("keeps the order of dates, so what was earned later never expires earlier", () => {
    const date = fc.date({ min: new Date("2020-01-01"), max: new Date("2040-01-01"), noInvalidDate: true })
    fc.assert(
      fc.property(date, date, fc.integer({ min: 0, max: 120 }), (a, b, months) => {
        const [early, late] = a < b ? [a, b] : [b, a]
        expect(addMonths(early, months).getTime()).toBeLessThanOrEqual(addMonths(late, months).getTime())
      }),
      { numRuns: 2_000 }
    )
  })
})
