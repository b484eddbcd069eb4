import type { HttpTypes } from "@medusajs/types"
import { useMutation } from "@tanstack/react-query"
import { useRefreshCart } from "./cart"
import { sdk } from "./sdk"

export interface PlaceOrder {
  cart_id: string
  provider_id: string
  /** What the shopper has seen on the button, in major units. */
  expected_total: number
}

/** What became of it: an order; or the total is another one than the shopper has seen, and nothing was ordered. */
export type Placed = { type: "order"; order_id: string } | { type: "changed" }

const sessionFor = async (cart_id: string, provider_id: string) => {
  const { cart } = await sdk.store.cart.retrieve(cart_id, { fields: "id,total,*payment_collection.payment_sessions" })
  if (!cart.payment_collection?.payment_sessions?.some((session) => session.provider_id === provider_id)) await sdk.store.payment.initiatePaymentSession(cart, { provider_id })
  return cart
}

/** Places the order. Asked twice, by a double click or from two tabs, it answers with the same order. */
export function usePlaceOrder() {
  const refresh = useRefreshCart()
  return useMutation({
    scope: { id: "cart" },
    mutationFn: async ({ cart_id, provider_id, expected_total }: PlaceOrder): Promise<Placed> => {
      const cart = await sessionFor(cart_id, provider_id)
      if (Math.abs(cart.total - expected_total) > 0.004) return { type: "changed" }
      const answer: HttpTypes.StoreCompleteCartResponse = await sdk.store.cart.complete(cart_id)
      if (answer.type === "order") return { type: "order", order_id: answer.order.id }
      throw new Error(answer.error.message)
    },
    onSettled: (placed) => (placed?.type === "order" ? undefined : refresh()),
  })
}

/** The order that a cart has become; null for a cart that was not ordered. Completing a cart again only answers with its order. */
export async function orderOfCart(cart_id: string): Promise<string | null> {
  const { cart } = await sdk.store.cart.retrieve(cart_id, { fields: "id,+completed_at" })
  if (!("completed_at" in cart) || !cart.completed_at) return null
  const answer = await sdk.store.cart.complete(cart_id)
  return answer.type === "order" ? answer.order.id : null
}
