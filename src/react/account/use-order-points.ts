import type { StoreOrderEarned, StoreOrderPoints } from "../../contract"
import { useRetention } from "../provider"
import { call } from "../resources/call"
import { useResource, type Asked } from "../resources/use-resource"

export interface OrderPointsAnswer {
  earned: StoreOrderEarned
  /** What the ledger says, for the order's own signed-in customer; null for everybody else, and while it cannot be had. */
  order: StoreOrderPoints | null
}

/** Whether the ledger has not booked the order's points yet, as right after the purchase; their date is known only once it has. */
export const unbooked = ({ earned, order }: OrderPointsAnswer): boolean => !earned.waiting && earned.points > 0 && (order === null || order.pending + order.available === 0)

/** What an order brings, for guests too. Works right after the purchase, before the ledger knows the order, and asks again a few times until it does. */
export function useOrderPoints(order_id: string): Asked<OrderPointsAnswer> {
  const { client, customer_id } = useRetention()
  const load = async (): Promise<OrderPointsAnswer> => {
    const { points: earned } = await call(client, "earned", order_id)
    if (!customer_id || earned.waiting) return { earned, order: null }
    const order = await call(client, "order", order_id).then(
      ({ points }) => points,
      () => null
    )
    return { earned, order }
  }
  return useResource(`order/${order_id}`, load, undefined, unbooked)
}
