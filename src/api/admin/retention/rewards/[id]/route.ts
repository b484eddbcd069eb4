import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { AdminRewardResponse, AdminSaveReward } from "../../../../../contract"
import { adminReward } from "../../../../../workflows/points/reads/rewards-view"
import { rewardOf } from "../../../../../workflows/points/reads/reward-of"
import { saveRewardWorkflow } from "../../../../../workflows/points/save-reward"

/** Changes a reward; vouchers that were taken before keep what they gave then. */
export const POST = async (req: AuthenticatedMedusaRequest<AdminSaveReward>, res: MedusaResponse<AdminRewardResponse>) => {
  const input = { id: req.params.id as string, reward: rewardOf(req.validatedBody), stock_seen: req.validatedBody.stock_seen ?? null, now: new Date() }
  const { result } = await saveRewardWorkflow(req.scope).run({ input })
  res.json({ reward: await adminReward(req.scope, result) })
}
