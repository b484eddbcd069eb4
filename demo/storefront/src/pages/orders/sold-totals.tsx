import { useTranslation } from "react-i18next"
import { SummaryList, type SummaryRow } from "../../design"
import { totalsOf, type Totalled } from "../../shop/totals"
import { useMoney } from "../../shop/use-money"

/** The sum of a cart or an order. `delivery_known` is false until a way of delivery is on the cart. */
export function SoldTotals({ sold, currency_code, delivery_known = true }: { sold: Totalled; currency_code: string; delivery_known?: boolean }) {
  const { t } = useTranslation("orders")
  const money = useMoney(currency_code)
  const totals = totalsOf(sold)
  const rows: (SummaryRow | false)[] = [
    { key: "items", name: t("totals.items"), value: money(totals.items) },
    { key: "delivery", name: t("totals.delivery"), value: !delivery_known ? t("totals.later") : totals.delivery === 0 ? t("totals.free") : money(totals.delivery) },
    totals.discount > 0.004 && { key: "discount", name: t("totals.discount"), value: money(-totals.discount), tone: "lowering" },
    totals.points > 0.004 && { key: "points", name: t("totals.points"), value: money(-totals.points), tone: "points" },
    !totals.tax_included && { key: "tax", name: t("totals.tax"), value: money(totals.tax) },
    { key: "total", name: t("totals.total"), value: money(totals.total), tone: "total", detail: totals.tax_included && totals.tax > 0 ? t("totals.tax_included", { tax: money(totals.tax) }) : undefined },
  ]
  return <SummaryList rows={rows.filter((row) => row !== false)} />
}
