import { useTranslation } from "react-i18next"
import type { AdminProgrammeRate } from "../../../contract"
import type { Difference } from "../../lib/programme-differences"
import { shareBack, toRateValues, type NumberField } from "../../lib/programme-form"
import { useFormat } from "../../lib/use-format"

/** One change of a draft as a sentence. */
export function useDifferenceText() {
  const { t } = useTranslation("retention")
  const format = useFormat()
  const fields: Record<NumberField, readonly [label: string, unit: string]> = {
    hold_days_after_delivery: [t("terms.holdDelivery"), t("terms.days")],
    hold_days_after_payment: [t("terms.holdPayment"), t("terms.days")],
    expiry_months: [t("terms.expiry"), t("terms.months")],
    inactivity_months: [t("terms.inactivity"), t("terms.months")],
    redeem_points_min: [t("terms.min"), t("rates.unitPoints")],
    redeem_points_step: [t("terms.step"), t("rates.unitPoints")],
    redeem_share_max_percent: [t("terms.share"), "%"],
  }
  const code = (rate: AdminProgrammeRate) => rate.currency_code.toUpperCase()
  const back = (rate: AdminProgrammeRate) => format.percent(shareBack(toRateValues(rate)) ?? 0)
  const steps = (difference: Extract<Difference, { steps: unknown }>) =>
    format.list(difference.steps.map((step) => t("ladder.stepText", { percent: format.percent(step.percent / 100), amount: format.money(step.from_amount, difference.currency_code) })))
  const onOff = (on: boolean) => (on ? t("differences.on") : t("differences.off"))
  return (difference: Difference): string => {
    switch (difference.kind) {
      case "rate_added":
        return t("differences.rateAdded", { currency: code(difference.rate), percent: back(difference.rate) })
      case "rate_removed":
        return t("differences.rateRemoved", { currency: code(difference.rate) })
      case "rate_changed":
        return t("differences.rateChanged", { currency: code(difference.after), before: rateText(difference.before), after: rateText(difference.after) })
      case "number": {
        const [name, unit] = fields[difference.field]
        return t("differences.number", { name, unit, before: format.number(difference.before), after: format.number(difference.after) })
      }
      case "time_zone":
        return t("differences.value", { name: t("terms.timeZone"), before: difference.before, after: difference.after })
      case "rounding":
        return t("differences.state", { name: t("terms.rounding"), state: t(`rounding.${difference.after}`) })
      case "month_end":
        return t("differences.state", { name: t("terms.monthEnd"), state: onOff(difference.on) })
      case "sale_items":
        return t("differences.state", { name: t("exclusions.sale"), state: onOff(difference.on) })
      case "combines_with_codes":
        return t("differences.state", { name: t("ladder.combines"), state: onOff(difference.on) })
      case "exclusions":
      case "tiers_rule":
      case "ladder_rule":
      case "ladder_excluded":
      case "order":
      case "tiers_on":
      case "tiers_off":
      case "ladder_off":
        return t(`differences.${difference.kind}`)
      case "ladder_on":
      case "ladder_steps":
        return t(`differences.${difference.kind}`, { steps: steps(difference) })
      case "changed":
        return t("differences.changed", { what: t(`differences.list.${difference.list}`), title: difference.title, parts: format.list(difference.parts.map((part) => t(`part.${part}`))) })
      case "added":
      case "removed":
      case "switched_on":
      case "switched_off":
        return t(`differences.${difference.kind}`, { what: t(`differences.list.${difference.list}`), title: difference.title })
    }
  }

  function rateText(rate: AdminProgrammeRate): string {
    return t("overview.rate", {
      earn: format.points(rate.earn_points),
      paid: format.money(rate.earn_amount, rate.currency_code),
      redeem: format.points(rate.redeem_points),
      off: format.money(rate.redeem_amount, rate.currency_code),
    })
  }
}
