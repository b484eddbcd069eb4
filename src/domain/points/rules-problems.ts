import { AMOUNT_MAX, isTimeZone } from "../kernel"
import type { LadderRules, TierRules } from "../tiers"
import type { Benefit, ThresholdRule } from "./benefit"
import type { AwardRule, EarningGift, EarningRule } from "./earning-rule"
import type { ProductMatch } from "./product-match"
import type { CurrencyRate, ProgrammeRules } from "./programme"

export interface RulesProblem {
  field: string
  expected: string
}

const POINTS_MAX = 1_000_000
const LIST_MAX = 200

type Look = (at: string) => Checks

/** Collects what is wrong, field by field. */
class Checks {
  constructor(
    private readonly problems: RulesProblem[],
    private readonly at = ""
  ) {}
  under: Look = (at) => new Checks(this.problems, this.at ? `${this.at}.${at}` : at)
  refuse(field: string, expected: string) {
    this.problems.push({ field: this.at ? `${this.at}.${field}` : field, expected })
  }
  that(holds: boolean, field: string, expected: string) {
    if (!holds) this.refuse(field, expected)
  }
  whole(field: string, value: number, min: number, max: number) {
    this.that(Number.isSafeInteger(value) && value >= min && value <= max, field, `a whole number from ${min} to ${max}`)
  }
  currency(field: string, code: string) {
    this.that(/^[a-z]{3}$/.test(code), field, "a three-letter currency code in lower case")
  }
  title(value: string) {
    this.that(value.trim().length > 0 && value.length <= 100, "title", "a name of 1 to 100 characters")
  }
  each<T>(field: string, list: readonly T[], look: (item: T, checks: Checks) => void) {
    this.that(list.length <= LIST_MAX, field, `at most ${LIST_MAX} entries`)
    list.forEach((item, i) => look(item, this.under(`${field}.${i}`)))
  }
  once(field: string, keys: readonly string[]) {
    this.that(new Set(keys).size === keys.length, field, "each only once")
  }
  /** Names that explanations, caps and awards are counted under. */
  id(value: string) {
    this.that(/^[\w-]{1,64}$/.test(value), "id", "1 to 64 letters, digits, - or _")
  }
}

/** Ids that explanations use for what is not a rule. */
const TAKEN_IDS = ["rate", "tier", "first_order"]

/** What is wrong with proposed rules, one entry a field; empty when they can be put in force. */
export function rulesProblems(rules: ProgrammeRules): RulesProblem[] {
  const problems: RulesProblem[] = []
  const checks = new Checks(problems)
  checks.that(isTimeZone(rules.time_zone), "time_zone", "a time zone such as Europe/Kyiv")
  checks.whole("hold_days_after_delivery", rules.hold_days_after_delivery, 0, 365)
  checks.whole("hold_days_after_payment", rules.hold_days_after_payment, 0, 365)
  checks.whole("expiry_months", rules.expiry_months, 0, 120)
  checks.whole("inactivity_months", rules.inactivity_months, 0, 120)
  checks.whole("redeem_points_min", rules.redeem_points_min, 1, 1_000_000_000)
  checks.whole("redeem_points_step", rules.redeem_points_step, 1, 1_000_000_000)
  checks.whole("redeem_share_max_percent", rules.redeem_share_max_percent, 1, 100)
  checks.each("currencies", rules.currencies, rateProblems)
  checks.once("currencies", rules.currencies.map((rate) => rate.currency_code))
  matchProblems(rules.exclusions.products, checks.under("exclusions.products"))
  checks.each("earning", rules.earning, earningProblems)
  checks.once("earning", rules.earning.map((rule) => rule.id))
  checks.each("awards", rules.awards, awardProblems)
  checks.once("awards", rules.awards.map((award) => award.id))
  if (rules.tiers) tierProblems(rules.tiers, checks.under("tiers"))
  if (rules.ladder) ladderProblems(rules.ladder, checks.under("ladder"))
  checks.each("thresholds", rules.thresholds, thresholdProblems)
  checks.once("thresholds", rules.thresholds.map((threshold) => threshold.id))
  const rated = new Set(rules.currencies.map((rate) => rate.currency_code))
  const measured = [
    ...(rules.tiers?.basis === "spend" ? [{ at: "tiers", code: rules.tiers.currency_code }] : []),
    ...(rules.ladder ? [{ at: "ladder", code: rules.ladder.currency_code }] : []),
    ...rules.thresholds.map((threshold, i) => ({ at: `thresholds.${i}`, code: threshold.currency_code })),
  ]
  for (const { at, code } of measured) checks.under(at).that(rated.has(code), "currency_code", "a currency that has a rate in this programme")
  return problems
}

function rateProblems(rate: CurrencyRate, checks: Checks) {
  checks.currency("currency_code", rate.currency_code)
  checks.whole("earn_points", rate.earn_points, 0, POINTS_MAX)
  checks.whole("earn_amount", rate.earn_minor, 1, AMOUNT_MAX)
  checks.whole("redeem_points", rate.redeem_points, 1, POINTS_MAX)
  checks.whole("redeem_amount", rate.redeem_minor, 1, AMOUNT_MAX)
}

function matchProblems(match: ProductMatch, checks: Checks) {
  for (const [field, ids] of Object.entries(match) as [string, string[]][]) checks.that(ids.length <= LIST_MAX, field, `at most ${LIST_MAX} entries`)
}

function giftProblems(gift: EarningGift, checks: Checks) {
  if (gift.kind === "multiplier") checks.whole("percent", gift.percent, 0, 10_000)
  else checks.whole("points", gift.points, 1, POINTS_MAX)
}

function earningProblems(rule: EarningRule, checks: Checks) {
  checks.id(rule.id)
  checks.that(!TAKEN_IDS.includes(rule.id), "id", `another name than ${TAKEN_IDS.join(", ")}`)
  checks.title(rule.title)
  giftProblems(rule.gift, checks.under("gift"))
  matchProblems(rule.products, checks.under("products"))
  checks.that(!rule.starts_at || !rule.ends_at || rule.starts_at < rule.ends_at, "ends_at", "an instant after the start")
  checks.that(rule.weekdays.every((day) => Number.isInteger(day) && day >= 1 && day <= 7), "weekdays", "numbers from 1 (Monday) to 7 (Sunday)")
  checks.once("weekdays", rule.weekdays.map(String))
  checks.each("min_order", rule.min_order, (min, at) => {
    at.currency("currency_code", min.currency_code)
    at.whole("amount", min.minor, 0, AMOUNT_MAX)
  })
  checks.once("min_order", rule.min_order.map((min) => min.currency_code))
  for (const cap of ["cap_per_member", "cap_total"] as const) if (rule[cap] !== null) checks.whole(cap, rule[cap], 1, AMOUNT_MAX)
  checks.whole("priority", rule.priority, -1000, 1000)
}

function awardProblems(award: AwardRule, checks: Checks) {
  checks.id(award.id)
  checks.title(award.title)
  checks.whole("points", award.points, 1, POINTS_MAX)
}

function tierProblems(tiers: TierRules, checks: Checks) {
  checks.whole("grace_days", tiers.grace_days, 0, 365)
  checks.that(tiers.levels.length > 0, "levels", "at least one level")
  checks.each("levels", tiers.levels, (level, at) => {
    at.id(level.id)
    at.title(level.title)
    at.whole("from", level.from, 0, AMOUNT_MAX)
    at.whole("earn_percent", level.earn_percent, 0, 10_000)
    at.whole("gift_points", level.gift_points, 0, POINTS_MAX)
  })
  checks.once("levels", tiers.levels.map((level) => level.id))
  rising(tiers.levels.map((level) => level.from), "from", checks.under("levels"))
}

function ladderProblems(ladder: LadderRules, checks: Checks) {
  checks.that(ladder.steps.length > 0, "steps", "at least one step")
  checks.each("steps", ladder.steps, (step, at) => {
    at.whole("amount", step.from_minor, 1, AMOUNT_MAX)
    at.whole("percent", step.percent, 1, 100)
  })
  rising(ladder.steps.map((step) => step.from_minor), "amount", checks.under("steps"))
  rising(ladder.steps.map((step) => step.percent), "percent", checks.under("steps"))
  matchProblems(ladder.excluded, checks.under("excluded"))
}

/** Each number greater than the one before. */
function rising(values: readonly number[], field: string, checks: Checks) {
  values.forEach((value, i) => {
    const before = values[i - 1]
    if (before !== undefined && value <= before) checks.refuse(`${i}.${field}`, "more than the step before")
  })
}

function thresholdProblems(threshold: ThresholdRule, checks: Checks) {
  checks.id(threshold.id)
  checks.title(threshold.title)
  checks.whole("amount", threshold.from_minor, 1, AMOUNT_MAX)
  checks.whole("valid_days", threshold.valid_days, 1, 3650)
  checks.whole("near_percent", threshold.near_percent, 0, 100)
  for (const { field, expected } of benefitProblems(threshold.benefit)) checks.under("benefit").refuse(field, expected)
}

/** What is wrong with what a voucher gives. */
export function benefitProblems(benefit: Benefit): RulesProblem[] {
  const problems: RulesProblem[] = []
  const checks = new Checks(problems)
  if (benefit.kind === "percent") checks.whole("percent", benefit.percent, 1, 100)
  if (benefit.kind === "free_product") checks.that(benefit.product_id.length > 0, "product_id", "a product")
  if (benefit.kind === "fixed") {
    checks.that(benefit.amounts.length > 0, "amounts", "an amount in at least one currency")
    checks.each("amounts", benefit.amounts, (amount, at) => {
      at.currency("currency_code", amount.currency_code)
      at.whole("amount", amount.minor, 1, AMOUNT_MAX)
    })
    checks.once("amounts", benefit.amounts.map((amount) => amount.currency_code))
  }
  return problems
}
