import fs from "node:fs"

/** One line of the report: ours and the baseline, measured in the same run. */
export interface Figure {
  name: string
  unit: string
  ours: number
  baseline: number
  ratio: number
  better: "lower" | "higher"
  /** What the ratio may be at most, or at least where higher is better; null where the figure only informs. */
  limit: number | null
}

const round = (value: number) => Number(value.toPrecision(4))

export const figure = (name: string, unit: string, sides: { ours: number; baseline: number }, better: Figure["better"], limit: number | null): Figure => ({
  name,
  unit,
  ours: round(sides.ours),
  baseline: round(sides.baseline),
  ratio: round(sides.ours / sides.baseline),
  better,
  limit,
})

/** Hands the figures to scripts/bench.mjs. */
export function emit(figures: Figure[]): void {
  fs.writeFileSync(process.env.BENCH_OUT as string, JSON.stringify(figures))
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  return sorted.length % 2 ? (sorted[middle] as number) : ((sorted[middle - 1] as number) + (sorted[middle] as number)) / 2
}

/**
 * Measures several things in turn, A B B A, so that whatever else the machine does meets all of them alike; each function answers with its
 * own measurement. The first `warm` rounds do not count.
 */
export async function inTurn<K extends string>(rounds: number, warm: number, sides: Record<K, () => Promise<number>>): Promise<Record<K, number[]>> {
  const names = Object.keys(sides) as K[]
  const results = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<K, number[]>
  for (let i = -warm; i < rounds; i++) {
    for (const name of i % 2 ? [...names].reverse() : names) {
      const value = await sides[name]()
      if (i >= 0) results[name].push(value)
    }
  }
  return results
}

/** The time of one call, in milliseconds. */
export async function timed(work: () => Promise<unknown>): Promise<number> {
  const from = performance.now()
  await work()
  return performance.now() - from
}

/** Repetitions, which BENCH_SCALE (1 when not set) makes fewer or more. */
export const repeat = (times: number, least = 3): number => Math.max(least, Math.round(times * Number(process.env.BENCH_SCALE ?? 1)))

export const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))
