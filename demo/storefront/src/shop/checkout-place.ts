import { useMutation } from "@tanstack/react-query"
import { completeCart, type CompleteCartInput } from "medusa-plugin-retention/client"
import { useRefreshCart } from "./cart"
import { sdk } from "./sdk"

/** What became of it: an order; or the total is another one than the shopper has seen, and nothing was ordered. */
export type Placed = { type: "order"; order_id: string } | { type: "changed" }

/** Places the order. Asked twice, by a double click or from two tabs, it answers with the same order. */
export function usePlaceOrder() {
  const refresh = useRefreshCart()
  return useMutation({
    // Behind the changes of the cart that are under way, so that what the shopper chose last is in the order.
    scope: { id: "cart" },
    mutationFn: async (input: CompleteCartInput): Promise<Placed> => {
      const answer = await completeCart((path, init) => sdk.client.fetch(path, init), input)
      if (answer.type === "order") return { type: "order", order_id: answer.order.id }
      if (answer.type === "changed") return { type: "changed" }
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
