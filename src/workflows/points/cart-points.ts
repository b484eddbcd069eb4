import type { MedusaContainer } from "@medusajs/framework/types"
import { POINTS_MODULE } from "../../modules/points"
import type PointsModuleService from "../../modules/points/service"
import { loadCart } from "./cart"
import { notAllowed, notFound } from "./refusals"
import { releasePointsWorkflow } from "./release-points"
import { setCartPointsWorkflow } from "./set-cart-points"

/** Takes a shopper's points off their own cart. */
export async function removeCartPoints(container: MedusaContainer, input: { cart_id: string; customer_id: string; now: Date }): Promise<void> {
  const cart = await loadCart(container, input.cart_id)
  if (!cart || cart.customer_id !== input.customer_id) throw notFound("Cart", input.cart_id)
  const { result } = cart.completed ? { result: { state: "completed" } } : await releasePointsWorkflow(container).run({ input: { cart_id: input.cart_id, now: input.now } })
  if (result.state === "completed") throw notAllowed("This cart is already an order; its points are spent. A return gives them back.", { refused: "cart_completed" })
}

/**
 * Puts a shopper's points on their own cart. Points that another owner or another currency left on it go back first: their discount is
 * not on the cart any more.
 */
export async function applyCartPoints(container: MedusaContainer, input: { cart_id: string; customer_id: string; points: number; now: Date }): Promise<void> {
  const points: PointsModuleService = container.resolve(POINTS_MODULE)
  const hold = await points.openHoldOfCart(input.cart_id)
  if (hold) {
    const cart = await loadCart(container, input.cart_id)
    if (!cart || cart.customer_id !== input.customer_id) throw notFound("Cart", input.cart_id)
    const account = await points.memberAccount(input.customer_id)
    if (hold.account_id !== account?.id || hold.currency_code !== cart.currency_code) {
      await releasePointsWorkflow(container).run({ input: { cart_id: input.cart_id, now: input.now } })
    }
  }
  await setCartPointsWorkflow(container).run({ input })
}

/**
 * Fits the points on a changed cart to what it can carry, again as many as were asked for when it has grown; takes them off when it has
 * become too small for the minimum. Asks one indexed question when the cart has none.
 */
export async function fitCartPoints(container: MedusaContainer, input: { cart_id: string; now: Date }): Promise<"unchanged" | "fitted" | "released"> {
  const points: PointsModuleService = container.resolve(POINTS_MODULE)
  if (!(await points.openHoldOfCart(input.cart_id))) return "unchanged"
  const { result } = await setCartPointsWorkflow(container).run({ input: { ...input, customer_id: null, points: null } })
  if (!result.too_small) return result.arm ? "fitted" : "unchanged"
  await releasePointsWorkflow(container).run({ input })
  return "released"
}
