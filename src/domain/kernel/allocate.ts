/**
 * Splits a whole `total` over `weights` so that the shares are whole and add up to `total` exactly
 * (largest remainder method; equal remainders go to the earlier position).
 *
 * Weights are non-negative whole numbers. When all of them are 0 the whole total goes to the first position,
 * and an empty list of weights is only allowed for a total of 0.
 */
export function allocate(total: number, weights: readonly number[]): number[] {
  if (weights.length === 0) {
    if (total !== 0) throw new RangeError("allocate: nothing to allocate to")
    return []
  }
  const sum = weights.reduce((a, w) => a + BigInt(w), 0n)
  if (sum === 0n) return weights.map((_, i) => (i === 0 ? total : 0))

  const sign = total < 0 ? -1 : 1
  const whole = BigInt(Math.abs(total))
  const shares: number[] = []
  const remainders: { at: number; rest: bigint }[] = []
  weights.forEach((weight, at) => {
    const product = whole * BigInt(weight)
    shares.push(Number(product / sum))
    remainders.push({ at, rest: product % sum })
  })
  let left = Math.abs(total) - shares.reduce((a, s) => a + s, 0)
  remainders.sort((a, b) => (a.rest === b.rest ? a.at - b.at : a.rest > b.rest ? -1 : 1))
  for (const { at } of remainders) {
    if (left <= 0) break
    shares[at] = (shares[at] ?? 0) + 1
    left -= 1
  }
  return shares.map((share) => (share === 0 ? 0 : share * sign))
}
