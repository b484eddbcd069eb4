import { MedusaError } from "@medusajs/framework/utils"
import { completeCartWorkflow } from "@medusajs/medusa/core-flows"

// Medusa takes one handler for each hook: a plugin that registered its own would keep this shop from booting.
completeCartWorkflow.hooks.validate(({ cart }) => {
  if (cart.metadata?.gift_message === "refuse me") throw new MedusaError(MedusaError.Types.NOT_ALLOWED, "This shop does not print such messages.")
})
