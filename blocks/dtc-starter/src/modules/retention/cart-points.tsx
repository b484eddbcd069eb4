"use client"

import { refreshCart } from "@lib/data/retention"
import { HttpTypes } from "@medusajs/types"
import {
  CartDiscount,
  CartEarn,
  RedeemControl,
  useCartPoints,
  VoucherNudge,
} from "medusa-plugin-retention/react"
import { useEffect, useRef } from "react"

/** Pays with points, and says what the cart earns: beside the cart's totals and beside the checkout's. */
const CartPoints = ({ cart }: { cart: HttpTypes.StoreCart }) => {
  const revision = `${cart.updated_at} ${cart.total}`
  useCartFollowing(cart.id, revision)

  return (
    <div className="points points-cart" data-testid="cart-points">
      <RedeemControl cart_id={cart.id} revision={revision} heading="h3" />
      <CartDiscount cart_id={cart.id} revision={revision} heading="h3" />
      <CartEarn cart_id={cart.id} revision={revision} />
      <VoucherNudge cart_id={cart.id} revision={revision} />
    </div>
  )
}

/** How long the starter's cart may take to follow a change of points that was made on this page. */
const FOLLOWS_WITHIN_MS = 1000

/** Points may also change in another tab, or leave the cart when they were held too long: then the starter's cart is read anew. */
const useCartFollowing = (cartId: string, revision: string) => {
  const { points } = useCartPoints(cartId, { revision })
  const applied = points && (points.lost ? 0 : points.applied)
  const seen = useRef({ applied, revision })

  useEffect(() => {
    const before = seen.current
    const moved = before.applied !== null && before.applied !== applied
    if (applied === null || !moved || before.revision !== revision) {
      seen.current = { applied, revision }
      return
    }
    const timer = setTimeout(() => {
      seen.current = { applied, revision }
      refreshCart().catch(() => undefined)
    }, FOLLOWS_WITHIN_MS)
    return () => clearTimeout(timer)
  }, [applied, revision])
}

export default CartPoints
