import type { AdminBenefit, AdminReward, AdminSaveReward } from "../../contract"

/** A reward as the form holds it: what was typed, so that an empty or half-typed number is no number yet. */
export interface RewardValues {
  title: string
  description: string
  active: boolean
  cost_points: string
  kind: AdminBenefit["kind"]
  /** One for each currency that can be chosen; empty = the reward cannot be taken in it. */
  amounts: { currency_code: string; amount: string }[]
  percent: string
  product_id: string | null
  /** Empty = any number. */
  stock: string
  /** Empty = as often as one likes. */
  per_member_limit: string
  tier_ids: string[]
  valid_days: string
  position: string
}

/** Why a field cannot be saved: the key of its sentence, and the numbers in it. */
export type RewardProblem = { problem: "title" | "amount" | "amounts" | "product" } | { problem: "whole" | "wholeOrEmpty"; min: number; max: number }
export type RewardProblems = Partial<Record<Exclude<keyof RewardValues, "active" | "description" | "kind" | "tier_ids">, RewardProblem>>

export const BENEFIT_KINDS = ["fixed", "percent", "free_shipping", "free_product"] as const satisfies readonly AdminBenefit["kind"][]

const MOST = 1_000_000_000
/** The server has the last word; these are its bounds, said before sending. */
const WHOLE = { cost_points: [1, MOST], valid_days: [1, 3650], position: [-1_000_000, 1_000_000] } as const
const WHOLE_OR_EMPTY = { stock: [0, MOST], per_member_limit: [1, 1_000_000] } as const

const read = (typed: string): number => (typed.trim() === "" ? NaN : Number(typed))
const orEmpty = (value: number | null): string => (value === null ? "" : String(value))
const within = (typed: string, min: number, max: number): boolean => Number.isSafeInteger(read(typed)) && read(typed) >= min && read(typed) <= max

/** A reward, or a new one with sensible numbers; `currencies` are those that an amount may be given in. */
export function toRewardValues(reward: AdminReward | null, currencies: readonly string[], position = 0): RewardValues {
  const benefit: AdminBenefit = reward?.benefit ?? { kind: "fixed", amounts: [] }
  const given = benefit.kind === "fixed" ? benefit.amounts : []
  const codes = [...new Set([...currencies, ...given.map(({ currency_code }) => currency_code)])]
  return {
    title: reward?.title ?? "",
    description: reward?.description ?? "",
    active: reward?.active ?? true,
    cost_points: reward ? String(reward.cost_points) : "",
    kind: benefit.kind,
    amounts: codes.map((currency_code) => ({ currency_code, amount: orEmpty(given.find((money) => money.currency_code === currency_code)?.amount ?? null) })),
    percent: benefit.kind === "percent" ? String(benefit.percent) : "",
    product_id: benefit.kind === "free_product" ? benefit.product_id : null,
    stock: orEmpty(reward?.stock ?? null),
    per_member_limit: orEmpty(reward?.per_member_limit ?? null),
    tier_ids: reward?.tier_ids ?? [],
    valid_days: String(reward?.valid_days ?? 90),
    position: String(reward?.position ?? position),
  }
}

/** What stands in the way of saving, by field; empty when nothing does. */
export function rewardProblems(values: RewardValues): RewardProblems {
  const problems: RewardProblems = {}
  if (!values.title.trim()) problems.title = { problem: "title" }
  for (const field of ["cost_points", "valid_days", "position"] as const) {
    const [min, max] = WHOLE[field]
    if (!within(values[field], min, max)) problems[field] = { problem: "whole", min, max }
  }
  for (const field of ["stock", "per_member_limit"] as const) {
    const [min, max] = WHOLE_OR_EMPTY[field]
    if (values[field].trim() !== "" && !within(values[field], min, max)) problems[field] = { problem: "wholeOrEmpty", min, max }
  }
  if (values.kind === "fixed") {
    const typed = values.amounts.filter(({ amount }) => amount.trim() !== "")
    if (!typed.length) problems.amounts = { problem: "amounts" }
    else if (typed.some(({ amount }) => !isAmount(amount))) problems.amounts = { problem: "amount" }
  }
  if (values.kind === "percent" && !within(values.percent, 1, 100)) problems.percent = { problem: "whole", min: 1, max: 100 }
  if (values.kind === "free_product" && !values.product_id) problems.product_id = { problem: "product" }
  return problems
}

/** Whether a typed amount is money: above 0 and finite. */
export const isAmount = (typed: string): boolean => read(typed) > 0 && Number.isFinite(read(typed))

function toBenefit(values: RewardValues): AdminBenefit {
  switch (values.kind) {
    case "fixed":
      return { kind: "fixed", amounts: values.amounts.filter(({ amount }) => amount.trim() !== "").map(({ currency_code, amount }) => ({ currency_code, amount: read(amount) })) }
    case "percent":
      return { kind: "percent", percent: read(values.percent) }
    case "free_shipping":
      return { kind: "free_shipping" }
    case "free_product":
      return { kind: "free_product", product_id: values.product_id ?? "" }
  }
}

/** What is sent; only for values without problems. */
export const toSaveReward = (values: RewardValues): AdminSaveReward => ({
  title: values.title.trim(),
  description: values.description.trim() || null,
  active: values.active,
  cost_points: read(values.cost_points),
  benefit: toBenefit(values),
  stock: values.stock.trim() === "" ? null : read(values.stock),
  per_member_limit: values.per_member_limit.trim() === "" ? null : read(values.per_member_limit),
  tier_ids: values.tier_ids,
  valid_days: read(values.valid_days),
  position: read(values.position),
})

/** The same reward, offered or not. */
export const withActive = (reward: AdminReward, active: boolean): AdminSaveReward => {
  const { title, description, cost_points, benefit, stock, per_member_limit, tier_ids, valid_days, position } = reward
  return { title, description, active, cost_points, benefit, stock, per_member_limit, tier_ids, valid_days, position }
}
