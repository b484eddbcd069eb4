import { useTranslation } from "react-i18next"
import type { AdminProgrammeRules } from "../../../contract"
import { shareBack, toRateValues } from "../../lib/programme-form"
import { named } from "../../lib/programme-match"
import { useFormat } from "../../lib/use-format"

/** Rates, waiting times, expiry and spending in short sentences. */
export function useTermsText() {
  const { t } = useTranslation("retention")
  const format = useFormat()
  return {
    rates: (rules: Pick<AdminProgrammeRules, "currencies">) =>
      rules.currencies.map((rate) => {
        const sentence = t("overview.rate", {
          earn: format.points(rate.earn_points),
          paid: format.money(rate.earn_amount, rate.currency_code),
          redeem: format.points(rate.redeem_points),
          off: format.money(rate.redeem_amount, rate.currency_code),
        })
        return `${sentence} (${t("programme.back", { percent: format.percent(shareBack(toRateValues(rate)) ?? 0) })})`
      }),
    terms: (rules: AdminProgrammeRules) =>
      [
        t("summary.wait", { delivery: format.number(rules.hold_days_after_delivery), payment: format.number(rules.hold_days_after_payment) }),
        rules.expiry_months ? t("summary.expiry", { count: rules.expiry_months, n: format.number(rules.expiry_months) }) : t("summary.noExpiry"),
        rules.expiry_months && rules.expiry_month_end ? t("terms.monthEnd") : null,
        rules.inactivity_months ? t("summary.inactivity", { count: rules.inactivity_months, n: format.number(rules.inactivity_months) }) : null,
        t("summary.spend", { min: format.points(rules.redeem_points_min), percent: format.percent(rules.redeem_share_max_percent / 100) }),
        rules.exclusions.sale_items ? t("exclusions.sale") : null,
        named(rules.exclusions.products) ? t("summary.excluded") : null,
        t("summary.timeZone", { zone: rules.time_zone }),
      ].filter((line): line is string => line !== null),
  }
}
