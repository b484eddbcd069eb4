import { useTranslation } from "react-i18next"
import type { AdminEarningRule } from "../../../contract"
import { named } from "../../lib/programme-match"
import { useFormat } from "../../lib/use-format"
import { intlLocale } from "../../lib/intl-locale"

/** The days of the week by their number, 1 = Monday, in the language of the dashboard. */
export function useWeekdays(style: "long" | "short" = "long") {
  const { i18n } = useTranslation("retention")
  const format = new Intl.DateTimeFormat(intlLocale(i18n.language), { weekday: style, timeZone: "UTC" })
  // 1 January 2024 was a Monday.
  return ([1, 2, 3, 4, 5, 6, 7] as const).map((value) => ({ value, label: format.format(new Date(Date.UTC(2024, 0, value))) }))
}

/** What an earning rule gives, and under which conditions, in short phrases. */
export function useRuleText(time_zone: string) {
  const { t, i18n } = useTranslation("retention")
  const format = useFormat()
  const days = useWeekdays("short")
  const at = (iso: string) => new Intl.DateTimeFormat(intlLocale(i18n.language), { dateStyle: "medium", timeStyle: "short", timeZone: time_zone }).format(new Date(iso))
  const gift = ({ gift }: Pick<AdminEarningRule, "gift">): string => {
    if (gift.kind === "multiplier") return t("earning.multiplier", { factor: format.number(gift.percent / 100) })
    return gift.kind === "per_unit" ? t("earning.perUnit", { points: format.points(gift.points) }) : t("earning.perOrder", { points: format.points(gift.points) })
  }
  const period = ({ starts_at, ends_at }: Pick<AdminEarningRule, "starts_at" | "ends_at">): string | null => {
    if (starts_at && ends_at) return t("earning.between", { from: at(starts_at), until: at(ends_at) })
    if (starts_at) return t("earning.from", { from: at(starts_at) })
    return ends_at ? t("earning.until", { until: at(ends_at) }) : null
  }
  const conditions = (rule: AdminEarningRule): string[] =>
    [
      period(rule),
      rule.weekdays.length ? format.list(days.filter(({ value }) => rule.weekdays.includes(value)).map(({ label }) => label)) : null,
      named(rule.products) ? t("earning.someProducts") : null,
      rule.sales_channel_ids.length ? t("earning.someChannels") : null,
      rule.customer_group_ids.length ? t("earning.someGroups") : null,
      rule.tier_ids.length ? t("earning.someTiers") : null,
      rule.min_order.length ? t("earning.minimum", { amount: format.either(rule.min_order.map(({ amount, currency_code }) => format.money(amount, currency_code))) }) : null,
      rule.first_order_only ? t("earning.firstOnly") : null,
      rule.cap_per_member === null ? null : t("earning.capMember", { points: format.points(rule.cap_per_member) }),
      rule.cap_total === null ? null : t("earning.capTotal", { points: format.points(rule.cap_total) }),
      rule.combines ? null : t("earning.alone"),
    ].filter((part): part is string => part !== null)
  return { gift, conditions }
}
