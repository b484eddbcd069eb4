import type { AdminProgrammeRate, AdminProgrammeRules } from "../../contract"

/** The programme's rules as the form holds them: what was typed, so that an empty or half-typed number is no number yet. */
export interface RateValues {
  currency_code: string
  earn_points: string
  earn_amount: string
  redeem_points: string
  redeem_amount: string
}
export type RateField = Exclude<keyof RateValues, "currency_code">

export interface ProgrammeValues {
  rates: RateValues[]
  rounding: AdminProgrammeRules["rounding"]
  hold_days_after_delivery: string
  hold_days_after_payment: string
  expiry_months: string
  redeem_points_min: string
  redeem_share_max_percent: string
  redeem_points_step: string
}
export type NumberField = Exclude<keyof ProgrammeValues, "rates" | "rounding">

/** Why a field cannot be saved; the key of its sentence and the numbers in it. */
export type FieldProblem = { problem: "whole"; min: number; max: number } | { problem: "amount" }

/** The server has the last word (`rulesProblems`); these are the same bounds, said while typing. */
const BOUNDS: Record<NumberField, readonly [number, number]> = {
  hold_days_after_delivery: [0, 365],
  hold_days_after_payment: [0, 365],
  expiry_months: [0, 120],
  redeem_points_min: [1, 1_000_000_000],
  redeem_share_max_percent: [1, 100],
  redeem_points_step: [1, 1_000_000_000],
}
const POINTS_MAX = 1_000_000

export const toRateValues = (rate: AdminProgrammeRate): RateValues => ({
  currency_code: rate.currency_code,
  earn_points: String(rate.earn_points),
  earn_amount: String(rate.earn_amount),
  redeem_points: String(rate.redeem_points),
  redeem_amount: String(rate.redeem_amount),
})

export const toValues = (rules: AdminProgrammeRules): ProgrammeValues => ({
  rates: rules.currencies.map(toRateValues),
  rounding: rules.rounding,
  hold_days_after_delivery: String(rules.hold_days_after_delivery),
  hold_days_after_payment: String(rules.hold_days_after_payment),
  expiry_months: String(rules.expiry_months),
  redeem_points_min: String(rules.redeem_points_min),
  redeem_share_max_percent: String(rules.redeem_share_max_percent),
  redeem_points_step: String(rules.redeem_points_step),
})

const read = (typed: string): number => (typed.trim() === "" ? NaN : Number(typed))

const toRate = (rate: RateValues): AdminProgrammeRate => ({
  currency_code: rate.currency_code,
  earn_points: read(rate.earn_points),
  earn_amount: read(rate.earn_amount),
  redeem_points: read(rate.redeem_points),
  redeem_amount: read(rate.redeem_amount),
})

/** Only for values without problems. */
export const toRules = (values: ProgrammeValues): AdminProgrammeRules => ({
  currencies: values.rates.map(toRate),
  rounding: values.rounding,
  hold_days_after_delivery: read(values.hold_days_after_delivery),
  hold_days_after_payment: read(values.hold_days_after_payment),
  expiry_months: read(values.expiry_months),
  redeem_points_min: read(values.redeem_points_min),
  redeem_share_max_percent: read(values.redeem_share_max_percent),
  redeem_points_step: read(values.redeem_points_step),
})

const whole = (typed: string, min: number, max: number): FieldProblem | null => {
  const value = read(typed)
  return Number.isSafeInteger(value) && value >= min && value <= max ? null : { problem: "whole", min, max }
}
const amount = (typed: string): FieldProblem | null => (read(typed) > 0 && Number.isFinite(read(typed)) ? null : { problem: "amount" })

export const fieldProblem = (field: NumberField, typed: string): FieldProblem | null => whole(typed, ...BOUNDS[field])

export function rateProblem(field: RateField, typed: string): FieldProblem | null {
  if (field === "earn_points") return whole(typed, 0, POINTS_MAX)
  return field === "redeem_points" ? whole(typed, 1, POINTS_MAX) : amount(typed)
}

const RATE_FIELDS = ["earn_points", "earn_amount", "redeem_points", "redeem_amount"] as const
const NUMBER_FIELDS = Object.keys(BOUNDS) as NumberField[]

export const hasProblems = (values: ProgrammeValues): boolean =>
  NUMBER_FIELDS.some((field) => fieldProblem(field, values[field])) ||
  values.rates.some((rate) => RATE_FIELDS.some((field) => rateProblem(field, rate[field])))

/** Compares numbers, not digits: "5" and "5.0" are the same rule. */
export const sameRules = (a: ProgrammeValues, b: ProgrammeValues): boolean => JSON.stringify(toRules(a)) === JSON.stringify(toRules(b))

/** What a shopper gets back of the money paid, as a ratio (0.05 = 5 %); null while the numbers are incomplete. */
export function shareBack(rate: RateValues): number | null {
  if (RATE_FIELDS.some((field) => rateProblem(field, rate[field]))) return null
  const { earn_points, earn_amount, redeem_points, redeem_amount } = toRate(rate)
  return (earn_points / earn_amount) * (redeem_amount / redeem_points)
}

const ROUND = { down: Math.floor, nearest: Math.round, up: Math.ceil }

/** An order of a round amount, worked through with these rates. */
export function example(rate: RateValues, rounding: AdminProgrammeRules["rounding"], amount_paid: number): { points: number; value: number } | null {
  if (shareBack(rate) === null) return null
  const { earn_points, earn_amount, redeem_points, redeem_amount } = toRate(rate)
  const points = ROUND[rounding](Number(((amount_paid * earn_points) / earn_amount).toFixed(6)))
  return { points, value: (points * redeem_amount) / redeem_points }
}

/** A first proposal for a currency without a rate: 5 % back, as in a new programme. */
export const proposedRate = (currency_code: string): RateValues => ({ currency_code, earn_points: "5", earn_amount: "1", redeem_points: "100", redeem_amount: "1" })
