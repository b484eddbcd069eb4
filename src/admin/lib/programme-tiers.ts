import type { AdminLadderRules, AdminProgrammeRules, AdminTierRules } from "../../contract"
import { amount, amountOrZero, read, title, whole, type FieldProblem } from "./programme-fields"
import { everyProduct } from "./programme-match"

export const BASES = ["spend", "points", "orders"] as const
export const WINDOWS = ["rolling_12_months", "calendar_year", "lifetime"] as const
export const LADDER_WINDOWS = ["lifetime", "days_365"] as const

export interface LevelValues {
  id: string
  title: string
  from: string
  earn_percent: string
  gift_points: string
  customer_group_id: string | null
}
export interface StepValues {
  key: string
  from_amount: string
  percent: string
}

/** Levels and the cumulative discount as their form holds them; what is switched off keeps what was typed until the page is left. */
export interface TiersValues {
  tiers_on: boolean
  basis: AdminTierRules["basis"]
  window: AdminTierRules["window"]
  grace_days: string
  tiers_currency: string
  levels: LevelValues[]
  ladder_on: boolean
  ladder_window: AdminLadderRules["window"]
  ladder_currency: string
  steps: StepValues[]
  excluded: AdminLadderRules["excluded"]
  combines_with_codes: boolean
}

/** The part of the rules that this form edits. */
export type TiersRules = Pick<AdminProgrammeRules, "tiers" | "ladder">

export const toTiersValues = ({ tiers, ladder, currencies }: TiersRules & Pick<AdminProgrammeRules, "currencies">): TiersValues => {
  const currency = currencies[0]?.currency_code ?? ""
  return {
    tiers_on: tiers !== null,
    basis: tiers?.basis ?? "spend",
    window: tiers?.window ?? "rolling_12_months",
    grace_days: String(tiers?.grace_days ?? 30),
    tiers_currency: tiers?.currency_code ?? currency,
    levels: (tiers?.levels ?? []).map((level) => ({
      ...level, from: String(level.from), earn_percent: String(level.earn_percent), gift_points: String(level.gift_points),
    })),
    ladder_on: ladder !== null,
    ladder_window: ladder?.window ?? "lifetime",
    ladder_currency: ladder?.currency_code ?? currency,
    steps: (ladder?.steps ?? []).map((step, at) => ({ key: String(at), from_amount: String(step.from_amount), percent: String(step.percent) })),
    excluded: ladder?.excluded ?? everyProduct(),
    combines_with_codes: ladder?.combines_with_codes ?? false,
  }
}

/** Only for values without problems. */
export const toTiersRules = (values: TiersValues): TiersRules => ({
  tiers: values.tiers_on
    ? {
        basis: values.basis,
        window: values.window,
        grace_days: read(values.grace_days),
        currency_code: values.tiers_currency,
        levels: values.levels.map((level) => ({
          id: level.id, title: level.title.trim(), from: read(level.from), earn_percent: read(level.earn_percent), gift_points: read(level.gift_points), customer_group_id: level.customer_group_id,
        })),
      }
    : null,
  ladder: values.ladder_on
    ? {
        window: values.ladder_window,
        currency_code: values.ladder_currency,
        steps: values.steps.map((step) => ({ from_amount: read(step.from_amount), percent: read(step.percent) })),
        excluded: values.excluded,
        combines_with_codes: values.combines_with_codes,
      }
    : null,
})

/** Asks for more than the row before, where both are numbers. */
const rising = (own: FieldProblem | null, typed: string, before: string | undefined): FieldProblem | null =>
  own ?? (before !== undefined && read(typed) <= read(before) ? { problem: "rising" } : null)

/** What is wrong, by the path of the field ("levels.0.from"). */
export function tiersProblems(values: TiersValues): Record<string, FieldProblem> {
  const found: Record<string, FieldProblem | null> = {}
  if (values.tiers_on) {
    found.grace_days = whole(values.grace_days, "grace_days")
    values.levels.forEach((level, at) => {
      found[`levels.${at}.title`] = title(level.title)
      const own = values.basis === "spend" ? amountOrZero(level.from) : whole(level.from, "level_from")
      found[`levels.${at}.from`] = rising(own, level.from, values.levels[at - 1]?.from)
      found[`levels.${at}.earn_percent`] = whole(level.earn_percent, "level_percent")
      found[`levels.${at}.gift_points`] = whole(level.gift_points, "gift_points")
    })
  }
  if (values.ladder_on) {
    values.steps.forEach((step, at) => {
      found[`steps.${at}.from_amount`] = rising(amount(step.from_amount), step.from_amount, values.steps[at - 1]?.from_amount)
      found[`steps.${at}.percent`] = rising(whole(step.percent, "discount_percent"), step.percent, values.steps[at - 1]?.percent)
    })
  }
  return Object.fromEntries(Object.entries(found).filter(([, problem]) => problem)) as Record<string, FieldProblem>
}

export const hasTiersProblems = (values: TiersValues): boolean =>
  Object.keys(tiersProblems(values)).length > 0 || (values.tiers_on && !values.levels.length) || (values.ladder_on && !values.steps.length)

/** A next level to begin with: twice what the last one asks for. */
export function nextLevel(levels: readonly LevelValues[], id: string): LevelValues {
  const last = levels.at(-1)
  const from = last ? read(last.from) : NaN
  return { id, title: "", from: last ? String(from > 0 ? from * 2 : 100) : "0", earn_percent: last?.earn_percent ?? "100", gift_points: "0", customer_group_id: null }
}

/** A next step to begin with: twice the amount, two percent more. */
export function nextStep(steps: readonly StepValues[], key: string): StepValues {
  const last = steps.at(-1)
  return { key, from_amount: last && read(last.from_amount) > 0 ? String(read(last.from_amount) * 2) : "100", percent: last && read(last.percent) > 0 ? String(Math.min(100, read(last.percent) + 2)) : "3" }
}
