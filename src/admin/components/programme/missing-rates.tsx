import { useTranslation } from "react-i18next"
import { useFormat } from "../../lib/use-format"
import { Notice } from "../notice"

/** Names the store's currencies whose orders earn nothing. */
export function MissingRates({ currencies }: { currencies: string[] }) {
  const { t } = useTranslation("retention")
  const format = useFormat()
  if (!currencies.length) return null
  const names = currencies.map((code) => `${format.currencyName(code)} (${code.toUpperCase()})`)
  return (
    <div className="px-6 py-4">
      <Notice variant="warning" title={t("programme.withoutRate", { currencies: format.list(names) })}>
        {t("programme.withoutRateText")}
      </Notice>
    </div>
  )
}
