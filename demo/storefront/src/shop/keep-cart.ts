import { useEffect } from "react"
import { useCart, useCartChange } from "./cart"
import { sdk } from "./sdk"
import type { Session } from "./session"

/**
 * The cart follows its shopper: it becomes theirs when they sign in, and moves to the region of the country they choose. Both are asked of
 * the server only when they differ, so it does no harm in two tabs at once.
 */
export function useKeepCart({ customer, known }: Session, region_id: string): void {
  const { data: cart } = useCart()
  const { mutate: claim } = useCartChange<string>((id) => sdk.store.cart.transferCart(id))
  const { mutate: move } = useCartChange<string>((id, region) => sdk.store.cart.update(id, { region_id: region }))
  const customer_id = customer?.id ?? null
  const owner = cart && "customer_id" in cart ? (cart.customer_id as string | null) : null
  useEffect(() => {
    if (cart && known && customer_id !== null && owner !== customer_id) claim(customer_id)
  }, [claim, cart?.id, known, customer_id, owner])
  useEffect(() => {
    if (cart && cart.region_id !== region_id) move(region_id)
  }, [move, cart?.id, cart?.region_id, region_id])
}
