import { Explanation } from "../parts/explanation"
import { Hint } from "../parts/hint"
import type { PartProps } from "../parts/part"
import { useRetention } from "../provider"
import { useCartPoints } from "./use-cart-points"
import { zeroReason } from "./zero-reason"

export interface CartEarnProps extends PartProps {
  cart_id: string | null
  revision?: string | undefined
}

/** What the cart's order will earn, with why, or the reason when it earns none. Guests read what anybody would earn, and how to collect it. */
export function CartEarn({ cart_id, revision, texts, className }: CartEarnProps) {
  const { text, customer_id } = useRetention()
  const { points: quote, state } = useCartPoints(cart_id, { revision })
  const earn = quote?.earn
  const guest = customer_id === null && <p data-retention="earn-guest">{text("earn.guest_cart_hint", {}, texts)}</p>
  return (
    <Hint name="cart-earn" state={state} className={className} below={guest}>
      {earn
        ? earn.points > 0
          ? (
              <Explanation points={earn.points} parts={earn.explanation} texts={texts}>
                <span data-retention="earn-points">{text("earn.cart", { points: earn.points }, texts)}</span>
              </Explanation>
            )
          : zeroReason(text, earn.zero_reason, texts)
        : null}
    </Hint>
  )
}
