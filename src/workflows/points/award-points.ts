import type { MedusaContainer } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"
import { createStep, createWorkflow, StepResponse, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { assertNever } from "../../domain/kernel"
import { awardToGive, expiresAt, ONCE, type AwardRule, type ExpiryRules } from "../../domain/points"
import { POINTS_MODULE } from "../../modules/points"
import type PointsModuleService from "../../modules/points/service"
import { announceSoon } from "./announce"
import { openMember } from "./members"
import { activeProgramme } from "./programme"
import { notFound } from "./refusals"

export type AwardPointsInput = ({ customer_id: string } | { account_id: string }) & {
  /** The id of an active award of the programme. */
  award: string
  /** What it is for, such as a product that was reviewed; the same award pays once for each. Left out: once for ever. */
  subject?: string
  /** Who gives it, for example a user's id or a plugin's name. */
  actor: string
  now: Date
}

/** Gives an award under the programme's rule; what is refused says what was expected. */
export async function giveAward(
  container: MedusaContainer,
  award: AwardRule,
  input: { account_id: string; subject: string; expiry: ExpiryRules; actor: string; now: Date }
) {
  const points: PointsModuleService = container.resolve(POINTS_MODULE)
  const { account_id, subject, actor, now } = input
  const result = await points.award({ account_id, award: award.id, subject, points: award.points, expires_at: expiresAt(now, input.expiry), actor, now })
  if (!("refused" in result)) {
    announceSoon(container)
    return { account_id, entry: result.entry }
  }
  switch (result.refused) {
    case "unknown_account":
      throw notFound("Member", account_id)
    case "blocked":
      throw new MedusaError(MedusaError.Types.NOT_ALLOWED, "This member is blocked and gets no awards. Unblock them first.")
    default:
      return assertNever(result)
  }
}

const awardPointsStep = createStep("retention-award-points-step", async (input: AwardPointsInput, { container }) => {
  const now = new Date(input.now)
  const programme = await activeProgramme(container, now)
  const award = awardToGive(programme, input.award)
  if ("refused" in award) {
    const why = award.refused === "earned_by_order" ? "is earned with an order and never given beside it" : "is not an active award of the programme"
    const instead = award.active.length ? `Give one of: ${award.active.join(", ")}.` : "No award is active: add one to the programme first."
    throw new MedusaError(MedusaError.Types.INVALID_DATA, `${input.award} ${why}. ${instead}`)
  }
  const account_id = "account_id" in input ? input.account_id : await openMember(container, input.customer_id)
  // No compensation: an award that was given stays; repeating the workflow gives nothing again.
  return new StepResponse(await giveAward(container, award, { account_id, subject: input.subject ?? ONCE, expiry: programme, actor: input.actor, now }))
})

/**
 * Gives points for something a member did, once for each subject however often it is asked for; `entry` is null when it was given before.
 * Opens the account of a customer who has none yet, such as one who registered in the same request.
 *
 * @example
 * await awardPointsWorkflow(container).run({
 *   input: { customer_id, award: "review", subject: review.product_id, actor: "reviews", now: new Date() },
 * })
 */
export const awardPointsWorkflow = createWorkflow("retention-award-points", (input: AwardPointsInput) => new WorkflowResponse(awardPointsStep(input)))
