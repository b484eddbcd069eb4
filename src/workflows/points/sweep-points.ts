import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createStep, createWorkflow, StepResponse, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import type { SweepSummary } from "../../contract"
import { addMinutes } from "../../domain/kernel"
import { POINTS_MODULE } from "../../modules/points"
import type { HoldRecord } from "../../modules/points/records"
import type PointsModuleService from "../../modules/points/service"
import { fitCartPoints } from "./cart-points"
import { ensureProgrammes } from "./programme"
import { releasePointsWorkflow } from "./release-points"
import { settleOrders } from "./settle-orders"
import { SWEEP_PARTS } from "./sweep-parts"

export const SWEEP_RUN = "sweep"

/** Late commits become visible out of order, so each sweep looks again at the ten minutes before the last one began. */
const OVERLAP_MINUTES = 10
/** Finding reads each table once however much it finds; settling loads whole orders, so it takes fewer at once. */
export const ORDERS_A_PAGE = 1000
const ORDERS_AT_ONCE = 100
const HOLDS_A_PAGE = 50
const ACCOUNTS_A_PAGE = 500

export interface SweepPointsInput {
  /** Decides what is due: waiting times, expiries, hold times. */
  now: Date
  /** Look at every order of the programme instead of those that changed since the last sweep. */
  full?: boolean
  /** Stop and leave the rest to the next sweep after this long. */
  time_limit_ms?: number
}

/** When the sweep has to stop and leave the rest to the next one. */
interface Deadline {
  passed: () => boolean
}

/**
 * P6: finds every order, payment, refund, return and hold that the events missed, and does what time alone brings: points become
 * available, holds end, lots expire. Safe to run anywhere, any number of times, on every instance at once.
 */
export async function sweepPoints(container: MedusaContainer, input: SweepPointsInput): Promise<SweepSummary> {
  const points: PointsModuleService = container.resolve(POINTS_MODULE)
  const { now } = input
  const started = new Date()
  const until = started.getTime() + (input.time_limit_ms ?? 50_000)
  const deadline: Deadline = { passed: () => Date.now() > until }
  const summary: SweepSummary = {
    orders_looked_at: 0, orders_changed: 0, orders_parked: 0, holds_settled: 0, holds_released: 0, holds_fitted: 0, accounts_expired: 0, complete: true,
  }

  const versions = await ensureProgrammes(container, now)
  const first_at = versions.reduce((first, version) => (version.active_from < first ? version.active_from : first), versions[0].active_from)
  const last = await points.lastRun(SWEEP_RUN)
  const since = input.full || !last?.seen_until ? null : addMinutes(last.seen_until, -OVERLAP_MINUTES)

  let after = ""
  while (summary.complete) {
    const order_ids = await points.findUnsettledOrders({ after, limit: ORDERS_A_PAGE, first_at, since, now })
    for (let from = 0; from < order_ids.length && summary.complete; from += ORDERS_AT_ONCE) {
      const settled = await settleOrders(container, { order_ids: order_ids.slice(from, from + ORDERS_AT_ONCE), now })
      summary.orders_looked_at += settled.looked_at
      summary.orders_changed += settled.changed
      summary.orders_parked += settled.parked
      if (deadline.passed()) summary.complete = false
    }
    if (order_ids.length < ORDERS_A_PAGE) break
    after = order_ids[order_ids.length - 1] as string
  }
  const ordersComplete = summary.complete

  await sweepHolds(container, now, deadline, summary)

  while (!deadline.passed()) {
    const expired = await points.expireDue(now, ACCOUNTS_A_PAGE)
    summary.accounts_expired += expired
    if (expired === 0) break
  }
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
  for (const part of SWEEP_PARTS) {
    if (deadline.passed()) break
    try {
      await part.run(container, { now, passed: deadline.passed })
    } catch (error) {
      // One part that fails keeps no other from its work, and is tried again by the next sweep.
      logger.error(`retention: the sweep's ${part.name} failed: ${error instanceof Error ? error.message : String(error)}`)
      summary.complete = false
    }
  }
  if (deadline.passed()) summary.complete = false

  await points.recordRun({ name: SWEEP_RUN, finished_at: now, seen_until: ordersComplete ? started : null, result: { ...summary } })
  return summary
}

/** Ends holds past their time (order first, release else) and fits the others to carts that changed unseen. */
async function sweepHolds(container: MedusaContainer, now: Date, deadline: Deadline, summary: SweepSummary): Promise<void> {
  const points: PointsModuleService = container.resolve(POINTS_MODULE)
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
  let after = ""
  for (;;) {
    const holds = await points.openHolds({ after, limit: HOLDS_A_PAGE, expired_at: null })
    if (!holds.length) return
    const orders = await ordersOfCarts(container, holds.map((hold) => hold.cart_id))
    for (const hold of holds) {
      if (deadline.passed()) return
      try {
        await sweepHold(container, hold, orders.get(hold.cart_id) ?? null, now, summary)
      } catch (error) {
        logger.warn(`retention: hold ${hold.id} is left to the next sweep: ${error instanceof Error ? error.message : String(error)}`)
      }
    }
    after = holds[holds.length - 1]?.id ?? ""
  }
}

async function sweepHold(container: MedusaContainer, hold: HoldRecord, order_id: string | null, now: Date, summary: SweepSummary): Promise<void> {
  if (order_id) {
    await settleOrders(container, { order_ids: [order_id], now })
    summary.holds_settled += 1
    return
  }
  if (hold.expires_at <= now) {
    const { result } = await releasePointsWorkflow(container).run({ input: { cart_id: hold.cart_id, now } })
    if (result.state !== "completed") summary.holds_released += 1
    return
  }
  const fit = await fitCartPoints(container, { cart_id: hold.cart_id, now })
  if (fit === "fitted") summary.holds_fitted += 1
  if (fit === "released") summary.holds_released += 1
}

/** Which of these carts have become orders. */
async function ordersOfCarts(container: MedusaContainer, cart_ids: string[]): Promise<Map<string, string>> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({ entity: "order_cart", fields: ["cart_id", "order_id"], filters: { cart_id: cart_ids } })
  return new Map((data as { cart_id: string; order_id: string }[]).map((link) => [link.cart_id, link.order_id]))
}

const sweepPointsStep = createStep("retention-sweep-points-step", async (input: SweepPointsInput, { container }) => {
  return new StepResponse(await sweepPoints(container, { ...input, now: new Date(input.now) }))
})

/** The sweep as a workflow: what the scheduled job and the admin's button run. */
export const sweepPointsWorkflow = createWorkflow("retention-sweep-points", (input: SweepPointsInput) => new WorkflowResponse(sweepPointsStep(input)))
