import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, PromotionActions } from "@medusajs/framework/utils"
import { updateCartPromotionsWorkflow } from "@medusajs/medusa/core-flows"
import { addDays } from "../../domain/kernel"
import { isUnused } from "../../domain/points"
import { POINTS_MODULE } from "../../modules/points"
import type PointsModuleService from "../../modules/points/service"
import type { VoucherRecord } from "../../modules/points/voucher-records"
import { rowsOf } from "../rows-of"
import { closePromotion, openPromotion } from "./voucher-promotion"

/** A code that an order has used lives on until the order is found; where none is found for so long, there is none. */
const ORDER_FOUND_DAYS = 1
/** More open carts than a person has. */
const CARTS_MAX = 50

/**
 * Does what a voucher waits for: makes the code of one that is being issued work, and ends one that is ending. In each case the promotion
 * and the voucher agree in the end, whoever else works on it; repeating it changes nothing.
 */
export async function settleVoucher(container: MedusaContainer, voucher: VoucherRecord, now: Date): Promise<VoucherRecord> {
  if (voucher.ending) return endVoucher(container, voucher, now)
  return voucher.state === "issuing" ? issueVoucher(container, voucher, now) : voucher
}

async function issueVoucher(container: MedusaContainer, voucher: VoucherRecord, now: Date): Promise<VoucherRecord> {
  const points: PointsModuleService = container.resolve(POINTS_MODULE)
  const promotion = await openPromotion(container, voucher)
  const issued = (await points.voucherIssued({ id: voucher.id, code: voucher.code, promotion_id: promotion.id, now })) ?? voucher
  // It has ended while its promotion was made.
  if (issued.ending || !(isUnused(issued.state) || issued.state === "used")) await closePromotion(container, voucher.code)
  return issued
}

/** The promotion goes off first, then the discount off open carts, then the points come back: nobody has both. */
async function endVoucher(container: MedusaContainer, voucher: VoucherRecord, now: Date): Promise<VoucherRecord> {
  const points: PointsModuleService = container.resolve(POINTS_MODULE)
  const { promotion_id, used } = await closePromotion(container, voucher.code)
  if (used && now < addDays(voucher.expires_at, ORDER_FOUND_DAYS)) {
    const kept = (await points.keepVoucher({ id: voucher.id, now })) ?? voucher
    // Its one use is counted; should the completion fail after all, the code works again.
    if (isUnused(kept.state)) await openPromotion(container, kept)
    return kept
  }
  if (promotion_id) await takeOffCarts(container, promotion_id, voucher.code)
  const ended = (await points.finishEnding({ id: voucher.id, now })) ?? voucher
  if (isUnused(ended.state) && !ended.ending) await openPromotion(container, ended)
  return ended
}

/**
 * Takes a code that has ended off the carts that still show it: completing a cart does not look at its promotions again. A cart that is
 * being completed just now keeps it; its order then pays for the voucher again.
 */
async function takeOffCarts(container: MedusaContainer, promotion_id: string, code: string): Promise<void> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
  const { data: links } = await query.graph({ entity: "cart_promotion", fields: ["cart_id"], filters: { promotion_id }, pagination: { take: CARTS_MAX } })
  const cart_ids = rowsOf<{ cart_id: string }>(links).map((link) => link.cart_id)
  if (!cart_ids.length) return
  const { data: carts } = await query.graph({ entity: "cart", fields: ["id", "completed_at"], filters: { id: cart_ids } })
  for (const cart of rowsOf<{ id: string; completed_at: string | null }>(carts)) {
    if (cart.completed_at) continue
    try {
      const input = { cart_id: cart.id, promo_codes: [code], action: PromotionActions.REMOVE, force_refresh_payment_collection: true }
      await updateCartPromotionsWorkflow(container).run({ input })
    } catch (error) {
      logger.warn(`retention: an ended code stays on cart ${cart.id}: ${error instanceof Error ? error.message : String(error)}`)
    }
  }
}

/** Does what several vouchers wait for; what fails is left to the next sweep. */
export async function settleVouchers(container: MedusaContainer, vouchers: readonly VoucherRecord[], now: Date): Promise<void> {
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
  for (const voucher of vouchers) {
    try {
      await settleVoucher(container, voucher, now)
    } catch (error) {
      logger.warn(`retention: voucher ${voucher.id} is left to the next sweep: ${error instanceof Error ? error.message : String(error)}`)
    }
  }
}
