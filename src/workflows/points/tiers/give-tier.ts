import { MedusaError } from "@medusajs/framework/utils"
import { createStep, createWorkflow, StepResponse, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { assertNever } from "../../../domain/kernel"
import { POINTS_MODULE } from "../../../modules/points"
import type PointsModuleService from "../../../modules/points/service"
import { announceSoon } from "../announce"
import { activeProgramme } from "../programme"
import { notFound } from "../refusals"
import { syncTierGroups } from "./sync-tier-groups"

export interface GiveTierInput {
  account_id: string
  /** Null takes back the level that was given. */
  tier_id: string | null
  /** Null = until it is taken back. */
  until: Date | null
  reason: string
  /** Who did it, for example a user's id. */
  actor: string
  now: Date
}

const giveTierStep = createStep("retention-give-tier-step", async (input: GiveTierInput, { container }) => {
  const points: PointsModuleService = container.resolve(POINTS_MODULE)
  const now = new Date(input.now)
  const programme = await activeProgramme(container, now)
  const result = await points.giveTier({ ...input, until: input.until && new Date(input.until), programme, now })
  if (!("refused" in result)) {
    if (result.changed) await syncTierGroups(container, { account_ids: [input.account_id], now })
    announceSoon(container)
    // No compensation: the history only grows. As the only step of its workflow it needs none.
    return new StepResponse(result)
  }
  switch (result.refused) {
    case "unknown_account":
      throw notFound("Member", input.account_id)
    case "unknown_tier":
      throw new MedusaError(MedusaError.Types.INVALID_DATA, `tier_id: expected ${result.tiers.length ? `one of ${result.tiers.join(", ")}` : "null, as the programme has no tiers"}`)
    case "already_over":
      throw new MedusaError(MedusaError.Types.INVALID_DATA, "until: expected a date to come, or null for no end")
    default:
      return assertNever(result)
  }
})

/**
 * Puts a member on a level by hand, until a date or until it is taken back, or takes it back. It counts instead of the level that the
 * orders reach and pays no gift.
 *
 * @example
 * await giveTierWorkflow(container).run({ input: { account_id, tier_id: "gold", until: null, reason: "founder", actor: "user_1", now: new Date() } })
 */
export const giveTierWorkflow = createWorkflow("retention-give-tier", (input: GiveTierInput) => new WorkflowResponse(giveTierStep(input)))
