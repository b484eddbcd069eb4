import type { MedusaContainer } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { POINTS_MODULE } from "../../../modules/points"
import { exclusionsOf, type PersonalDiscountRecord } from "../../../modules/points/personal-discounts"
import type PointsModuleService from "../../../modules/points/service"
import { loadCart } from "../cart"
import { activeProgramme } from "../programme"
import { notFound } from "../refusals"
import { cartCodes } from "./cart-codes"
import { openDiscountPromotion } from "./discount-promotion"

export interface SetPersonalDiscountInput {
  cart_id: string
  /** `put` and `take` are the shopper's wishes, `fit` follows a changed cart and `yield` makes way for a code. */
  wish: "put" | "take" | "fit" | "yield"
  /** The shopper asking, as authenticated; null when the shop itself fits or yields. */
  customer_id: string | null
  now: Date
}

export interface CodesToChange {
  add: string[]
  remove: string[]
}

const refuse = (message: string, code: string) => new MedusaError(MedusaError.Types.NOT_ALLOWED, message, code)

/** Decides under the cart's lock which personal codes go on and off it, and makes sure that the promotion behind a new one works. */
export const personalDiscountStep = createStep(
  "retention-personal-discount-step",
  async (input: SetPersonalDiscountInput, { container }) => {
    const points: PointsModuleService = container.resolve(POINTS_MODULE)
    const before = await points.discountOfCart(input.cart_id)
    const asked = input.wish === "put" || input.wish === "take"
    const cart = asked || before ? await loadCart(container, input.cart_id) : null
    if (asked && (!cart || !cart.customer_id || cart.customer_id !== input.customer_id)) throw notFound("Cart", input.cart_id)
    if (asked && cart?.completed) throw refuse("This cart is already an order. The discount counts for the next one.", "retention_cart_completed")
    const undo = { cart_id: input.cart_id, discount_id: before?.id ?? null }
    if (!cart || cart.completed) return new StepResponse<CodesToChange, typeof undo>({ add: [], remove: [] }, undo)

    const codes = await cartCodes(container, input.cart_id)
    const discount = input.wish === "take" || input.wish === "yield" ? null : await discountFor(container, { ...input, cart_customer_id: cart.customer_id, before, typed: codes.typed.length > 0 })
    await points.noteCartDiscount(input.cart_id, discount?.id ?? null)
    // What Medusa dropped from the cart is not put back unasked, except where the member's step has changed meanwhile.
    const lost = input.wish === "fit" && discount?.code === before?.code
    const add = discount && !lost && !codes.personal.includes(discount.code) ? [discount.code] : []
    return new StepResponse<CodesToChange, typeof undo>({ add, remove: codes.personal.filter((code) => code !== discount?.code) }, undo)
  },
  async (undo, { container }) => {
    const points: PointsModuleService = container.resolve(POINTS_MODULE)
    if (undo) await points.noteCartDiscount(undo.cart_id, undo.discount_id)
  }
)

interface Wanted extends SetPersonalDiscountInput {
  cart_customer_id: string | null
  before: PersonalDiscountRecord | null
  /** Whether there are codes on the cart that a shopper typed. */
  typed: boolean
}

/** The discount that the cart's owner has now, ready to be used; null where a changed cart must not have one any more. */
async function discountFor(container: MedusaContainer, { wish, before, cart_customer_id, typed, now }: Wanted): Promise<PersonalDiscountRecord | null> {
  const points: PointsModuleService = container.resolve(POINTS_MODULE)
  const { ladder } = await activeProgramme(container, new Date(now))
  const account = cart_customer_id ? await points.memberAccount(cart_customer_id) : null
  const fits = wish === "fit"
  if (fits && before?.account_id !== account?.id) return null
  const percent = ladder && account ? ((await points.memberTier(account.id))?.ladder_percent ?? 0) : 0
  if (!ladder || !account?.customer_id || percent === 0) {
    if (fits) return null
    throw refuse("There is no personal discount yet. It begins with the first step of the cumulative discount.", "retention_no_discount")
  }
  if (typed && !ladder.combines_with_codes) {
    if (fits) return null
    throw refuse("The personal discount cannot be used beside a code. Take the code off the cart and try again.", "retention_not_beside_codes")
  }
  const exclusions = exclusionsOf(ladder.excluded)
  if (fits && before && before.active && before.percent === percent && before.exclusions === exclusions) return before
  const discount = await points.openDiscount({ account_id: account.id, percent, exclusions })
  await openDiscountPromotion(container, discount, account.customer_id, ladder.excluded)
  return discount
}
