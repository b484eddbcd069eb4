import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createStep, createWorkflow, StepResponse, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { POINTS_MODULE } from "../../modules/points"
import type PointsModuleService from "../../modules/points/service"
import { announceSoon } from "./announce"
import { notAllowed } from "./refusals"
import { rewardError } from "./refuse-reward"
import { settleVoucher } from "./settle-voucher"

export interface TakeRewardInput {
  /** A customer with a log-in, as authenticated. */
  customer_id: string
  reward_id: string
  /** The currency of a fixed discount; null = the reward's first. */
  currency_code: string | null
  /** The same key with the same content takes once, however often it is sent. */
  idempotency_key: string
  now: Date
}

const takeRewardStep = createStep("retention-take-reward-step", async (input: TakeRewardInput, { container }) => {
  const points: PointsModuleService = container.resolve(POINTS_MODULE)
  const now = new Date(input.now)
  const account_id = await points.ensureAccount({ customer_id: input.customer_id, person_id: null })
  const tier_id = await points.tierOf(account_id, now)
  const { reward_id, currency_code, idempotency_key } = input
  const result = await points.takeReward({ account_id, reward_id, currency_code, tier_id, idempotency_key, now })
  if ("refused" in result) {
    if (result.refused !== "key_used_for_other_content") throw rewardError(result)
    const message = `The idempotency key ${idempotency_key} was used for another reward. Choose a new key for a new reward.`
    throw notAllowed(message, { refused: result.refused })
  }
  announceSoon(container)
  try {
    // No compensation: a voucher whose promotion could not be made stays `issuing`, and the sweep makes it.
    return new StepResponse(await settleVoucher(container, result.voucher, now))
  } catch (error) {
    const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
    logger.warn(`retention: voucher ${result.voucher.id} is issued by the next sweep: ${error instanceof Error ? error.message : String(error)}`)
    return new StepResponse(result.voucher)
  }
})

/**
 * Exchanges a member's points for a reward's voucher, once per key. The voucher's code works for that customer only, in one order.
 *
 * @example
 * await takeRewardWorkflow(container).run({
 *   input: { customer_id, reward_id, currency_code: "eur", idempotency_key: "from-the-shopper", now: new Date() },
 * })
 */
export const takeRewardWorkflow = createWorkflow("retention-take-reward", (input: TakeRewardInput) => new WorkflowResponse(takeRewardStep(input)))
