import type { MedusaContainer } from "@medusajs/framework/types"
import type { CartPoints, EarnPreview } from "../../../contract"
import { toMajor } from "../../../domain/kernel"
import { earnedPoints, rateFor, redeemLimits, spendable, type ProgrammeRules } from "../../../domain/points"
import { POINTS_MODULE } from "../../../modules/points"
import type PointsModuleService from "../../../modules/points/service"
import { appliedPoints, discountableWithout, loadCart } from "../cart"
import { currencyDigits } from "../facts"
import { activeProgramme } from "../programme"
import { notFound } from "../refusals"

/** What an amount would earn, with the reason when that is nothing. */
export function earnPreview(rules: ProgrammeRules, currency_code: string, basis_minor: number, excluded = false): EarnPreview {
  const rate = rateFor(rules, currency_code)
  const points = rate && !excluded ? earnedPoints(basis_minor, rate, rules.rounding) : 0
  return { points, zero_reason: points > 0 ? null : !rate ? "no_rate" : excluded ? "excluded" : "nothing_paid" }
}

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
    earn: earnPreview(programme, cart.currency_code, cart.basis_minor),
  }
}
