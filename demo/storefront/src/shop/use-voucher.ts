import type { StoreVoucher } from "medusa-plugin-retention/contract"
import { useCallback } from "react"
import { useAddCode, useCart } from "./cart"
import { cheapestDelivery, useChooseDelivery } from "./checkout"

/**
 * Puts a voucher on the shopper's cart; undefined while there is no cart to put it on, so that no button promises it. Rejects when the cart
 * does not carry the code afterwards.
 */
export function useUseVoucher(): ((voucher: StoreVoucher) => Promise<void>) | undefined {
  const { data: cart } = useCart()
  const { mutateAsync: add } = useAddCode()
  const { mutateAsync: deliver } = useChooseDelivery()
  const cart_id = cart?.id
  const isEmpty = (cart?.items?.length ?? 0) === 0
  const hasDelivery = (cart?.shipping_methods?.length ?? 0) > 0
  const use = useCallback(
    async ({ code, benefit }: StoreVoucher) => {
      // Medusa takes a code for the delivery only where there is one. The checkout begins with the cheapest anyway.
      if (benefit.kind === "free_shipping" && !hasDelivery && cart_id) {
        const delivery = await cheapestDelivery(cart_id)
        if (delivery) await deliver(delivery.id)
      }
      await add({ code })
    },
    [add, deliver, cart_id, hasDelivery]
  )
  return isEmpty ? undefined : use
}
