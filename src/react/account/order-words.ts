import type { Retention, Texts } from "../provider"
import type { OrderPointsAnswer } from "./use-order-points"

/** What an order brought, in sentences: the points first, then when they can be used. Empty where there is nothing to say. */
export function orderWords({ text, date }: Pick<Retention, "text" | "date">, { earned, order }: OrderPointsAnswer, own?: Texts): string[] {
  const { points, zero_reason, waiting } = earned
  if (points === 0 && !order?.pending && !order?.available) return zero_reason ? [text(`earn.zero.${zero_reason}`, {}, own)] : []
  if (waiting) return [text("earn.guest_order", { points }, own), text("earn.guest_order_hint", {}, own)]
  const available = order?.available ?? 0
  // Right after the purchase the ledger has not booked the order yet: what it will earn is on its way all the same.
  const booked = order !== null && order.available + order.pending > 0
  const pending = booked ? order.pending : points
  return [
    ...(available > 0 ? [text("earn.order", { points: available }, own)] : []),
    ...(pending > 0 ? [text("earn.order_pending", { points: pending }, own)] : []),
    ...(pending > 0 && booked ? [order.available_at ? text("earn.available_at", { date: date(order.available_at) }, own) : text("earn.available_unpaid", {}, own)] : []),
  ]
}
