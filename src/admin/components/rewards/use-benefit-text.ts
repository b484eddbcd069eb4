import { useTranslation } from "react-i18next"
import type { AdminBenefit } from "../../../contract"
import { useChoiceNames } from "../../lib/use-choices"
import { useFormat } from "../../lib/use-format"

/** What a voucher gives, in words; the products among the given benefits are named. */
export function useBenefitText(benefits: readonly AdminBenefit[]) {
  const { t } = useTranslation("retention")
  const format = useFormat()
  const titles = useChoiceNames("product", [...new Set(benefits.flatMap((benefit) => (benefit.kind === "free_product" ? [benefit.product_id] : [])))])
  return (benefit: AdminBenefit): string => {
    switch (benefit.kind) {
      case "fixed":
        return t("rewards.givesFixed", { amount: format.either(benefit.amounts.map(({ amount, currency_code }) => format.money(amount, currency_code))) })
      case "percent":
        return t("rewards.givesPercent", { percent: format.percent(benefit.percent / 100) })
      case "free_shipping":
        return t("rewards.givesShipping")
      case "free_product":
        return t("rewards.givesProduct", { product: titles.get(benefit.product_id) ?? benefit.product_id })
    }
  }
}
