import type { AdminEarningRule } from "../../contract"
import { amountOrZero, read, title, whole, type FieldProblem } from "./programme-fields"
import { everyProduct } from "./programme-match"
import { instantOf, wallTime } from "./zoned-time"

export const GIFTS = ["multiplier", "per_unit", "per_order"] as const
export type GiftKind = (typeof GIFTS)[number]

/** An earning rule as its form holds it. Times are those of a clock in the programme's zone. */
export interface EarningValues
  extends Pick<AdminEarningRule, "id" | "title" | "active" | "products" | "sales_channel_ids" | "customer_group_ids" | "tier_ids" | "weekdays" | "first_order_only" | "combines"> {
  gift: GiftKind
  percent: string
  points: string
  starts: string
  ends: string
  min_order: { currency_code: string; amount: string }[]
  cap_per_member: string
  cap_total: string
  priority: string
}

export const newEarning = (id: string): EarningValues => ({
  id, title: "", active: true, gift: "multiplier", percent: "200", points: "50", products: everyProduct(), sales_channel_ids: [], customer_group_ids: [], tier_ids: [],
  weekdays: [], starts: "", ends: "", min_order: [], first_order_only: false, cap_per_member: "", cap_total: "", priority: "0", combines: true,
})

const typed = (value: number | null) => (value === null ? "" : String(value))

export const toEarningValues = (rule: AdminEarningRule, time_zone: string): EarningValues => ({
  id: rule.id,
  title: rule.title,
  active: rule.active,
  gift: rule.gift.kind,
  percent: rule.gift.kind === "multiplier" ? String(rule.gift.percent) : "200",
  points: rule.gift.kind === "multiplier" ? "50" : String(rule.gift.points),
  products: rule.products,
  sales_channel_ids: rule.sales_channel_ids,
  customer_group_ids: rule.customer_group_ids,
  tier_ids: rule.tier_ids,
  weekdays: rule.weekdays,
  starts: wallTime(rule.starts_at, time_zone),
  ends: wallTime(rule.ends_at, time_zone),
  min_order: rule.min_order.map(({ currency_code, amount }) => ({ currency_code, amount: String(amount) })),
  first_order_only: rule.first_order_only,
  cap_per_member: typed(rule.cap_per_member),
  cap_total: typed(rule.cap_total),
  priority: String(rule.priority),
  combines: rule.combines,
})

const numberOrNull = (value: string) => (value.trim() === "" ? null : read(value))

/** Only for values without problems. A time that was not touched keeps its seconds. */
export const toEarning = (values: EarningValues, time_zone: string, before?: AdminEarningRule): AdminEarningRule => {
  const instant = (wall: string, old: string | null | undefined) => (old && wallTime(old, time_zone) === wall ? old : instantOf(wall, time_zone))
  return {
    id: values.id,
    title: values.title.trim(),
    active: values.active,
    gift: values.gift === "multiplier" ? { kind: "multiplier", percent: read(values.percent) } : { kind: values.gift, points: read(values.points) },
    products: values.products,
    sales_channel_ids: values.sales_channel_ids,
    customer_group_ids: values.customer_group_ids,
    tier_ids: values.tier_ids,
    starts_at: instant(values.starts, before?.starts_at),
    ends_at: instant(values.ends, before?.ends_at),
    weekdays: values.weekdays,
    min_order: values.min_order.filter(({ amount }) => amount.trim() !== "").map(({ currency_code, amount }) => ({ currency_code, amount: read(amount) })),
    first_order_only: values.first_order_only,
    cap_per_member: numberOrNull(values.cap_per_member),
    cap_total: numberOrNull(values.cap_total),
    priority: read(values.priority),
    combines: values.combines,
  }
}

export type EarningField = "title" | "percent" | "points" | "ends" | "cap_per_member" | "cap_total" | "priority" | `min_order.${string}`

/** What is wrong, by field; nothing where the rule can be saved. */
export function earningProblems(values: EarningValues, time_zone: string): Partial<Record<EarningField, FieldProblem>> {
  const starts = instantOf(values.starts, time_zone)
  const ends = instantOf(values.ends, time_zone)
  const cap = (value: string) => (value.trim() === "" ? null : whole(value, "cap_points"))
  const found: Partial<Record<EarningField, FieldProblem | null>> = {
    title: title(values.title),
    percent: values.gift === "multiplier" ? whole(values.percent, "multiplier_percent") : null,
    points: values.gift === "multiplier" ? null : whole(values.points, "rule_points"),
    ends: starts && ends && ends <= starts ? { problem: "period" } : null,
    cap_per_member: cap(values.cap_per_member),
    cap_total: cap(values.cap_total),
    priority: whole(values.priority, "priority"),
  }
  for (const { currency_code, amount } of values.min_order) found[`min_order.${currency_code}`] = amount.trim() === "" ? null : amountOrZero(amount)
  return Object.fromEntries(Object.entries(found).filter(([, problem]) => problem)) as Partial<Record<EarningField, FieldProblem>>
}

export type EarningStatus = "active" | "planned" | "ended" | "off"

export function earningStatus(rule: Pick<AdminEarningRule, "active" | "starts_at" | "ends_at">, now: Date): EarningStatus {
  if (!rule.active) return "off"
  if (rule.ends_at && new Date(rule.ends_at) <= now) return "ended"
  return rule.starts_at && new Date(rule.starts_at) > now ? "planned" : "active"
}

/** The rules in the order in which they are asked: higher priority first, equal ones as listed. */
export const inOrder = (rules: readonly AdminEarningRule[]): AdminEarningRule[] => [...rules].sort((a, b) => b.priority - a.priority)

/** The rules with one moved a place up (-1) or down (1); the two swap their priorities, so that nothing else moves. */
export function moved(rules: readonly AdminEarningRule[], id: string, by: -1 | 1): AdminEarningRule[] {
  const list = inOrder(rules)
  const at = list.findIndex((rule) => rule.id === id)
  const [one, other] = [list[at], list[at + by]]
  if (!one || !other) return list
  list[at + by] = { ...one, priority: other.priority }
  list[at] = { ...other, priority: one.priority }
  return list
}

/** The list with one of its things put in place of the one with the same id, or added at its end. */
export const withOne = <T extends { id: string }>(list: readonly T[], one: T): T[] =>
  list.some((other) => other.id === one.id) ? list.map((other) => (other.id === one.id ? one : other)) : [...list, one]
