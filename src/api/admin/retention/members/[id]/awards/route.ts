import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { AdminAwardPoints, AdminAwardPointsResponse } from "../../../../../../contract"
import { awardPointsWorkflow } from "../../../../../../workflows/points/award-points"
import { adminEntryView } from "../../../../../../workflows/points/reads/account-view"
import { memberDetail } from "../../../../../../workflows/points/reads/members"

/** Gives an award by hand, once for each subject; the actor is the signed-in user. */
export const POST = async (req: AuthenticatedMedusaRequest<AdminAwardPoints>, res: MedusaResponse<AdminAwardPointsResponse>) => {
  const account_id = req.params.id as string
  const now = new Date()
  const { result } = await awardPointsWorkflow(req.scope).run({ input: { ...req.validatedBody, account_id, actor: req.auth_context.actor_id, now } })
  const member = await memberDetail(req.scope, account_id, { limit: 1, before: null }, now)
  res.status(result.entry ? 201 : 200).json({ member, entry: result.entry && adminEntryView(result.entry) })
}
