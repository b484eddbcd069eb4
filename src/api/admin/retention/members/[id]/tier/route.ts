import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { AdminGiveTier, AdminMemberTierResponse } from "../../../../../../contract"
import { memberTier } from "../../../../../../workflows/points/reads/tier-view"
import { giveTierWorkflow } from "../../../../../../workflows/points/tiers/give-tier"

/** A member's level and discount, and how the level changed. */
export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse<AdminMemberTierResponse>) => {
  res.json({ tier: await memberTier(req.scope, req.params.id as string, new Date()) })
}

/** Puts the member on a level by hand, or takes that back. */
export const POST = async (req: AuthenticatedMedusaRequest<AdminGiveTier>, res: MedusaResponse<AdminMemberTierResponse>) => {
  const account_id = req.params.id as string
  const now = new Date()
  const { tier_id, until, reason } = req.validatedBody
  await giveTierWorkflow(req.scope).run({ input: { account_id, tier_id, until: until === null ? null : new Date(until), reason, actor: req.auth_context.actor_id, now } })
  res.json({ tier: await memberTier(req.scope, account_id, now) })
}
