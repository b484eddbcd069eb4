import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { CartPoints } from "../../../contract"
import { toMajor } from "../../../domain/kernel"
import { fittingPoints, redeemLimits, spendable } from "../../../domain/points"
import { POINTS_MODULE } from "../../../modules/points"
import type PointsModuleService from "../../../modules/points/service"
import { appliedPoints, asOrder, discountableWithout, loadCart } from "../cart"
import { currencyDigits } from "../facts"
import { followCart } from "../follow-cart"
import { isLockTimeout } from "../is-lock-timeout"
import { activeProgramme } from "../programme"
import { notFound } from "../refusals"
import { earnPreviews } from "./earn-preview"
import { thresholdNudge } from "./threshold-nudge"

/**
 * Points on a shopper's own cart: limits, what was asked for, and what the cart's discount is. A cart that has changed since its points were
 * put on it is fitted first where nobody has done so yet, because a total that is about to change is no answer.
 */
export async function cartPoints(container: MedusaContainer, cart_id: string, customer_id: string, now: Date): Promise<CartPoints> {
  const seen = await lookAt(container, cart_id, customer_id, now)
  if (!isOutdated(seen)) return asQuote(container, seen, now)
  // Whoever holds the cart at this moment is followed by an event of their own; where it cannot be fitted, the quote says how it stands.
  await followCart(container, { cart_id, now }).catch((error: unknown) => {
    if (isLockTimeout(error)) return
    container.resolve(ContainerRegistrationKeys.LOGGER).warn(`retention: cart ${cart_id} was not fitted for its quote: ${error instanceof Error ? error.message : String(error)}`)
  })
  return asQuote(container, await lookAt(container, cart_id, customer_id, now), now)
}

type Seen = Awaited<ReturnType<typeof lookAt>>

async function lookAt(container: MedusaContainer, cart_id: string, customer_id: string, now: Date) {
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
  const facts = { spendable: free, blocked: account?.status === "blocked", currency_code: cart.currency_code, discountable_minor: discountableWithout(cart, hold) }
  return { cart, account, hold, programme, customer_id, facts }
}

/** Whether the cart carries other points than fit it. */
const isOutdated = ({ cart, hold, programme, facts }: Seen): boolean => {
  if (!hold || cart.completed || !cart.discounts.has(hold.code)) return false
  const fitting = fittingPoints(hold.requested, facts, programme)
  return fitting !== hold.points && fitting <= facts.spendable && !facts.blocked
}

async function asQuote(container: MedusaContainer, { cart, account, hold, programme, customer_id, facts }: Seen, now: Date): Promise<CartPoints> {
  const limits = redeemLimits(facts, programme)
  const applied = appliedPoints(cart, hold)
  const buyer = { facts: asOrder(cart, now), account_id: account?.id ?? null, customer_id, has_account: cart.has_account }
  const [earn] = await earnPreviews(container, [buyer], programme, now)
  return {
    cart_id: cart.id,
    currency_code: cart.currency_code,
    available: facts.spendable,
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
