import { defineWidgetConfig } from "@medusajs/admin-sdk"
import type { AdminOrder, DetailWidgetProps } from "@medusajs/framework/types"
import { useTranslation } from "react-i18next"
import { Failed, Loading } from "../components/load-state"
import { OrderSummary } from "../components/order-summary"
import { Section } from "../components/section"
import { useOrderPoints } from "../lib/use-order-points"

/** What an order earned and used, why, and what a refund would do. */
const OrderPoints = ({ data: order }: DetailWidgetProps<AdminOrder>) => {
  const { t } = useTranslation("retention")
  const { data: points, error, isPending, refetch } = useOrderPoints(order.id)
  return (
    <Section title={t("order.title")}>
      {isPending ? <Loading rows={4} /> : points ? <OrderSummary points={points} /> : <Failed error={error} onRetry={() => void refetch()} />}
    </Section>
  )
}

export const config = defineWidgetConfig({
  zone: "order.details.side.after",
  id: "retention:order-points",
})

export default OrderPoints
