import type { MedusaContainer } from "@medusajs/framework/types"
import type { CartPoints } from "../../../contract"
import { toMajor } from "../../../domain/kernel"
import { redeemLimits, spendable } from "../../../domain/points"
import { POINTS_MODULE } from "../../../modules/points"
import type PointsModuleService from "../../../modules/points/service"
import { appliedPoints, asOrder, discountableWithout, loadCart } from "../cart"
import { currencyDigits } from "../facts"
import { activeProgramme } from "../programme"
import { notFound } from "../refusals"
import { earnPreviews } from "./earn-preview"
import { thresholdNudge } from "./threshold-nudge"

/** Points on a shopper's own cart: limits, what was asked for, and what the cart's discount really is now. */
export async function cartPoints(container: MedusaContainer, cart_id: string, customer_id: string, now: Date): Promise<CartPoints> {
  const points: PointsModuleService = container.resolve(POINTS_MODULE)
  const cart = await loadCart(container, cart_id)
  if (!cart || cart.customer_id !== customer_id) throw notFound("Cart", cart_id)
  const [account, held, programme] = await Promise.all([
    points.memberAccount(customer_id),
    points.openHoldOfCart(cart_id),
    activeProgramme(container, now),
  ])
  const hold = held && held.account_id === account?.id ? held : null
  const lots = account ? await points.openLots(account.id) : []
  const free = account ? spendable({ balances: account, lots }, now) + (hold?.points ?? 0) : 0
  const limits = redeemLimits(
    { spendable: free, blocked: account?.status === "blocked", currency_code: cart.currency_code, discountable_minor: discountableWithout(cart, hold) },
    programme
  )
  const applied = appliedPoints(cart, hold)
  const buyer = { facts: asOrder(cart, now), account_id: account?.id ?? null, customer_id, has_account: cart.has_account }
  const [earn] = await earnPreviews(container, [buyer], programme, now)
  return {
    cart_id: cart.id,
    currency_code: cart.currency_code,
    available: free,
    min: limits.min,
    max: limits.max,
    step: limits.step,
    requested: hold?.requested ?? 0,
    applied: applied.points,
    discount: toMajor(applied.minor, currencyDigits(cart.currency_code)),
    lost: hold !== null && applied.minor === 0 && !cart.completed,
    refusal: limits.refusal,
    expires_at: hold?.expires_at.toISOString() ?? null,
    earn: earn ?? { points: 0, explanation: [], zero_reason: "nothing_paid" },
    nudge: cart.completed || account?.status === "blocked" ? null : await thresholdNudge(container, { account_id: account?.id ?? null, rules: programme, cart }),
  }
}
