export type Rounding = "down" | "nearest" | "up"

/** The largest number of points or minor units that this project computes with (also a CHECK in the database). */
export const AMOUNT_MAX = 1_000_000_000_000

/** `a × b ÷ c` for whole, non-negative numbers without losing a digit on the way; `nearest` rounds halves up. */
export function mulDiv(a: number, b: number, c: number, rounding: Rounding = "down"): number {
  if (c <= 0) throw new RangeError("mulDiv: the divisor must be positive")
  const product = BigInt(a) * BigInt(b)
  const divisor = BigInt(c)
  const quotient = product / divisor
  const rest = product % divisor
  const up = rounding === "up" ? rest > 0n : rounding === "nearest" ? rest * 2n >= divisor : false
  return Number(up ? quotient + 1n : quotient)
}

/** The decimal places of a plain decimal such as `"12.345"`; the exponent form of JavaScript numbers is understood. */
function parseDecimal(value: string | number): { negative: boolean; digits: bigint; scale: number } {
  const match = /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]?\d+))?$/i.exec(String(value).trim())
  if (!match) throw new RangeError(`not a decimal number: ${String(value)}`)
  const fraction = match[3] ?? ""
  return {
    negative: match[1] === "-",
    digits: BigInt((match[2] ?? "0") + fraction),
    scale: fraction.length - Number(match[4] ?? 0),
  }
}

/** A decimal times 10^`digits`, rounded once to a whole number, half away from zero. */
function scaled(value: string | number, digits: number): bigint {
  const { negative, digits: whole, scale } = parseDecimal(value)
  const shift = digits - scale
  const magnitude = shift >= 0 ? whole * 10n ** BigInt(shift) : halfUp(whole, 10n ** BigInt(-shift))
  return negative ? -magnitude : magnitude
}

/**
 * An amount in major units ("10.5" euro) as whole minor units (1050 cent): rounded once, half away from zero.
 * `digits` is the currency's number of decimal places.
 */
export const toMinor = (value: string | number, digits: number): number => Number(scaled(value, digits))

const halfUp = (value: bigint, divisor: bigint) => (value * 2n + divisor) / (divisor * 2n)

/** Whole minor units (1050 cent) as a number in major units (10.5 euro), the unit of Medusa's amounts. */
export const toMajor = (minor: number, digits: number): number => Number((minor / 10 ** digits).toFixed(digits))

/**
 * The amounts of several lines in minor units such that they add up to the rounded total of all lines:
 * money is rounded once, the remainder is placed.
 */
export function linesToMinor(values: readonly (string | number)[], digits: number): number[] {
  const fine = values.map((value) => scaled(value, digits + FINE_DIGITS))
  const floors = fine.map((f) => f / FINE - (f % FINE < 0n ? 1n : 0n))
  const sum = fine.reduce((a, f) => a + f, 0n)
  const total = sum < 0n ? -halfUp(-sum, FINE) : halfUp(sum, FINE)
  let left = total - floors.reduce((a, f) => a + f, 0n)
  const rests = fine.map((f, at) => ({ at, rest: f - (floors[at] ?? 0n) * FINE })).sort((a, b) => (a.rest === b.rest ? a.at - b.at : a.rest > b.rest ? -1 : 1))
  for (const { at } of rests) {
    if (left <= 0n) break
    floors[at] = (floors[at] ?? 0n) + 1n
    left -= 1n
  }
  return floors.map(Number)
}

/** Amounts of lines are compared to a millionth of a minor unit before they are rounded together. */
const FINE_DIGITS = 6
const FINE = 10n ** BigInt(FINE_DIGITS)
