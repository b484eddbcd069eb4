import { benefitProblems, defaultRules, everyProduct, rulesProblems, type EarningRule, type ProgrammeRules, type RulesProblem, type ThresholdRule } from "../domain/points"
import { RULE_LIMITS, type RuleLimit } from "./limits"

const BASE = defaultRules("eur", 2)
const rate = (change: object): ProgrammeRules => ({ ...BASE, currencies: [{ ...BASE.currencies[0]!, ...change }] })
const rule = (change: Partial<EarningRule>): ProgrammeRules => ({
  ...BASE,
  earning: [
    {
      id: "x", title: "X", active: true, gift: { kind: "per_order", points: 1 }, products: everyProduct(), sales_channel_ids: [], customer_group_ids: [], tier_ids: [], starts_at: null,
      ends_at: null, weekdays: [], min_order: [], first_order_only: false, cap_per_member: null, cap_total: null, priority: 0, combines: true, ...change,
    },
  ],
})
const level = (change: object): ProgrammeRules => ({
  ...BASE,
  tiers: { basis: "points", window: "lifetime", grace_days: 0, currency_code: "eur", levels: [{ id: "x", title: "X", from: 0, earn_percent: 100, gift_points: 0, customer_group_id: null, ...change }] },
})
const threshold = (change: Partial<ThresholdRule>): ProgrammeRules => ({
  ...BASE,
  thresholds: [{ id: "x", title: "X", active: true, currency_code: "eur", from_minor: 1, benefit: { kind: "free_shipping" }, valid_days: 1, near_percent: 0, ...change }],
})
const plain = (field: keyof ProgrammeRules) => (value: number) => rulesProblems({ ...BASE, [field]: value })

/** The same number put where the server looks at it. */
const LOOK: Record<RuleLimit, (value: number) => RulesProblem[]> = {
  hold_days_after_delivery: plain("hold_days_after_delivery"),
  hold_days_after_payment: plain("hold_days_after_payment"),
  expiry_months: plain("expiry_months"),
  inactivity_months: plain("inactivity_months"),
  redeem_points_min: plain("redeem_points_min"),
  redeem_points_step: plain("redeem_points_step"),
  redeem_share_max_percent: plain("redeem_share_max_percent"),
  earn_points: (earn_points) => rulesProblems(rate({ earn_points })),
  redeem_points: (redeem_points) => rulesProblems(rate({ redeem_points })),
  rule_points: (points) => rulesProblems(rule({ gift: { kind: "per_unit", points } })),
  multiplier_percent: (percent) => rulesProblems(rule({ gift: { kind: "multiplier", percent } })),
  cap_points: (cap_total) => rulesProblems(rule({ cap_total })),
  priority: (priority) => rulesProblems(rule({ priority })),
  grace_days: (grace_days) => rulesProblems({ ...BASE, tiers: { ...level({}).tiers!, grace_days } }),
  level_percent: (earn_percent) => rulesProblems(level({ earn_percent })),
  level_from: (from) => rulesProblems(level({ from })),
  gift_points: (gift_points) => rulesProblems(level({ gift_points })),
  discount_percent: (percent) => benefitProblems({ kind: "percent", percent }),
  valid_days: (valid_days) => rulesProblems(threshold({ valid_days })),
  near_percent: (near_percent) => rulesProblems(threshold({ near_percent })),
  title_length: (length) => (length < 0 ? [] : rulesProblems(rule({ title: "x".repeat(length) }))),
  entries: (length) => (length < 0 ? [{ field: "", expected: "" }] : rulesProblems(rule({ products: { ...everyProduct(), tag_ids: Array.from({ length }, (_, i) => String(i)) } }))),
}

test.each(Object.entries(RULE_LIMITS))("the server holds %s to the same bounds as the form", (limit, [min, max]) => {
  const accepts = (value: number) => LOOK[limit as RuleLimit](value).length === 0
  expect([accepts(min - 1), accepts(min), accepts(max), accepts(max + 1)]).toEqual([false, true, true, false])
})
