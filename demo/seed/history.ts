import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { sweepPointsWorkflow } from "../../src/workflows/points/sweep-points"
import { hideOrders, showOrdersUntil } from "./calendar"

/** Something of the year that is played rather than written down. */
export interface Happening {
  at: Date
  happen(container: MedusaContainer): Promise<void>
  /** Gives what `happen` changed its date, once the sweep has seen it; `since` is when, in the seed's run, it began. */
  backdate?(container: MedusaContainer, since: Date): Promise<void>
}

const WEEK = 7 * 86_400_000

/**
 * Lets the year pass week by week: orders appear on their day, what happened to them happens, and the sweep posts points as it would have
 * then. So statements have a year of entries with believable dates, not one day with hundreds. Entries cannot be backdated afterwards.
 */
export async function replayYear(container: MedusaContainer, first_at: Date, now: Date, happenings: readonly Happening[], progress: (at: Date) => void): Promise<void> {
  // Subscribers would look at what happens here with today's date; the sweep looks at it with the right one.
  container.resolve(Modules.EVENT_BUS).emit = async () => {}
  await hideOrders(container)
  const left = [...happenings].sort((a, b) => a.at.getTime() - b.at.getTime())
  for (let at = new Date(first_at.getTime() + WEEK); ; at = new Date(Math.min(at.getTime() + WEEK, now.getTime()))) {
    await showOrdersUntil(container, at)
    const later = left.findIndex((happening) => happening.at > at)
    const due = left.splice(0, later === -1 ? left.length : later)
    const since = new Date()
    for (const { happen } of due) await happen(container)
    const last = at >= now
    const { result } = await sweepPointsWorkflow(container).run({ input: { now: at, full: last } })
    if (result.orders_parked) throw new Error(`${result.orders_parked} orders could not be settled as of ${at.toISOString()}`)
    for (const { backdate } of due) await backdate?.(container, since)
    progress(at)
    if (last) return
  }
}
