import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules, PromotionActions } from "@medusajs/framework/utils"
import { createStep, createWorkflow, StepResponse, transform, when, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { acquireLockStep, releaseLockStep, updateCartPromotionsWorkflow } from "@medusajs/medusa/core-flows"
import { POINTS_MODULE } from "../../modules/points"
import type PointsModuleService from "../../modules/points/service"
import { announceSoon } from "./announce"
import { loadCart } from "./cart"
import { disarmPromotionStep } from "./steps/arm-promotion"

export interface ReleasePointsInput {
  cart_id: string
  now: Date
}

interface Releasable {
  hold_id: string | null
  code: string | null
  /**
   * "completed": an order exists for the cart, so its hold is settled from the order and never released. "orphaned": Medusa died between
   * completing the cart and linking an order to it.
   */
  state: "none" | "completed" | "orphaned" | "cart_gone" | "open"
}

async function hasOrder(container: MedusaContainer, cart_id: string): Promise<boolean> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({ entity: "order_cart", fields: ["order_id"], filters: { cart_id } })
  return data.length > 0
}

const findReleasableStep = createStep("retention-find-releasable-step", async (input: ReleasePointsInput, { container }) => {
  const points: PointsModuleService = container.resolve(POINTS_MODULE)
  const hold = await points.openHoldOfCart(input.cart_id)
  const none: Releasable = { hold_id: null, code: null, state: "none" }
  if (!hold) return new StepResponse(none)
  const cart = await loadCart(container, input.cart_id)
  const state = !cart ? "cart_gone" : !cart.completed ? "open" : (await hasOrder(container, input.cart_id)) ? "completed" : "orphaned"
  const found: Releasable = { hold_id: hold.id, code: hold.code, state }
  return new StepResponse(found)
})

/** A cart without an order is not completed, whatever it says: opened again, its discount can be taken off and its shopper can go on. */
const reopenCartStep = createStep(
  "retention-reopen-cart-step",
  async (input: { cart_id: string }, { container }) => {
    const carts = container.resolve(Modules.CART)
    const { completed_at } = await carts.retrieveCart(input.cart_id, { select: ["id", "completed_at"] })
    await carts.updateCarts(input.cart_id, { completed_at: null })
    return new StepResponse(null, { cart_id: input.cart_id, completed_at: completed_at ?? null })
  },
  async (undo, { container }) => {
    if (undo) await container.resolve(Modules.CART).updateCarts(undo.cart_id, { completed_at: undo.completed_at })
  }
)

const freePointsStep = createStep("retention-free-points-step", async (input: { found: Releasable; now: Date }, { container }) => {
  const points: PointsModuleService = container.resolve(POINTS_MODULE)
  const { hold_id } = input.found
  announceSoon(container)
  return new StepResponse(hold_id ? await points.lowerHold({ hold_id, points: 0, value_minor: 0, now: new Date(input.now) }) : null)
})

/**
 * P5: takes the points off a cart: the discount goes first (promotion off, then off the cart), the points are freed after. It waits for a
 * completion that is under way; where that has made an order, nothing is freed and the answer says `completed`.
 */
export const releasePointsWorkflow = createWorkflow("retention-release-points", (input: ReleasePointsInput) => {
  acquireLockStep({ key: input.cart_id, timeout: 35, ttl: 10 })
  const found = findReleasableStep(input)
  when("retention-cart-without-order", { found }, ({ found }) => found.state === "orphaned").then(() => {
    reopenCartStep({ cart_id: input.cart_id })
  })
  const promotion = disarmPromotionStep(transform({ found }, ({ found }) => ({ code: found.state === "open" || found.state === "orphaned" ? found.code : null })))
  when("retention-discount-on-cart", { promotion }, ({ promotion }) => promotion.codes.length > 0).then(() => {
    updateCartPromotionsWorkflow.runAsStep({
      input: {
        cart_id: input.cart_id,
        promo_codes: transform({ promotion }, ({ promotion }) => promotion.codes),
        action: PromotionActions.REMOVE,
        force_refresh_payment_collection: true,
      },
    })
  })
  when("retention-hold-to-free", { found }, ({ found }) => found.hold_id !== null && found.state !== "completed").then(() => {
    freePointsStep({ found, now: input.now })
  })
  releaseLockStep({ key: input.cart_id })
  return new WorkflowResponse(found)
})
