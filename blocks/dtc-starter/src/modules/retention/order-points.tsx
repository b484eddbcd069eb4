"use client"

import { OrderPoints as Earned } from "medusa-plugin-retention/react"

/** What an order has earned: for members when they can use it, for guests that it waits for them. */
const OrderPoints = ({ orderId }: { orderId: string }) => (
  <div className="points points-order" data-testid="order-points">
    <Earned order_id={orderId} />
  </div>
)

export default OrderPoints
