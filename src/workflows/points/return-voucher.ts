import { createStep, createWorkflow, StepResponse, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { POINTS_MODULE } from "../../modules/points"
import type PointsModuleService from "../../modules/points/service"
import { announceSoon } from "./announce"
import { rewardError } from "./refuse-reward"
import { notFound } from "./refusals"
import { settleVoucher } from "./settle-voucher"

export interface ReturnVoucherInput {
  voucher_id: string
  /** Whose it is; null or another account's answers as if the voucher did not exist. */
  account_id: string | null
  now: Date
}

const returnVoucherStep = createStep("retention-return-voucher-step", async (input: ReturnVoucherInput, { container }) => {
  const points: PointsModuleService = container.resolve(POINTS_MODULE)
  const now = new Date(input.now)
  const begun = input.account_id ? await points.beginReturn({ id: input.voucher_id, account_id: input.account_id, now }) : null
  if (!begun) throw notFound("Voucher", input.voucher_id)
  if ("refused" in begun) throw rewardError(begun)
  // No compensation: what was begun is finished by the sweep, should this stop half-way.
  const ended = await settleVoucher(container, begun.voucher, now)
  if (ended.state !== "returned") throw rewardError({ refused: ended.state === "expired" ? "voucher_expired" : "voucher_used" })
  announceSoon(container)
  return new StepResponse(ended)
})

/**
 * Gives an unused voucher back for its points: the code stops working first, then the points return to their own lots. Repeating it
 * answers the same.
 */
export const returnVoucherWorkflow = createWorkflow("retention-return-voucher", (input: ReturnVoucherInput) => new WorkflowResponse(returnVoucherStep(input)))
