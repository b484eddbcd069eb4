import { benefitText } from "../parts/benefit-text"
import { Hint } from "../parts/hint"
import type { PartProps } from "../parts/part"
import { useRetention } from "../provider"
import { useCartPoints } from "./use-cart-points"

export interface VoucherNudgeProps extends PartProps {
  cart_id: string | null
  revision?: string | undefined
}

/** "12 € to your 10 € voucher": what the cart still lacks to the next voucher that spending brings, or that it brings it. */
export function VoucherNudge({ cart_id, revision, texts, className }: VoucherNudgeProps) {
  const retention = useRetention()
  const { text, money } = retention
  const { points: quote, state } = useCartPoints(cart_id, { revision })
  const nudge = quote?.nudge
  if (!nudge) {
    return (
      <Hint name="voucher-nudge" state={state} className={className}>
        {null}
      </Hint>
    )
  }
  const benefit = benefitText(retention, nudge.benefit, nudge.currency_code, texts)
  const missing = money(nudge.missing_with_cart, nudge.currency_code)
  return (
    <Hint name="voucher-nudge" state={state} className={className}>
      <span data-retention={nudge.missing_with_cart > 0 ? "nudge-missing" : "nudge-reached"}>
        {nudge.missing_with_cart > 0 ? text("nudge.missing", { missing, benefit }, texts) : text("nudge.reached", { benefit }, texts)}
      </span>
    </Hint>
  )
}
