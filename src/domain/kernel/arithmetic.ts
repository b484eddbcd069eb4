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

/**
 * An amount in major units ("10.5" euro) as whole minor units (1050 cent): rounded once, half away from zero.
 * `digits` is the currency's number of decimal places.
 */
export function toMinor(value: string | number, digits: number): number {
  const { negative, digits: whole, scale } = parseDecimal(value)
  const shift = digits - scale
  const magnitude = shift >= 0 ? whole * 10n ** BigInt(shift) : halfUp(whole, 10n ** BigInt(-shift))
  const minor = Number(magnitude)
  return negative && minor !== 0 ? -minor : minor
}

const halfUp = (value: bigint, divisor: bigint) => (value * 2n + divisor) / (divisor * 2n)

/** Whole minor units (1050 cent) as a number in major units (10.5 euro), the unit of Medusa's amounts. */
export const toMajor = (minor: number, digits: number): number => Number((minor / 10 ** digits).toFixed(digits))

/**
 * The amounts of several lines in minor units such that they add up to the rounded total of all lines:
 * money is rounded once, the remainder is placed.
 */
export function linesToMinor(values: readonly (string | number)[], digits: number): number[] {
  const fine = values.map((value) => toMinor(value, digits + 6))
  const rounded = fine.map((f) => Math.floor(f / 1e6))
  const total = Math.round(fine.reduce((a, f) => a + f, 0) / 1e6)
  let left = total - rounded.reduce((a, r) => a + r, 0)
  const order = fine.map((f, at) => ({ at, rest: f - Math.floor(f / 1e6) * 1e6 })).sort((a, b) => b.rest - a.rest || a.at - b.at)
  for (const { at } of order) {
    if (left <= 0) break
    rounded[at] = (rounded[at] ?? 0) + 1
    left -= 1
  }
  return rounded
}
