import { useTranslation } from "react-i18next"
import { Badge, Cluster, type BadgeProps } from "../../design"
import { orderStateOf, paymentStateOf, type OrderState, type PaymentState } from "../../shop/order-state"
import type { Order } from "../../shop/orders"

const STATE_TONES: Record<OrderState, BadgeProps["tone"]> = { canceled: "danger", delivered: "success", partly_delivered: "info", shipped: "info", partly_shipped: "info", packed: "neutral", placed: "neutral" }
const PAYMENT_TONES: Record<PaymentState, BadgeProps["tone"]> = { paid: "success", open: "warning", refunded: "neutral", partly_refunded: "neutral", canceled: "neutral" }

/** Where an order stands, and whether it is paid. */
export function OrderBadges({ order }: { order: Order }) {
  const { t } = useTranslation("account")
  const state = orderStateOf(order)
  const payment = paymentStateOf(order)
  return (
    <Cluster gap={2}>
      <Badge tone={STATE_TONES[state]}>{t(`order.states.${state}`)}</Badge>
      {!(state === "canceled" && payment === "canceled") && <Badge tone={PAYMENT_TONES[payment]}>{t(`order.payment.${payment}`)}</Badge>}
    </Cluster>
  )
}
