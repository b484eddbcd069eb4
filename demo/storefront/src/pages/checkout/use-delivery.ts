import { useEffect, useRef } from "react"
import type { Cart } from "../../shop/cart"
import { chosenDelivery, useChooseDelivery, useDeliveries } from "../../shop/checkout"

/** How the order comes. The cheapest way is chosen until the shopper chooses another. */
export function useDelivery(cart: Cart) {
  const { data: deliveries, isError, isPlaceholderData, refetch } = useDeliveries(cart)
  const choosing = useChooseDelivery()
  const onCart = chosenDelivery(cart)
  // The wish shows at once; the cart confirms it. What is on the cart counts until it turns out that it is no longer offered.
  const isOffered = deliveries === undefined || deliveries.some(({ id }) => id === onCart)
  const chosen = choosing.isPending ? choosing.variables : isOffered ? onCart : null
  const cheapest = deliveries?.[0]?.id ?? null
  // Each refusal would otherwise ask for the next attempt, for ever.
  const attempts = useRef(0)
  useEffect(() => {
    attempts.current = 0
  }, [cart.region_id])
  useEffect(() => {
    // The ways of the region before, shown until those of this one are known, would be refused here.
    if (isPlaceholderData) return
    if (chosen !== null || cheapest === null || attempts.current >= 3) return
    attempts.current += 1
    choosing.mutate(cheapest)
  }, [cart.id, cart.region_id, chosen, cheapest, isPlaceholderData])
  return {
    deliveries,
    failed: isError && !deliveries,
    retry: () => void refetch(),
    chosen,
    choosing: choosing.isPending,
    refused: choosing.isError,
    choose: (id: string) => choosing.mutate(id),
  }
}
export type Deliveries = ReturnType<typeof useDelivery>
