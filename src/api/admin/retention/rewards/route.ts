import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { AdminRewardResponse, AdminRewardsResponse, AdminSaveReward } from "../../../../contract"
import { adminReward, adminRewards } from "../../../../workflows/points/reads/rewards-view"
import { rewardOf } from "../../../../workflows/points/reads/reward-of"
import { saveRewardWorkflow } from "../../../../workflows/points/save-reward"

/** The whole catalogue in its order. */
export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse<AdminRewardsResponse>) => {
  res.json({ rewards: await adminRewards(req.scope) })
}

/** Adds a reward. */
export const POST = async (req: AuthenticatedMedusaRequest<AdminSaveReward>, res: MedusaResponse<AdminRewardResponse>) => {
  const { result } = await saveRewardWorkflow(req.scope).run({ input: { id: null, reward: rewardOf(req.validatedBody), now: new Date() } })
  res.status(201).json({ reward: await adminReward(req.scope, result) })
}
