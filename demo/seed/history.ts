import type { MedusaContainer } from "@medusajs/framework/types"
import { sweepPointsWorkflow } from "../../src/workflows/points/sweep-points"
import { backdateChanges, hideOrders, showOrdersUntil } from "./calendar"
import type { Trouble } from "./troubles"

const WEEK = 7 * 86_400_000

/**
 * Lets the year pass week by week: orders appear on their day, what happened to them happens, and the sweep posts points as it would have
 * then. So statements have a year of entries with believable dates, not one day with hundreds. Entries cannot be backdated afterwards.
 */
export async function replayYear(container: MedusaContainer, first_at: Date, now: Date, troubles: readonly Trouble[], progress: (at: Date) => void): Promise<void> {
  await hideOrders(container)
  const left = [...troubles]
  for (let at = new Date(first_at.getTime() + WEEK); ; at = new Date(Math.min(at.getTime() + WEEK, now.getTime()))) {
    await showOrdersUntil(container, at)
    const due = left.splice(0, left.findIndex((t) => t.at > at) === -1 ? left.length : left.findIndex((t) => t.at > at))
    const since = new Date()
    for (const trouble of due) await trouble.happen(container)
    const last = at >= now
    const { result } = await sweepPointsWorkflow(container).run({ input: { now: at, full: last } })
    if (result.orders_parked) throw new Error(`${result.orders_parked} orders could not be settled as of ${at.toISOString()}`)
    for (const trouble of due) await backdateChanges(container, trouble.order_id, since, trouble.at)
    progress(at)
    if (last) return
  }
}
