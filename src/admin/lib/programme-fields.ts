import { RULE_LIMITS, type RuleLimit } from "../../contract"

/** Why a field cannot be saved; the key of its sentence and the numbers in it. */
export type FieldProblem =
  | { problem: "whole"; min: number; max: number }
  | { problem: "title" | "name"; max: number }
  | { problem: "amount" | "notNegative" | "period" | "instant" | "rising" | "taken" | "product" | "timeZone" }

/** A typed number; an empty or half-typed one is no number yet. */
export const read = (typed: string): number => (typed.trim() === "" ? NaN : Number(typed))

export function whole(typed: string, limit: RuleLimit): FieldProblem | null {
  const [min, max] = RULE_LIMITS[limit]
  const value = read(typed)
  return Number.isSafeInteger(value) && value >= min && value <= max ? null : { problem: "whole", min, max }
}

/** An amount of money above 0. */
export const amount = (typed: string): FieldProblem | null => (read(typed) > 0 && Number.isFinite(read(typed)) ? null : { problem: "amount" })

/** An amount of money, or 0. */
export const amountOrZero = (typed: string): FieldProblem | null => (read(typed) >= 0 && Number.isFinite(read(typed)) ? null : { problem: "notNegative" })

export const title = (typed: string): FieldProblem | null => {
  const [, max] = RULE_LIMITS.title_length
  return typed.trim().length > 0 && typed.trim().length <= max ? null : { problem: "title", max }
}

/** Whether any of the problems is one. */
export const anyProblem = (problems: readonly (FieldProblem | null)[]): boolean => problems.some((problem) => problem !== null)

/** A name for new things in the rules, under which caps and levels are counted; short, and different from those given. */
export const newId = (prefix: string, random: string): string => `${prefix}_${random.replace(/[^\w]/g, "").slice(0, 12).toLowerCase()}`
