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
import { useEffect, useRef, useState } from "react"

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

const LOOK_EVERY_MS = 250
const READ_ANEW_EVERY = 4
const LOOKS = 40

/**
 * Keeps the starter's cart in step with its points, whoever changed them: this page, another tab, or the end of a hold. A server action
 * brings the new cart along, but Next may leave it lying until something else is rendered, so this renders; where that brings nothing,
 * the cart is read anew.
 */
const useCartFollowing = (cartId: string, revision: string) => {
  const { points } = useCartPoints(cartId, { revision })
  const applied = points && (points.lost ? 0 : points.applied)
  const followed = useRef({ applied, revision })
  const [looks, setLooks] = useState(0)

  useEffect(() => {
    const before = followed.current
    const moved = before.applied !== null && before.applied !== applied
    if (applied === null || !moved || before.revision !== revision) {
      followed.current = { applied, revision }
      setLooks(0)
      return
    }
    if (looks >= LOOKS) return
    const timer = setTimeout(() => {
      const next = looks + 1
      setLooks(next)
      if (next % READ_ANEW_EVERY === 0) refreshCart().catch(() => undefined)
    }, LOOK_EVERY_MS)
    return () => clearTimeout(timer)
  }, [applied, revision, looks])
}

export default CartPoints
