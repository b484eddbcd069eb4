import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MedusaError, Modules, PromotionStatus } from "@medusajs/framework/utils"
import type { StoreCartDiscount } from "../../../contract"
import { toMajor } from "../../../domain/kernel"
import { POINTS_MODULE } from "../../../modules/points"
import type PointsModuleService from "../../../modules/points/service"
import { loadCart } from "../cart"
import { currencyDigits } from "../facts"
import { activeProgramme } from "../programme"
import { ladderView } from "../reads/tier-view"
import { notFound } from "../refusals"
import { cartCodes } from "./cart-codes"
import { setPersonalDiscountWorkflow } from "./set-personal-discount"

interface OfCart {
  cart_id: string
  customer_id: string
  now: Date
}

/** The cumulative discount on a shopper's own cart: what it would be, and what it takes off now. */
export async function cartDiscount(container: MedusaContainer, { cart_id, customer_id, now }: OfCart): Promise<StoreCartDiscount> {
  const points: PointsModuleService = container.resolve(POINTS_MODULE)
  const cart = await loadCart(container, cart_id)
  if (!cart || cart.customer_id !== customer_id) throw notFound("Cart", cart_id)
  const programme = await activeProgramme(container, now)
  const account = await points.memberAccount(customer_id)
  const standing = ladderView(account ? await points.memberTier(account.id) : null, programme)
  const codes = await cartCodes(container, cart_id)
  const minor = codes.personal.reduce((sum, code) => sum + (cart.discounts.get(code) ?? 0), 0)
  const percent = standing?.percent ?? 0
  const refusal = (): StoreCartDiscount["refusal"] => {
    if (minor > 0) return null
    if (percent === 0) return "no_discount"
    if (codes.typed.length > 0 && !programme.ladder?.combines_with_codes) return "not_beside_codes"
    return cart.discountable_minor === 0 ? "nothing_discountable" : null
  }
  const amount = toMajor(minor, currencyDigits(cart.currency_code))
  return { cart_id, percent, applied: minor > 0, amount, currency_code: cart.currency_code, refusal: refusal(), next: standing?.next ?? null }
}

/** Puts the discount on the shopper's own cart; refuses where nothing of the cart gets it. */
export async function putCartDiscount(container: MedusaContainer, input: OfCart): Promise<StoreCartDiscount> {
  await setPersonalDiscountWorkflow(container).run({ input: { ...input, wish: "put" } })
  const discount = await cartDiscount(container, input)
  if (discount.applied) return discount
  await takeCartDiscount(container, input)
  throw new MedusaError(MedusaError.Types.NOT_ALLOWED, "Nothing in this cart gets the personal discount. Add an item that does.", "retention_nothing_discountable")
}

/** Takes the discount off the shopper's own cart. */
export async function takeCartDiscount(container: MedusaContainer, input: OfCart): Promise<StoreCartDiscount> {
  await setPersonalDiscountWorkflow(container).run({ input: { ...input, wish: "take" } })
  return cartDiscount(container, input)
}

/** Brings a discount in line with a changed cart. Asks one indexed question when the cart has none. */
export async function fitCartDiscount(container: MedusaContainer, input: { cart_id: string; now: Date }): Promise<void> {
  const points: PointsModuleService = container.resolve(POINTS_MODULE)
  if (await points.discountOfCart(input.cart_id)) await setPersonalDiscountWorkflow(container).run({ input: { ...input, customer_id: null, wish: "fit" } })
}

/** Takes the discount off before codes are added that it does not stand beside; codes that do not exist leave it where it is. */
export async function yieldToCodes(container: MedusaContainer, input: { cart_id: string; codes: string[]; now: Date }): Promise<void> {
  const points: PointsModuleService = container.resolve(POINTS_MODULE)
  const discount = await points.discountOfCart(input.cart_id)
  if (!discount) return
  const { ladder } = await activeProgramme(container, input.now)
  if (ladder?.combines_with_codes) return
  const personal = (await points.discountsByCode(input.codes)).map(({ code }) => code)
  const held = (await points.openHoldOfCart(input.cart_id))?.code
  const typed = input.codes.filter((code) => code !== held && !personal.includes(code))
  const usable = typed.length ? await container.resolve(Modules.PROMOTION).listPromotions({ code: typed, status: [PromotionStatus.ACTIVE] }, { select: ["id"], take: 1 }) : []
  if (!usable.length) return
  container.resolve(ContainerRegistrationKeys.LOGGER).debug(`retention: the personal discount of cart ${input.cart_id} makes way for a code`)
  await setPersonalDiscountWorkflow(container).run({ input: { cart_id: input.cart_id, customer_id: null, wish: "yield", now: input.now } })
}
