import type { AdminBenefit, AdminThresholdRule } from "../../contract"
import { amount, read, title, whole, type FieldProblem } from "./programme-fields"

export const BENEFITS = ["fixed", "percent", "free_shipping", "free_product"] as const

export interface BenefitValues {
  kind: AdminBenefit["kind"]
  amounts: { currency_code: string; amount: string }[]
  percent: string
  product_id: string
}
export interface ThresholdValues {
  id: string
  title: string
  active: boolean
  currency_code: string
  from_amount: string
  benefit: BenefitValues
  valid_days: string
  near_percent: string
}

const noBenefit = (currencies: readonly string[]): BenefitValues => ({
  kind: "fixed", amounts: currencies.map((currency_code) => ({ currency_code, amount: "" })), percent: "10", product_id: "",
})

/** A benefit with a box for each currency of the programme. */
export function toBenefitValues(benefit: AdminBenefit, currencies: readonly string[]): BenefitValues {
  const empty = { ...noBenefit(currencies), kind: benefit.kind }
  if (benefit.kind === "percent") return { ...empty, percent: String(benefit.percent) }
  if (benefit.kind === "free_product") return { ...empty, product_id: benefit.product_id }
  if (benefit.kind === "free_shipping") return empty
  const codes = [...new Set([...benefit.amounts.map(({ currency_code }) => currency_code), ...currencies])]
  return { ...empty, amounts: codes.map((code) => ({ currency_code: code, amount: String(benefit.amounts.find(({ currency_code }) => currency_code === code)?.amount ?? "") })) }
}

export const newThreshold = (id: string, currencies: readonly string[]): ThresholdValues => ({
  id, title: "", active: true, currency_code: currencies[0] ?? "", from_amount: "", benefit: noBenefit(currencies), valid_days: "90", near_percent: "20",
})

export const toThresholdValues = (rule: AdminThresholdRule, currencies: readonly string[]): ThresholdValues => ({
  ...rule,
  from_amount: String(rule.from_amount),
  benefit: toBenefitValues(rule.benefit, currencies),
  valid_days: String(rule.valid_days),
  near_percent: String(rule.near_percent),
})

/** Only for values without problems. A currency left empty gets no amount. */
export function toBenefit(values: BenefitValues): AdminBenefit {
  if (values.kind === "percent") return { kind: "percent", percent: read(values.percent) }
  if (values.kind === "free_product") return { kind: "free_product", product_id: values.product_id }
  if (values.kind === "free_shipping") return { kind: "free_shipping" }
  return { kind: "fixed", amounts: values.amounts.filter(({ amount }) => amount.trim() !== "").map(({ currency_code, amount }) => ({ currency_code, amount: read(amount) })) }
}

/** Only for values without problems. */
export const toThreshold = (values: ThresholdValues): AdminThresholdRule => ({
  id: values.id,
  title: values.title.trim(),
  active: values.active,
  currency_code: values.currency_code,
  from_amount: read(values.from_amount),
  benefit: toBenefit(values.benefit),
  valid_days: read(values.valid_days),
  near_percent: read(values.near_percent),
})

/** What is wrong, by field; `amounts.eur` names the box of a currency, `product` the missing product. */
export function thresholdProblems(values: ThresholdValues): Record<string, FieldProblem> {
  const { benefit } = values
  const found: Record<string, FieldProblem | null> = {
    title: title(values.title),
    from_amount: amount(values.from_amount),
    valid_days: whole(values.valid_days, "valid_days"),
    near_percent: whole(values.near_percent, "near_percent"),
    percent: benefit.kind === "percent" ? whole(benefit.percent, "discount_percent") : null,
    product: benefit.kind === "free_product" && !benefit.product_id ? { problem: "product" } : null,
  }
  if (benefit.kind === "fixed") {
    const none = benefit.amounts.every((one) => one.amount.trim() === "")
    // With no amount at all, the first box says that one is needed.
    benefit.amounts.forEach((one, at) => (found[`amounts.${one.currency_code}`] = one.amount.trim() !== "" || (none && at === 0) ? amount(one.amount) : null))
  }
  return Object.fromEntries(Object.entries(found).filter(([, problem]) => problem)) as Record<string, FieldProblem>
}
