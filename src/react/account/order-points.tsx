import { Explanation } from "../parts/explanation"
import { Part, type PartProps } from "../parts/part"
import { useRetention } from "../provider"
import { orderWords } from "./order-words"
import { useOrderPoints } from "./use-order-points"

export interface OrderPointsProps extends PartProps {
  order_id: string
}

/**
 * What an order brought, on the page after the purchase and on the order's own, with why: to its owner what they have and from when, to
 * everybody else what is kept for the owner of its e-mail address.
 */
export function OrderPoints({ order_id, texts, ...part }: OrderPointsProps) {
  const retention = useRetention()
  const { data, state, reload } = useOrderPoints(order_id)
  const [first, ...rest] = data ? orderWords(retention, data, texts) : []
  return (
    <Part name="order-points" state={state} reload={reload} texts={texts} {...part}>
      {data && first && (
        <Explanation points={data.earned.points} parts={data.earned.points > 0 ? data.earned.explanation : []} texts={texts}>
          <span data-retention="order-points-count">{first}</span>
        </Explanation>
      )}
      {rest.map((sentence) => (
        <p key={sentence} data-retention="order-points-more">{sentence}</p>
      ))}
    </Part>
  )
}
