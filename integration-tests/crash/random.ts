export interface Random {
  /** From 0, below 1. */
  next(): number
  /** A whole number from 0, below `n`. */
  below(n: number): number
  chance(probability: number): boolean
}

/** A repeatable stream of its own for each name, so that what one checkout draws never depends on how fast another was. */
export function random(seed: number, ...name: (string | number)[]): Random {
  let state = seed >>> 0
  for (const letter of name.join("/")) state = Math.imul(state ^ letter.charCodeAt(0), 0x01000193) >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), state | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
  return { next, below: (n) => Math.floor(next() * n), chance: (probability) => next() < probability }
}
