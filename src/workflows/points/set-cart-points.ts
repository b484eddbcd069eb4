import { PromotionActions } from "@medusajs/framework/utils"
import { createWorkflow, transform, when, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { acquireLockStep, releaseLockStep, updateCartPromotionsWorkflow } from "@medusajs/medusa/core-flows"
import { armPromotionStep } from "./steps/arm-promotion"
import { holdPointsStep, lowerHoldStep, type SetCartPointsInput } from "./steps/hold-points"

/**
 * Puts points on a cart, changes how many, puts a lost discount back, or fits the discount to a changed cart. Under the cart's lock, the
 * same that completing takes: more points are held before the discount grows, fewer are freed after it has shrunk.
 *
 * @example
 * await setCartPointsWorkflow(container).run({ input: { cart_id, customer_id: actor_id, points: 500, now: new Date() } })
 */
export const setCartPointsWorkflow = createWorkflow("retention-set-cart-points", (input: SetCartPointsInput) => {
  acquireLockStep({ key: input.cart_id, timeout: 2, ttl: 10 })
  const armed = holdPointsStep(input)
  when("retention-points-change", { armed }, ({ armed }) => armed.arm).then(() => {
    const promotion = armPromotionStep(armed)
    updateCartPromotionsWorkflow.runAsStep({
      input: {
        cart_id: input.cart_id,
        promo_codes: transform({ promotion }, ({ promotion }) => promotion.codes),
        action: PromotionActions.ADD,
        force_refresh_payment_collection: true,
      },
    })
    lowerHoldStep({ armed, now: input.now })
  })
  releaseLockStep({ key: input.cart_id })
  return new WorkflowResponse(armed)
})
