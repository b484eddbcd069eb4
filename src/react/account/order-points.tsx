import { Part, type PartProps } from "../parts/part"
import { useRetention } from "../provider"
import { orderWords } from "./order-words"
import { useOrderPoints } from "./use-order-points"

export interface OrderPointsProps extends PartProps {
  order_id: string
}

/** What an order brought, on the page after the purchase and on the order's own: to its owner what they have and when, to a guest what is kept for them. */
export function OrderPoints({ order_id, texts, ...part }: OrderPointsProps) {
  const retention = useRetention()
  const { data, state, reload } = useOrderPoints(order_id)
  const [first, ...rest] = data ? orderWords(retention, data, texts) : []
  return (
    <Part name="order-points" state={state} reload={reload} texts={texts} {...part}>
      {first && (
        <p data-retention="order-points-count">
          <strong>{first}</strong>
        </p>
      )}
      {rest.map((sentence) => (
        <p key={sentence} data-retention="order-points-more">{sentence}</p>
      ))}
    </Part>
  )
}
