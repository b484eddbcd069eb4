import type { StoreVoucher } from "medusa-plugin-retention/contract"
import { useCallback } from "react"
import { useQueryClient } from "@tanstack/react-query"
import { useAddCode, useCart } from "./cart"

/**
 * Puts a voucher on the shopper's cart; undefined while there is no cart to put it on, so that no button promises it. Rejects when the cart
 * does not carry the code afterwards: Medusa leaves out what does not apply without a word.
 */
export function useUseVoucher(): ((voucher: StoreVoucher) => Promise<void>) | undefined {
  const queries = useQueryClient()
  const { data: cart } = useCart()
  const { mutateAsync: add } = useAddCode()
  const cart_id = cart?.id
  const use = useCallback(
    async ({ code }: StoreVoucher) => {
      await add({ code })
      const now = queries.getQueryData<typeof cart>(["cart", cart_id])
      if (!now?.promotions.some((promotion) => promotion.code === code)) throw new Error("the cart did not take the code")
    },
    [add, queries, cart_id]
  )
  return cart && (cart.items?.length ?? 0) > 0 ? use : undefined
}
