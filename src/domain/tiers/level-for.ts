import type { TierLevel, TierRules } from "./tier-rules"

/** The highest level that a measure reaches, or null below the lowest. */
export function levelFor(measure: number, rules: Pick<TierRules, "levels">): TierLevel | null {
  return [...rules.levels].reverse().find((level) => measure >= level.from) ?? null
}

/** The first level that a measure does not reach and what is missing to it, or null at the top. */
export function nextLevel(measure: number, rules: Pick<TierRules, "levels">): { level: TierLevel; missing: number } | null {
  const level = rules.levels.find(({ from }) => measure < from)
  return level ? { level, missing: level.from - measure } : null
}
