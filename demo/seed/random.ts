/** Repeatable randomness: the same seed makes the same shop everywhere. */
export interface Random {
  /** From 0 (included) to 1 (not included). */
  next(): number
  whole(min: number, max: number): number
  chance(share: number): boolean
  pick<T>(from: readonly T[]): T
  /** Up to `count` different ones. */
  some<T>(from: readonly T[], count: number): T[]
}

/** mulberry32: 32 bits of state, one line, good enough for a demo. */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
  const whole = (min: number, max: number) => min + Math.floor(next() * (max - min + 1))
  const pick = <T>(from: readonly T[]): T => {
    if (!from.length) throw new Error("nothing to pick from")
    return from[whole(0, from.length - 1)] as T
  }
  const some = <T>(from: readonly T[], count: number): T[] => {
    const left = [...from]
    const out: T[] = []
    while (out.length < count && left.length) out.push(...left.splice(whole(0, left.length - 1), 1))
    return out
  }
  return { next, whole, chance: (share) => next() < share, pick, some }
}
