import type { ReactNode } from "react"
import type { StorePoints } from "../../contract"
import { useRetention, type Texts } from "../provider"

interface WaitingPointsProps {
  waiting: StorePoints["waiting"]
  orderLink: ((order_id: string) => ReactNode) | undefined
  texts: Texts | undefined
}

/** Points on their way, with the day from which they can be used, or that the payment is missing. */
export function WaitingPoints({ waiting, orderLink, texts }: WaitingPointsProps) {
  const { text, date } = useRetention()
  if (waiting.length === 0) return null
  return (
    <div data-retention="history-waiting">
      <p data-retention="waiting-title">{text("history.waiting", {}, texts)}</p>
      <ul>
        {waiting.map(({ order_id, points, available_at }) => (
          <li key={order_id} data-retention="waiting">
            <span data-retention="waiting-points">{text("points.count", { points }, texts)}</span>
            {", "}
            <span data-retention="waiting-when">{available_at ? text("history.waiting_from", { date: date(available_at) }, texts) : text("history.waiting_unpaid", {}, texts)}</span>
            {orderLink && <span data-retention="waiting-order"> {orderLink(order_id)}</span>}
          </li>
        ))}
      </ul>
    </div>
  )
}
