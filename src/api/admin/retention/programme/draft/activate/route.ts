import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { AdminActivateDraft, AdminProgrammeResponse } from "../../../../../../contract"
import { activateDraftWorkflow } from "../../../../../../workflows/points/activate-draft"
import { programmeView } from "../../../../../../workflows/points/reads/programme-view"

/** Puts the draft in force from now on, as a new version. */
export const POST = async (req: AuthenticatedMedusaRequest<AdminActivateDraft>, res: MedusaResponse<AdminProgrammeResponse>) => {
  const now = new Date()
  await activateDraftWorkflow(req.scope).run({ input: { ...req.validatedBody, created_by: req.auth_context.actor_id, now } })
  res.json(await programmeView(req.scope, now))
}
