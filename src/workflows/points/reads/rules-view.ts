import type { AdminBenefit, AdminEarningRule, AdminMoney, AdminProgrammeRules } from "../../../contract"
import { toMajor, toMinor } from "../../../domain/kernel"
import type { Benefit, EarningRule, ProgrammeRules } from "../../../domain/points"
import { currencyDigits } from "../facts"

const major = (minor: number, currency_code: string) => toMajor(minor, currencyDigits(currency_code))
const minor = (amount: number, currency_code: string) => toMinor(amount, currencyDigits(currency_code))

const moneyView = ({ currency_code, minor }: { currency_code: string; minor: number }): AdminMoney => ({ currency_code, amount: major(minor, currency_code) })
const moneyOf = (money: AdminMoney) => {
  const currency_code = money.currency_code.toLowerCase()
  return { currency_code, minor: minor(money.amount, currency_code) }
}

const earningView = (rule: EarningRule): AdminEarningRule => ({
  ...rule,
  starts_at: rule.starts_at?.toISOString() ?? null,
  ends_at: rule.ends_at?.toISOString() ?? null,
  min_order: rule.min_order.map(moneyView),
})
const earningOf = (rule: AdminEarningRule): EarningRule => ({
  ...rule,
  starts_at: rule.starts_at === null ? null : new Date(rule.starts_at),
  ends_at: rule.ends_at === null ? null : new Date(rule.ends_at),
  min_order: rule.min_order.map(moneyOf),
})

/** What a voucher gives, with amounts in major units. */
export const benefitView = (benefit: Benefit): AdminBenefit => (benefit.kind === "fixed" ? { kind: "fixed", amounts: benefit.amounts.map(moneyView) } : benefit)
/** The other way round. */
export const benefitOf = (benefit: AdminBenefit): Benefit => (benefit.kind === "fixed" ? { kind: "fixed", amounts: benefit.amounts.map(moneyOf) } : benefit)

/** Rules as the API shows them: amounts in major units, as everywhere in Medusa, and instants as ISO strings. */
export const rulesView = (rules: ProgrammeRules): AdminProgrammeRules => ({
  time_zone: rules.time_zone,
  currencies: rules.currencies.map((rate) => ({
    currency_code: rate.currency_code,
    earn_points: rate.earn_points,
    earn_amount: major(rate.earn_minor, rate.currency_code),
    redeem_points: rate.redeem_points,
    redeem_amount: major(rate.redeem_minor, rate.currency_code),
  })),
  rounding: rules.rounding,
  hold_days_after_delivery: rules.hold_days_after_delivery,
  hold_days_after_payment: rules.hold_days_after_payment,
  expiry_months: rules.expiry_months,
  expiry_month_end: rules.expiry_month_end,
  inactivity_months: rules.inactivity_months,
  redeem_points_min: rules.redeem_points_min,
  redeem_share_max_percent: rules.redeem_share_max_percent,
  redeem_points_step: rules.redeem_points_step,
  exclusions: rules.exclusions,
  earning: rules.earning.map(earningView),
  awards: rules.awards,
  tiers: rules.tiers && {
    ...rules.tiers,
    levels: rules.tiers.levels.map((level) => ({ ...level, from: rules.tiers?.basis === "spend" ? major(level.from, rules.tiers.currency_code) : level.from })),
  },
  ladder: rules.ladder && {
    ...rules.ladder,
    steps: rules.ladder.steps.map(({ from_minor, percent }) => ({ from_amount: major(from_minor, rules.ladder?.currency_code ?? ""), percent })),
  },
  thresholds: rules.thresholds.map(({ from_minor, benefit, ...rule }) => ({ ...rule, from_amount: major(from_minor, rule.currency_code), benefit: benefitView(benefit) })),
})

/** The other way round. An amount finer than its currency is rounded to whole minor units; codes become lower case. */
export function rulesOf(body: AdminProgrammeRules): ProgrammeRules {
  const { tiers, ladder } = body
  const tierCurrency = tiers?.currency_code.toLowerCase() ?? ""
  const ladderCurrency = ladder?.currency_code.toLowerCase() ?? ""
  return {
    time_zone: body.time_zone,
    currencies: body.currencies.map((rate) => {
      const currency_code = rate.currency_code.toLowerCase()
      return {
        currency_code,
        earn_points: rate.earn_points,
        earn_minor: minor(rate.earn_amount, currency_code),
        redeem_points: rate.redeem_points,
        redeem_minor: minor(rate.redeem_amount, currency_code),
      }
    }),
    rounding: body.rounding,
    hold_days_after_delivery: body.hold_days_after_delivery,
    hold_days_after_payment: body.hold_days_after_payment,
    expiry_months: body.expiry_months,
    expiry_month_end: body.expiry_month_end,
    inactivity_months: body.inactivity_months,
    redeem_points_min: body.redeem_points_min,
    redeem_share_max_percent: body.redeem_share_max_percent,
    redeem_points_step: body.redeem_points_step,
    exclusions: body.exclusions,
    earning: body.earning.map(earningOf),
    awards: body.awards,
    tiers: tiers && {
      ...tiers,
      currency_code: tierCurrency,
      levels: tiers.levels.map((level) => ({ ...level, from: tiers.basis === "spend" ? minor(level.from, tierCurrency) : level.from })),
    },
    ladder: ladder && {
      ...ladder,
      currency_code: ladderCurrency,
      steps: ladder.steps.map(({ from_amount, percent }) => ({ from_minor: minor(from_amount, ladderCurrency), percent })),
    },
    thresholds: body.thresholds.map(({ from_amount, ...rule }) => {
      const currency_code = rule.currency_code.toLowerCase()
      return { ...rule, currency_code, from_minor: minor(from_amount, currency_code), benefit: benefitOf(rule.benefit) }
    }),
  }
}
