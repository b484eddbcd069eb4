import type { StoreOrderEarned, StoreOrderPoints } from "../../contract"
import { useRetention } from "../provider"
import { call } from "../resources/call"
import { useResource, type Asked } from "../resources/use-resource"

export interface OrderPointsAnswer {
  earned: StoreOrderEarned
  /** What the ledger says, for the order's own signed-in customer; null for everybody else, and while it cannot be had. */
  order: StoreOrderPoints | null
}

/** What an order brings, for guests too. Works right after the purchase, before the ledger knows the order. */
export function useOrderPoints(order_id: string): Asked<OrderPointsAnswer> {
  const { client, customer_id } = useRetention()
  return useResource(`order/${order_id}`, async () => {
    const { points: earned } = await call(client, "earned", order_id)
    if (!customer_id || earned.waiting) return { earned, order: null }
    const order = await call(client, "order", order_id).then(
      ({ points }) => points,
      () => null
    )
    return { earned, order }
  })
}
