import type { StoreTierStanding } from "../../contract"
import type { Retention, Texts } from "../provider"

/** How much of the way to `from` is done, from 0 to 1. */
export const partDone = (from: number, missing: number): number => (from > 0 ? Math.min(1, Math.max(0, (from - missing) / from)) : 1)

/** What is missing to the next level, in what the programme counts: money, points or orders. Null on the highest level. */
export function missingToNext({ text, money }: Pick<Retention, "text" | "money">, standing: StoreTierStanding, own?: Texts): string | null {
  if (!standing.next) return null
  const { title, missing } = standing.next
  switch (standing.basis) {
    case "spend":
      return text("tier.next_spend", { missing: money(missing, standing.currency_code), next: title }, own)
    case "points":
      return text("tier.next_points", { points: missing, next: title }, own)
    case "orders":
      return text("tier.next_orders", { orders: missing, next: title }, own)
  }
}
