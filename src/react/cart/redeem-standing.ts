import type { CartPoints } from "../../contract"

/** How points stand on a cart: not known yet, none can be used, none are, as asked, fewer than asked, or asked for and not there any more. */
export type RedeemStanding = "waiting" | "refused" | "none" | "applied" | "reduced" | "lost"

export function redeemStanding(quote: CartPoints | null): RedeemStanding {
  if (!quote) return "waiting"
  if (quote.lost) return "lost"
  if (quote.applied > 0) return quote.applied < quote.requested ? "reduced" : "applied"
  return quote.refusal ? "refused" : "none"
}

/** What the field holds before the shopper has typed: what is used, what was lost, else the most that can be used. */
export function suggestedPoints(quote: CartPoints): number {
  return Math.min(quote.applied || quote.requested || quote.max, Math.max(quote.max, quote.applied))
}
