import type { AdminProgrammeRate, AdminProgrammeRules } from "../../contract"
import { amount, anyProblem, read, whole, type FieldProblem } from "./programme-fields"

/** The settings as the form holds them: what was typed, so that an empty or half-typed number is no number yet. */
export interface RateValues {
  currency_code: string
  earn_points: string
  earn_amount: string
  redeem_points: string
  redeem_amount: string
}
export type RateField = Exclude<keyof RateValues, "currency_code">

export const NUMBER_FIELDS = [
  "hold_days_after_delivery",
  "hold_days_after_payment",
  "expiry_months",
  "inactivity_months",
  "redeem_points_min",
  "redeem_share_max_percent",
  "redeem_points_step",
] as const
export type NumberField = (typeof NUMBER_FIELDS)[number]

/** The part of the rules that the settings page edits. */
export type SettingsRules = Pick<AdminProgrammeRules, NumberField | "currencies" | "rounding" | "time_zone" | "expiry_month_end" | "exclusions">

export interface ProgrammeValues extends Record<NumberField, string> {
  rates: RateValues[]
  rounding: AdminProgrammeRules["rounding"]
  time_zone: string
  expiry_month_end: boolean
  exclusions: AdminProgrammeRules["exclusions"]
}

export const toRateValues = (rate: AdminProgrammeRate): RateValues => ({
  currency_code: rate.currency_code,
  earn_points: String(rate.earn_points),
  earn_amount: String(rate.earn_amount),
  redeem_points: String(rate.redeem_points),
  redeem_amount: String(rate.redeem_amount),
})

export const toValues = (rules: SettingsRules): ProgrammeValues => ({
  rates: rules.currencies.map(toRateValues),
  rounding: rules.rounding,
  time_zone: rules.time_zone,
  expiry_month_end: rules.expiry_month_end,
  exclusions: rules.exclusions,
  hold_days_after_delivery: String(rules.hold_days_after_delivery),
  hold_days_after_payment: String(rules.hold_days_after_payment),
  expiry_months: String(rules.expiry_months),
  inactivity_months: String(rules.inactivity_months),
  redeem_points_min: String(rules.redeem_points_min),
  redeem_share_max_percent: String(rules.redeem_share_max_percent),
  redeem_points_step: String(rules.redeem_points_step),
})

const toRate = (rate: RateValues): AdminProgrammeRate => ({
  currency_code: rate.currency_code,
  earn_points: read(rate.earn_points),
  earn_amount: read(rate.earn_amount),
  redeem_points: read(rate.redeem_points),
  redeem_amount: read(rate.redeem_amount),
})

/** Only for values without problems. */
export const toRules = (values: ProgrammeValues): SettingsRules => ({
  time_zone: values.time_zone,
  currencies: values.rates.map(toRate),
  rounding: values.rounding,
  hold_days_after_delivery: read(values.hold_days_after_delivery),
  hold_days_after_payment: read(values.hold_days_after_payment),
  expiry_months: read(values.expiry_months),
  expiry_month_end: values.expiry_month_end,
  inactivity_months: read(values.inactivity_months),
  redeem_points_min: read(values.redeem_points_min),
  redeem_share_max_percent: read(values.redeem_share_max_percent),
  redeem_points_step: read(values.redeem_points_step),
  exclusions: values.exclusions,
})

export const fieldProblem = (field: NumberField, typed: string): FieldProblem | null => whole(typed, field)

export function rateProblem(field: RateField, typed: string): FieldProblem | null {
  return field === "earn_points" || field === "redeem_points" ? whole(typed, field) : amount(typed)
}

/** Whether the browser knows the zone; the server knows the same ones. */
export function timeZoneProblem(time_zone: string): FieldProblem | null {
  try {
    new Intl.DateTimeFormat("en", { timeZone: time_zone })
    return time_zone ? null : { problem: "timeZone" }
  } catch {
    return { problem: "timeZone" }
  }
}

const RATE_FIELDS = ["earn_points", "earn_amount", "redeem_points", "redeem_amount"] as const
const rateProblems = (rate: RateValues) => RATE_FIELDS.map((field) => rateProblem(field, rate[field]))

export const hasProblems = (values: ProgrammeValues): boolean =>
  anyProblem([timeZoneProblem(values.time_zone), ...NUMBER_FIELDS.map((field) => fieldProblem(field, values[field])), ...values.rates.flatMap(rateProblems)])

/** What a shopper gets back of the money paid, as a ratio (0.05 = 5 %); null while the numbers are incomplete. */
export function shareBack(rate: RateValues): number | null {
  if (anyProblem(rateProblems(rate))) return null
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
