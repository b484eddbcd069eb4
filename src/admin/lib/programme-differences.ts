import type { AdminProgrammeRate, AdminProgrammeRules } from "../../contract"
import { same } from "./programme-draft"
import { NUMBER_FIELDS, type NumberField } from "./programme-form"

type Named = "earning" | "awards" | "levels" | "thresholds"
type Step = NonNullable<AdminProgrammeRules["ladder"]>["steps"][number]

/** One thing that a draft changes, ready to be put into words. */
export type Difference =
  | { kind: "rate_added" | "rate_removed"; rate: AdminProgrammeRate }
  | { kind: "rate_changed"; before: AdminProgrammeRate; after: AdminProgrammeRate }
  | { kind: "number"; field: NumberField; before: number; after: number }
  | { kind: "time_zone"; before: string; after: string }
  | { kind: "rounding"; after: AdminProgrammeRules["rounding"] }
  | { kind: "month_end" | "sale_items" | "combines_with_codes"; on: boolean }
  | { kind: "exclusions" | "tiers_rule" | "ladder_rule" | "ladder_excluded" | "order" }
  | { kind: "added" | "removed" | "switched_on" | "switched_off"; list: Named; title: string }
  | { kind: "changed"; list: Named; title: string; parts: string[] }
  | { kind: "tiers_on" | "tiers_off" | "ladder_off" }
  | { kind: "ladder_on" | "ladder_steps"; currency_code: string; steps: Step[] }

/** What `after` changes in `before`, in the order of the pages; empty when both say the same. */
export function differences(before: AdminProgrammeRules, after: AdminProgrammeRules): Difference[] {
  return [...settings(before, after), ...lists("earning", before.earning, after.earning), ...order(before, after), ...lists("awards", before.awards, after.awards), ...tiers(before, after), ...ladder(before, after), ...lists("thresholds", before.thresholds, after.thresholds)]
}

function settings(before: AdminProgrammeRules, after: AdminProgrammeRules): Difference[] {
  const found: Difference[] = []
  for (const rate of after.currencies) {
    const old = before.currencies.find((other) => other.currency_code === rate.currency_code)
    if (!old) found.push({ kind: "rate_added", rate })
    else if (!same({ ...old }, { ...old, ...rate })) found.push({ kind: "rate_changed", before: old, after: rate })
  }
  for (const rate of before.currencies) if (!after.currencies.some((other) => other.currency_code === rate.currency_code)) found.push({ kind: "rate_removed", rate })
  for (const field of NUMBER_FIELDS) if (before[field] !== after[field]) found.push({ kind: "number", field, before: before[field], after: after[field] })
  if (before.expiry_month_end !== after.expiry_month_end) found.push({ kind: "month_end", on: after.expiry_month_end })
  if (before.rounding !== after.rounding) found.push({ kind: "rounding", after: after.rounding })
  if (before.time_zone !== after.time_zone) found.push({ kind: "time_zone", before: before.time_zone, after: after.time_zone })
  if (!same(before.exclusions.products, after.exclusions.products)) found.push({ kind: "exclusions" })
  if (before.exclusions.sale_items !== after.exclusions.sale_items) found.push({ kind: "sale_items", on: after.exclusions.sale_items })
  return found
}

interface Listed {
  id: string
  title: string
  active?: boolean
}

/** Additions, removals and changes in a list of named things. */
function lists<T extends Listed>(list: Named, before: readonly T[], after: readonly T[]): Difference[] {
  const changed = after.flatMap((one): Difference[] => {
    const old = before.find((other) => other.id === one.id)
    if (!old) return [{ kind: "added", list, title: one.title }]
    const parts = (Object.keys(one) as (keyof T & string)[]).filter((part) => !same(old[part], one[part])).filter((part) => part !== "priority")
    const switched = parts.includes("active") ? [{ kind: one.active ? "switched_on" : "switched_off", list, title: one.title } as const] : []
    const others = parts.filter((part) => part !== "active")
    return [...switched, ...(others.length ? [{ kind: "changed", list, title: one.title, parts: others } as const] : [])]
  })
  const removed = before.filter((one) => !after.some((other) => other.id === one.id)).map((one): Difference => ({ kind: "removed", list, title: one.title }))
  return [...changed, ...removed]
}

/** Whether rules that both have are asked in another order. */
function order(before: AdminProgrammeRules, after: AdminProgrammeRules): Difference[] {
  const asked = (rules: AdminProgrammeRules, others: AdminProgrammeRules) =>
    [...rules.earning].sort((a, b) => b.priority - a.priority).map((rule) => rule.id).filter((id) => others.earning.some((rule) => rule.id === id))
  return same(asked(before, after), asked(after, before)) ? [] : [{ kind: "order" }]
}

function tiers({ tiers: before }: AdminProgrammeRules, { tiers: after }: AdminProgrammeRules): Difference[] {
  if (!before && !after) return []
  if (!after) return [{ kind: "tiers_off" }]
  const levels = lists("levels", before?.levels ?? [], after.levels)
  if (!before) return [{ kind: "tiers_on" }, ...levels]
  const rule = ({ levels: _, ...rest }: NonNullable<AdminProgrammeRules["tiers"]>) => rest
  return [...(same(rule(before), rule(after)) ? [] : [{ kind: "tiers_rule" } as const]), ...levels]
}

function ladder({ ladder: before }: AdminProgrammeRules, { ladder: after }: AdminProgrammeRules): Difference[] {
  if (!before && !after) return []
  if (!after) return [{ kind: "ladder_off" }]
  const { steps, currency_code, window } = after
  if (!before) return [{ kind: "ladder_on", steps, currency_code }]
  const found: Difference[] = []
  if (!same(before.steps, steps)) found.push({ kind: "ladder_steps", steps, currency_code })
  if (before.window !== window || before.currency_code !== currency_code) found.push({ kind: "ladder_rule" })
  if (!same(before.excluded, after.excluded)) found.push({ kind: "ladder_excluded" })
  if (before.combines_with_codes !== after.combines_with_codes) found.push({ kind: "combines_with_codes", on: after.combines_with_codes })
  return found
}
