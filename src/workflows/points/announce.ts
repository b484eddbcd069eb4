import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import type { PointsMovementEvent, RetentionEventName } from "../../contract"
import type { EntryKind } from "../../domain/points"
import { POINTS_MODULE } from "../../modules/points"
import type { MovementRecord, Page } from "../../modules/points/announcements"
import type PointsModuleService from "../../modules/points/service"

const NAMES: Record<EntryKind, RetentionEventName> = {
  earn: "retention.points.earned",
  confirm: "retention.points.available",
  hold: "retention.points.held",
  capture: "retention.points.spent",
  release: "retention.points.released",
  return: "retention.points.returned",
  reverse: "retention.points.reversed",
  expire: "retention.points.expired",
  adjust: "retention.points.adjusted",
  award: "retention.points.awarded",
  redeem: "retention.points.redeemed",
  repay: "retention.points.debt_repaid",
}

const EVENTS_A_PAGE = 500
/** A bus that does not answer must not keep a transaction open; the page is told again later. */
const BUS_PATIENCE_MS = 10_000
/** Long enough for what one request does in several steps to be told together. */
const SOON_MS = 250

const movementOf = ({ kind, account_id, customer_id, seq, order_id, hold_id }: MovementRecord): { name: string; data: PointsMovementEvent } => ({
  name: NAMES[kind],
  data: { id: account_id, customer_id, seq, order_id, hold_id },
})

const messagesOf = (page: Page): { name: string; data: object }[] => (page.stream === "movements" ? page.rows.map(movementOf) : page.rows.map(({ name, data }) => ({ name, data })))

/**
 * Announces on Medusa's event bus what has been committed and not announced yet: each at least once, in the order of the transactions,
 * page by page until `passed`. Safe to run anywhere, any number of times: one process announces at a time, and the others are told that
 * it is `busy`.
 */
export async function announce(container: MedusaContainer, passed: () => boolean = () => false): Promise<{ announced: number; busy: boolean }> {
  const points: PointsModuleService = container.resolve(POINTS_MODULE)
  const bus = container.resolve(Modules.EVENT_BUS)
  const sum = { announced: 0, busy: false }
  for (const stream of ["movements", "notices"] as const) {
    for (let more = true; more && !passed(); ) {
      const page = await points.announceNext(stream, EVENTS_A_PAGE, (page) => patiently(bus.emit(messagesOf(page))))
      if (page === "busy") {
        sum.busy = true
        break
      }
      sum.announced += page.announced
      more = page.more
    }
  }
  return sum
}

async function patiently(work: Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`the event bus did not answer within ${BUS_PATIENCE_MS} ms`)), BUS_PATIENCE_MS)
  })
  try {
    await Promise.race([work, late])
  } finally {
    clearTimeout(timer)
  }
}

const waiting = new WeakSet<PointsModuleService>()

/** Announces a moment from now, together with what else is committed until then; costs the caller nothing. The sweep repeats what fails here. */
export function announceSoon(container: MedusaContainer): void {
  const points: PointsModuleService = container.resolve(POINTS_MODULE)
  if (waiting.has(points)) return
  waiting.add(points)
  const tell = async () => {
    waiting.delete(points)
    try {
      // What the other process read may have ended just before this caller's commit.
      if ((await announce(container)).busy) announceSoon(container)
    } catch (error) {
      container.resolve(ContainerRegistrationKeys.LOGGER).warn(`retention: events wait for the next sweep: ${error instanceof Error ? error.message : String(error)}`)
    }
  }
  setTimeout(() => void tell(), SOON_MS).unref()
}
