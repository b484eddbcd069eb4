import type { CartPoints, CartPointsRefusal } from "../../contract"
import type { Retention, Texts } from "../provider"

/**
 * Why points are not on the cart as asked: the server's refusals, what the field tells at once (`not_a_number`, `too_few`), a cart that
 * somebody else is changing (`busy`), a failure that changed nothing (`failed`), and one after which nobody knows (`unknown`).
 */
export type PointsProblem = CartPointsRefusal | { refused: "not_a_number" } | { refused: "too_few"; min: number } | { refused: "busy" | "failed" | "unknown" }

/** A number of points as shoppers write them, with spaces or separators between thousands; null for anything else. */
export function pointsOf(written: string): number | null {
  const digits = written.trim().replace(/(\d)[\s.,'’](?=\d{3}(?!\d))/g, "$1")
  return /^\d{1,15}$/.test(digits) ? Number(digits) : null
}

/** What the quote says against using exactly `points`; null when nothing does. The server looks again and has the last word. */
export function problemWith(points: number | null, quote: CartPoints): PointsProblem | null {
  if (quote.refusal) return quote.refusal
  if (points === null || !Number.isSafeInteger(points)) return { refused: "not_a_number" }
  // Where the cart carries less than the shopper has, it is the cart that says how many.
  const by_balance = quote.max + quote.step > quote.available
  if (points > quote.available && by_balance) return { refused: "insufficient_points", available: quote.available, short_by: points - quote.available }
  if (points < quote.min) return { refused: "too_few", min: quote.min }
  if (points > quote.max) return { refused: "above_maximum", max: quote.max }
  if (points % quote.step !== 0) return { refused: "not_a_step", step: quote.step, nearest: points - (points % quote.step) }
  return null
}

/** A problem as a sentence. */
export function problemText({ text }: Pick<Retention, "text">, problem: PointsProblem, own?: Texts): string {
  switch (problem.refused) {
    case "insufficient_points":
      return text("redeem.why.insufficient_points", { points: problem.short_by }, own)
    case "below_minimum":
    case "too_few":
      return text(`redeem.why.${problem.refused}`, { points: problem.min }, own)
    case "above_maximum":
      return text("redeem.why.above_maximum", { points: problem.max }, own)
    case "not_a_step":
      return text("redeem.why.not_a_step", { step: problem.step, nearest: problem.nearest }, own)
    case "busy":
    case "failed":
    case "unknown":
      return text(`redeem.${problem.refused}`, {}, own)
    default:
      return text(`redeem.why.${problem.refused}`, {}, own)
  }
}
