import { PromotionActions } from "@medusajs/framework/utils"
import { createWorkflow, transform, when, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { acquireLockStep, releaseLockStep, updateCartPromotionsWorkflow } from "@medusajs/medusa/core-flows"
import { personalDiscountStep, type SetPersonalDiscountInput } from "./personal-discount-step"

/**
 * Puts a member's cumulative discount on their cart, takes it off, or brings it in line with a changed cart, under the cart's lock.
 *
 * @example
 * await setPersonalDiscountWorkflow(container).run({ input: { cart_id, customer_id: actor_id, wish: "put", now: new Date() } })
 */
export const setPersonalDiscountWorkflow = createWorkflow("retention-set-personal-discount", (input: SetPersonalDiscountInput) => {
  acquireLockStep({ key: input.cart_id, timeout: 2, ttl: 10 })
  const codes = personalDiscountStep(input)
  when("retention-old-discount-on-cart", { codes }, ({ codes }) => codes.remove.length > 0).then(() => {
    updateCartPromotionsWorkflow
      .runAsStep({
        input: { cart_id: input.cart_id, promo_codes: transform({ codes }, ({ codes }) => codes.remove), action: PromotionActions.REMOVE, force_refresh_payment_collection: true },
      })
      .config({ name: "retention-remove-personal-discount" })
  })
  when("retention-discount-for-cart", { codes }, ({ codes }) => codes.add.length > 0).then(() => {
    updateCartPromotionsWorkflow
      .runAsStep({
        input: { cart_id: input.cart_id, promo_codes: transform({ codes }, ({ codes }) => codes.add), action: PromotionActions.ADD, force_refresh_payment_collection: true },
      })
      .config({ name: "retention-add-personal-discount" })
  })
  releaseLockStep({ key: input.cart_id })
  return new WorkflowResponse(codes)
})
