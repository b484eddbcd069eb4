import { useMemo } from "react"
import { useTranslation } from "react-i18next"
import { moneyFormat } from "./money-format"
import { usePlace } from "./region"

/** Writes amounts in the shopper's language and, unless told otherwise, in the currency of their region. */
export function useMoney(currency_code?: string): (amount: number | null | undefined) => string {
  const { i18n } = useTranslation()
  const { region } = usePlace()
  const currency = currency_code ?? region.currency_code
  return useMemo(() => {
    const format = moneyFormat(i18n.language)
    return (amount) => format(Number(amount ?? 0), currency)
  }, [i18n.language, currency])
}
