import type { Cart } from "./cart"
import { totalsOf } from "./totals"

/** What a code brings on this cart, in major units as the summary counts them; 0 where the cart does not fulfil its terms now. */
export interface CodeDiscount {
  code: string
  amount: number
}

export interface CartDiscounts {
  points: number
  /** The cumulative discount of a member. */
  personal: number
  /** Codes that the shopper typed in, vouchers among them. Only these can be removed by their name. */
  codes: CodeDiscount[]
  /** Promotions that hold by themselves. */
  automatic: number
}

type Kind = "points" | "personal" | "automatic" | "code"

/** The plugin's own promotions carry what they stand for. They are put on and taken off by it, not by their code. */
function kindOf(promotion: { code?: string; is_automatic?: boolean; metadata?: Record<string, unknown> | null }): Kind {
  if (promotion.metadata?.retention_hold_id) return "points"
  if (promotion.metadata?.retention_personal_discount_id) return "personal"
  return promotion.is_automatic ? "automatic" : "code"
}

const cents = (amount: number) => Math.round(amount * 100) / 100

/** Who takes what off the cart. The parts add up to the discount that the cart shows; a difference of rounding goes to the greatest. */
export function cartDiscounts(cart: Cart): CartDiscounts {
  const { points, discount } = totalsOf(cart)
  const taken = new Map<string, number>()
  for (const { adjustments } of [...(cart.items ?? []), ...(cart.shipping_methods ?? [])]) {
    for (const { code, amount } of adjustments ?? []) if (code) taken.set(code, (taken.get(code) ?? 0) + Number(amount))
  }
  const others = (cart.promotions ?? []).map((promotion) => ({ code: promotion.code ?? "", kind: kindOf(promotion), weight: taken.get(promotion.code ?? "") ?? 0 })).filter(({ kind }) => kind !== "points")
  const weight = others.reduce((sum, each) => sum + each.weight, 0)
  const parts = others.map((each) => ({ ...each, amount: weight > 0 ? cents((discount * each.weight) / weight) : 0 }))
  const greatest = parts.reduce<(typeof parts)[number] | null>((most, part) => (most && most.amount >= part.amount ? most : part), null)
  if (greatest && weight > 0) greatest.amount = cents(greatest.amount + discount - parts.reduce((sum, { amount }) => sum + amount, 0))
  const of = (kind: Kind) => parts.filter((part) => part.kind === kind)
  const sum = (kind: Kind) => cents(of(kind).reduce((total, { amount }) => total + amount, 0))
  return { points, personal: sum("personal"), automatic: sum("automatic"), codes: of("code").map(({ code, amount }) => ({ code, amount })) }
}
