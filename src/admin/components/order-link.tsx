import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"

/** Links to an order by the number people know it by. */
export function OrderLink({ order_id, numbers }: { order_id: string; numbers: ReadonlyMap<string, number> }) {
  const { t } = useTranslation("retention")
  const number = numbers.get(order_id)
  return (
    <Link to={`/orders/${order_id}`} className="text-ui-fg-interactive hover:text-ui-fg-interactive-hover focus-visible:shadow-borders-focus rounded-sm outline-none">
      {number === undefined ? t("common.order") : t("common.orderNumber", { number })}
    </Link>
  )
}
