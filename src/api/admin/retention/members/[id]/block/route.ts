import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { AdminBlockMember, AdminMemberResponse } from "../../../../../../contract"
import { blockMemberWorkflow } from "../../../../../../workflows/points/members"
import { memberDetail } from "../../../../../../workflows/points/reads/members"

/** Stops a member from spending, or lets them again. */
export const POST = async (req: AuthenticatedMedusaRequest<AdminBlockMember>, res: MedusaResponse<AdminMemberResponse>) => {
  const account_id = req.params.id as string
  const now = new Date()
  const { blocked, reason } = req.validatedBody
  await blockMemberWorkflow(req.scope).run({ input: { account_id, blocked, reason: reason ?? null, now } })
  res.json({ member: await memberDetail(req.scope, account_id, { limit: 20, before: null }, now) })
}
