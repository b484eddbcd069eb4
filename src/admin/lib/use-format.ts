import { useMemo } from "react"
import { useTranslation } from "react-i18next"
import { intlLocale } from "./intl-locale"

const monthStart = (month: string) => new Date(`${month.slice(0, 7)}-01T00:00:00Z`)

/** Numbers, points, money and dates in the language of the dashboard. */
export function useFormat() {
  const { t, i18n } = useTranslation("retention")
  return useMemo(() => {
    const locale = intlLocale(i18n.language)
    const number = (value: number) => new Intl.NumberFormat(locale).format(value)
    return {
      number,
      /** "+120" or "−40": the sign is part of the text, so colour is never the only hint. */
      signed: (value: number) => new Intl.NumberFormat(locale, { signDisplay: "exceptZero" }).format(value).replace("-", "−"),
      points: (count: number) => t("points.count", { count, n: number(count) }),
      percent: (ratio: number) => new Intl.NumberFormat(locale, { style: "percent", maximumFractionDigits: 2 }).format(ratio),
      money: (amount: number, currency_code: string) =>
        new Intl.NumberFormat(locale, { style: "currency", currency: currency_code.toUpperCase() }).format(amount),
      currencyName: (currency_code: string) =>
        new Intl.DisplayNames([locale, "en"], { type: "currency" }).of(currency_code.toUpperCase()) ?? currency_code.toUpperCase(),
      currencyDigits: (currency_code: string) => new Intl.NumberFormat("en", { style: "currency", currency: currency_code.toUpperCase() }).resolvedOptions().maximumFractionDigits ?? 2,
      list: (items: string[]) => new Intl.ListFormat(locale, { type: "conjunction" }).format(items),
      /** "10 € or 11 $". */
      either: (items: string[]) => new Intl.ListFormat(locale, { type: "disjunction" }).format(items),
      date: (iso: string) => new Intl.DateTimeFormat(locale, { dateStyle: "medium" }).format(new Date(iso)),
      /** For an axis: "1,2 тис." takes less room than "1 200". */
      compact: (value: number) => new Intl.NumberFormat(locale, { notation: "compact", maximumFractionDigits: 1 }).format(value),
      /** "2026-11" in full. A month has no time of day, so it is read and written in UTC. */
      month: (month: string) => new Intl.DateTimeFormat(locale, { month: "long", year: "numeric", timeZone: "UTC" }).format(monthStart(month)),
      /** "2026-11" on an axis: "Nov 26", without the word for year that some languages add, and "11.26" where months have no short names. */
      monthShort: (month: string) => {
        const name = new Intl.DateTimeFormat(locale, { month: "short", timeZone: "UTC" }).format(monthStart(month))
        return `${name}${/^\d+$/.test(name) ? "." : " "}${month.slice(2, 4)}`
      },
      dateTime: (iso: string) => new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeStyle: "short" }).format(new Date(iso)),
    }
  }, [i18n.language, t])
}
