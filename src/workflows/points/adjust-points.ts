import { MedusaError } from "@medusajs/framework/utils"
import { createStep, createWorkflow, StepResponse, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { assertNever } from "../../domain/kernel"
import { POINTS_MODULE } from "../../modules/points"
import type PointsModuleService from "../../modules/points/service"
import { announceSoon } from "./announce"
import { activeProgramme } from "./programme"
import { notFound } from "./refusals"

export interface AdjustPointsInput {
  account_id: string
  /** Whole and not 0; negative takes points away. */
  points: number
  reason: string
  note?: string | null
  /** The same key with the same content adds once, however often it is sent. */
  idempotency_key: string
  /** Who did it, for example a user's id. */
  actor: string
  now: Date
}

const adjustPointsStep = createStep("retention-adjust-points-step", async (input: AdjustPointsInput, { container }) => {
  const points: PointsModuleService = container.resolve(POINTS_MODULE)
  const now = new Date(input.now)
  const expiry = await activeProgramme(container, now)
  const result = await points.adjust({ ...input, note: input.note ?? null, expiry, now })
  if (!("refused" in result)) {
    announceSoon(container)
    // Compensation would be an opposite adjustment under its own key; as the only step of its workflow it needs none.
    return new StepResponse(result)
  }
  switch (result.refused) {
    case "unknown_account":
      throw notFound("Member", input.account_id)
    case "key_used_for_other_content":
      throw new MedusaError(MedusaError.Types.NOT_ALLOWED, `The idempotency key ${input.idempotency_key} was used for another adjustment. Choose a new key for a new adjustment.`)
    case "insufficient_points":
      throw new MedusaError(MedusaError.Types.NOT_ALLOWED, `There are ${result.available} points to take, ${result.short_by} too few. Take ${result.available} or fewer.`)
    default:
      return assertNever(result)
  }
})

/**
 * Adds points to an account or takes them away, by hand or from another plugin, with a reason and once per key.
 *
 * @example
 * await adjustPointsWorkflow(container).run({
 *   input: { account_id, points: 100, reason: "goodwill", idempotency_key: `review:${review.id}`, actor: "reviews", now: new Date() },
 * })
 */
export const adjustPointsWorkflow = createWorkflow("retention-adjust-points", (input: AdjustPointsInput) => new WorkflowResponse(adjustPointsStep(input)))
