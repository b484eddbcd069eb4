import { equal, inTurn, nothingToPay, openSession, payableCart, pause, sessionFor, type CartDue, type PayableCart, type PaymentInput } from "./payment-session"
import { init, segment, type Fetch } from "./transport"

export interface CompleteCartInput extends PaymentInput {
  /** The total that the shopper last saw and agreed to, in major units; what the cart asks for now counts unless given. */
  expected_total?: number | undefined
}

/** What became of a cart: the order, a total that the shopper has not seen yet, or a payment that needs more of the shopper. */
export type CompletedCart<Order> =
  | { type: "order"; order: Order }
  | { type: "changed"; cart: CartDue }
  | { type: "cart"; cart: CartDue; error: { message: string; name: string; type: string } }

type Answer<Order> = Exclude<CompletedCart<Order>, { type: "changed" }>

/**
 * Completes a cart. The shopper never pays another total than `expected_total`: where points or anything else have changed it, the answer
 * is `changed`, to be shown and agreed to. A payment session that is missing, or was deleted because the total moved and came back, is
 * renewed and the cart completed once more. A cart that is an order already, here or in another tab, gives that order.
 *
 * Rejects with Medusa's error when the cart cannot be completed for another reason, for example without a shipping method.
 */
export async function completeCart<Order extends { id: string } = { id: string }>(fetch: Fetch, input: CompleteCartInput): Promise<CompletedCart<Order>> {
  return inTurn(input.cart_id, async () => {
    const cart = await payableCart(fetch, input)
    const agreed = input.expected_total ?? cart.total
    try {
      return await completeAt<Order>(fetch, input, agreed, cart)
    } catch (error) {
      return completeAgain<Order>(fetch, input, agreed, error)
    }
  })
}

/** Gives the cart its session and completes it, each only while it asks for what was agreed: the total may change while the session is made. */
async function completeAt<Order>(fetch: Fetch, input: CompleteCartInput, agreed: number, found: PayableCart): Promise<CompletedCart<Order>> {
  if (differs(found, agreed)) return changed(found)
  const { cart: due } = await sessionFor(fetch, input, found)
  if (differs(due, agreed)) return changed(due)
  return complete<Order>(fetch, input)
}

/** After a failure: what the cart has become says whether there is an order, another total, a session to renew, or nothing to be done. */
async function completeAgain<Order>(fetch: Fetch, input: CompleteCartInput, agreed: number, failure: unknown): Promise<CompletedCart<Order>> {
  if (statusOf(failure) === 409) await pause()
  const cart = await payableCart(fetch, input).catch(() => null)
  if (!cart) throw failure
  if (differs(cart, agreed)) return changed(cart)
  const renewable = !nothingToPay(cart) && !openSession(cart, input.provider_id)
  if (!cart.completed_at && !renewable && statusOf(failure) !== 409) throw failure
  return completeAt<Order>(fetch, input, agreed, cart)
}

const complete = <Order>(fetch: Fetch, { cart_id, headers }: CompleteCartInput) =>
  fetch<Answer<Order>>(`/store/carts/${segment(cart_id)}/complete`, init({ method: "POST", body: {}, headers }))

/** An order's total is settled, whatever was expected of the cart. */
const differs = (cart: PayableCart, agreed: number): boolean => !cart.completed_at && !equal(cart.total, agreed)

const changed = ({ id, total, currency_code }: PayableCart): { type: "changed"; cart: CartDue } => ({ type: "changed", cart: { id, total, currency_code } })

const statusOf = (error: unknown): unknown => (typeof error === "object" && error !== null && "status" in error ? error.status : null)
