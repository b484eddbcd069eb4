import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { AdminAdjustPoints, AdminAdjustPointsResponse } from "../../../../../../contract"
import { adjustPointsWorkflow } from "../../../../../../workflows/points/adjust-points"
import { adminEntryView } from "../../../../../../workflows/points/reads/account-view"
import { memberDetail } from "../../../../../../workflows/points/reads/members"

/** Adds or takes points by hand, once per idempotency key; the actor is the signed-in user. */
export const POST = async (req: AuthenticatedMedusaRequest<AdminAdjustPoints>, res: MedusaResponse<AdminAdjustPointsResponse>) => {
  const account_id = req.params.id as string
  const now = new Date()
  const { result } = await adjustPointsWorkflow(req.scope).run({ input: { ...req.validatedBody, account_id, actor: req.auth_context.actor_id, now } })
  const member = await memberDetail(req.scope, account_id, { limit: 1, before: null }, now)
  res.status(result.replayed ? 200 : 201).json({ member, entry: adminEntryView(result.entry), replayed: result.replayed })
}
