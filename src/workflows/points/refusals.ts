import { MedusaError } from "@medusajs/framework/utils"
import type { StoreRefusal } from "../../contract"
import type { RedeemRefusal } from "../../domain/points"
import { assertNever } from "../../domain/kernel"

/** A refusal as a sentence that says what was expected and what to do. */
export function refusalMessage(refusal: RedeemRefusal): string {
  switch (refusal.refused) {
    case "no_rate":
      return `Points cannot be used in ${refusal.currency_code.toUpperCase()}: the programme has no rate for it. Choose another currency.`
    case "blocked":
      return "This points account is blocked. Please contact the shop."
    case "nothing_discountable":
      return "Nothing in this cart can be paid with points. Add an item that can be discounted."
    case "insufficient_points":
      return `There are ${refusal.available} points to spend, ${refusal.short_by} too few. Use fewer points.`
    case "below_minimum":
      return `At least ${refusal.min} points are used at a time. Use more points, or add items until that many fit.`
    case "above_maximum":
      return `At most ${refusal.max} points can be used on this cart. Use ${refusal.max} or fewer.`
    case "not_a_step":
      return `Points are used in steps of ${refusal.step}. Use ${refusal.nearest} instead.`
    default:
      return assertNever(refusal)
  }
}

/** An error that carries the refusal behind it, with its numbers, through the workflow engine, which keeps an error's own properties. */
export const refusedWith = (type: string, message: string, refusal: StoreRefusal): MedusaError =>
  Object.assign(new MedusaError(type, message, `retention_${refusal.refused}`), { refusal })

/** What the shopper asked for is not allowed now: a stable code and a sentence that says what to do. */
export const notAllowed = (message: string, refusal: StoreRefusal): MedusaError => refusedWith(MedusaError.Types.NOT_ALLOWED, message, refusal)

export const refusalError = (refusal: RedeemRefusal): MedusaError => notAllowed(refusalMessage(refusal), refusal)

/** Missing and foreign things answer alike, so that an id tells a stranger nothing. */
export const notFound = (what: string, id: string): MedusaError => new MedusaError(MedusaError.Types.NOT_FOUND, `${what} with id ${id} was not found.`)
