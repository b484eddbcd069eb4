import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import { createStep, createWorkflow, StepResponse, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { benefitProblems, type Reward } from "../../domain/points"
import { POINTS_MODULE } from "../../modules/points"
import type PointsModuleService from "../../modules/points/service"
import { activeProgramme } from "./programme"
import { notFound } from "./refusals"

export interface SaveRewardInput {
  /** Null to add one. */
  id: string | null
  reward: Omit<Reward, "id">
  /** The stock that was seen when the new one was decided; null to set it as it is. */
  stock_seen?: number | null
  now: Date
}

const invalid = (message: string) => new MedusaError(MedusaError.Types.INVALID_DATA, message)

const saveRewardStep = createStep("retention-save-reward-step", async ({ id, reward, stock_seen, now }: SaveRewardInput, { container }) => {
  const points: PointsModuleService = container.resolve(POINTS_MODULE)
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const problems = benefitProblems(reward.benefit)
  if (problems.length) throw invalid(problems.map(({ field, expected }) => `benefit.${field}: expected ${expected}`).join("; "))
  if (reward.benefit.kind === "free_product") {
    const { data } = await query.graph({ entity: "product", fields: ["id"], filters: { id: reward.benefit.product_id } })
    if (!data.length) throw invalid(`benefit.product_id: expected a product of this shop, not ${reward.benefit.product_id}`)
  }
  const { tiers } = await activeProgramme(container, new Date(now))
  const unknown = reward.tier_ids.filter((tier_id) => !tiers?.levels.some((level) => level.id === tier_id))
  if (unknown.length) throw invalid(`tier_ids: expected levels of the programme in force, not ${unknown.join(", ")}`)
  const saved = await points.saveReward(id, reward, new Date(now), stock_seen ?? null)
  if (!saved) throw notFound("Reward", id ?? "")
  // As the only step of its workflow it needs no compensation.
  return new StepResponse(saved)
})

/** Adds a reward to the catalogue or changes one; vouchers that were taken before keep what they gave then. */
export const saveRewardWorkflow = createWorkflow("retention-save-reward", (input: SaveRewardInput) => new WorkflowResponse(saveRewardStep(input)))
