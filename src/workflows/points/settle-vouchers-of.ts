import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { POINTS_MODULE } from "../../modules/points"
import type PointsModuleService from "../../modules/points/service"
import type { LoadedOrder } from "./facts"
import { settleThresholds } from "./settle-thresholds"
import { settleVouchers } from "./settle-voucher"

/**
 * What settled orders say about vouchers: which they used or gave free by being cancelled, and then which the spending brings or takes.
 * In this order, so that a voucher whose order is cancelled is unused again when the spending is looked at.
 */
export async function settleVouchersOf(container: MedusaContainer, { account_ids, orders, seen_at, now }: { account_ids: string[]; orders: readonly LoadedOrder[]; seen_at: Date; now: Date }): Promise<void> {
  const points: PointsModuleService = container.resolve(POINTS_MODULE)
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
  try {
    const used = orders.filter((order) => order.codes.length > 0)
    const looks = used.map((order) => ({ order_id: order.facts.order_id, canceled: order.facts.canceled, codes: order.codes, seen_at }))
    await settleVouchers(container, await points.settleVouchers(looks, now), now)
    await settleThresholds(container, account_ids, now)
  } catch (error) {
    // The orders themselves are settled; the next sweeps look at them again.
    logger.error(`retention: vouchers of ${orders.length} orders could not be settled: ${error instanceof Error ? error.message : String(error)}`)
  }
}
