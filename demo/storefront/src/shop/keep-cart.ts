import { useEffect } from "react"
import { forgetCart, useCart, useCartChange } from "./cart"
import { chooseCountry, usePlace } from "./region"
import { remembered } from "./remembered"
import { sdk, statusOf } from "./sdk"
import type { Session } from "./session"
import { useRemembered } from "./use-remembered"

/** Who the cart of this browser belonged to last; outlives a log-in that has run out. */
const lastOwner = remembered("cart-owner")

/** What is wished for a cart is asked of the server at once, and four times at most; one that refuses will refuse again and is not asked twice. */
function useEventually(cart_id: string | undefined, wish: string | null, ask: (wish: string) => Promise<unknown>): void {
  useEffect(() => {
    if (wish === null) return
    let over = false
    let timer: ReturnType<typeof setTimeout> | undefined
    // Waiting happens here and not in the mutation: the changes that the shopper makes meanwhile must not queue behind it.
    const attempt = (number: number) =>
      void ask(wish).catch((error: unknown) => {
        if (!over && number < 4 && (statusOf(error) ?? 500) >= 500) timer = setTimeout(() => attempt(number + 1), 1000 * 3 ** number)
      })
    attempt(1)
    return () => {
      over = true
      clearTimeout(timer)
    }
  }, [cart_id, wish, ask])
}

/**
 * The cart follows its shopper: it becomes theirs when they sign in, and moves to the region of the country they choose. Both are asked of
 * the server only when they differ, so it does no harm in two tabs at once; when it cannot be done, the shop goes on without.
 */
export function useKeepCart({ customer, known }: Session, region_id: string): void {
  const { data: cart } = useCart()
  const { chosen, regions } = usePlace()
  const { mutateAsync: claim } = useCartChange<string>((id) => sdk.store.cart.transferCart(id))
  const { mutateAsync: move } = useCartChange<string>((id, region) => sdk.store.cart.update(id, { region_id: region }))
  const last = useRemembered(lastOwner)
  const customer_id = customer?.id ?? null
  const owner = cart && "customer_id" in cart ? (cart.customer_id as string | null) : null

  const foreign = known && customer_id !== null && last !== null && last !== customer_id
  useEffect(() => {
    // Somebody else's log-in ran out here: their cart shows their address, and is not handed on.
    if (foreign) forgetCart()
    if (known && customer_id !== null) lastOwner.set(customer_id)
  }, [foreign, known, customer_id])

  useEventually(cart?.id, cart && known && !foreign && customer_id !== owner ? customer_id : null, claim)
  useEventually(cart?.id, cart && cart.region_id !== region_id ? region_id : null, move)

  // Before anybody has chosen a country, a member's own address says where they are.
  const home = customer?.addresses?.find(({ is_default_shipping }) => is_default_shipping) ?? customer?.addresses?.[0]
  const home_country = home?.country_code?.toLowerCase()
  useEffect(() => {
    const delivered = regions.some(({ countries }) => countries?.some(({ iso_2 }) => iso_2 === home_country))
    if (!chosen && home_country && delivered) chooseCountry(home_country)
  }, [chosen, home_country, regions])
}

/** Nobody owns the next cart yet: on log-out. */
export const disownCart = (): void => {
  lastOwner.set(null)
  forgetCart()
}
