import type { MedusaContainer } from "@medusajs/framework/types"
import { withCircumstances } from "../../../domain/points"
import { POINTS_MODULE } from "../../../modules/points"
import type PointsModuleService from "../../../modules/points/service"
import { loadOrders } from "../facts"
import { noteOrderFacts } from "./note-order-facts"

/** Orders are loaded whole. */
const ORDERS_AT_ONCE = 100

/**
 * Reads the orders that no facts are noted for yet, such as those placed before the plugin, and those that changed since. What was read
 * stays, so whoever does it again goes on where this stopped. `onPage` says how many were looked at and whether to go on.
 */
export async function readMissingFacts(container: MedusaContainer, onPage: (orders: number) => Promise<boolean>): Promise<void> {
  const points: PointsModuleService = container.resolve(POINTS_MODULE)
  let after = ""
  for (;;) {
    const order_ids = await points.ordersWithoutFacts({ after, limit: ORDERS_AT_ONCE })
    if (!order_ids.length) return
    const seen_at = new Date()
    const [orders, circumstances] = await Promise.all([loadOrders(container, order_ids), points.circumstancesOf(order_ids)])
    const complete = orders.map((order) => ({ ...order, facts: withCircumstances(order.facts, circumstances.get(order.facts.order_id) ?? null) }))
    await noteOrderFacts(container, complete, seen_at)
    if (!(await onPage(order_ids.length)) || order_ids.length < ORDERS_AT_ONCE) return
    after = order_ids[order_ids.length - 1] as string
  }
}
