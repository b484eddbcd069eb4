import type { MedusaContainer } from "@medusajs/framework/types"
import type { CartPoints } from "../../../contract"
import { redeemLimits } from "../../../domain/points"
import { asOrder, loadCart } from "../cart"
import { activeProgramme } from "../programme"
import { notFound } from "../refusals"
import { earnPreviews } from "./earn-preview"

/**
 * Points on a cart for whoever holds its id and is not signed in: what anybody would earn with it, and that using points asks for a log-in.
 *
 * Typing an e-mail puts its owner's customer on the cart, so nothing here looks at the cart's customer: the answer is the same whether the
 * address belongs to a member, to nobody, or was not given.
 */
export async function guestCartPoints(container: MedusaContainer, cart_id: string, now: Date): Promise<CartPoints> {
  const cart = await loadCart(container, cart_id)
  if (!cart) throw notFound("Cart", cart_id)
  const programme = await activeProgramme(container, now)
  const { min, step } = redeemLimits({ spendable: 0, blocked: false, currency_code: cart.currency_code, discountable_minor: 0 }, programme)
  const anyone = { facts: asOrder(cart, now), account_id: null, customer_id: null, has_account: false }
  const [earn] = await earnPreviews(container, [anyone], programme, now)
  return {
    cart_id: cart.id,
    currency_code: cart.currency_code,
    available: 0,
    min,
    max: 0,
    step,
    requested: 0,
    applied: 0,
    discount: 0,
    lost: false,
    refusal: { refused: "not_signed_in" },
    expires_at: null,
    earn: earn ?? { points: 0, explanation: [], zero_reason: "nothing_paid" },
    nudge: null,
  }
}
