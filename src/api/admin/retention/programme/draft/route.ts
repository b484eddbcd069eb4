import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { AdminProgrammeResponse, AdminSaveDraft } from "../../../../../contract"
import { discardDraftWorkflow } from "../../../../../workflows/points/discard-draft"
import { programmeView } from "../../../../../workflows/points/reads/programme-view"
import { saveDraftWorkflow } from "../../../../../workflows/points/save-draft"

/** Keeps the rules that are worked on; refused when the draft is not the one that was loaded. */
export const POST = async (req: AuthenticatedMedusaRequest<AdminSaveDraft>, res: MedusaResponse<AdminProgrammeResponse>) => {
  const { based_on_version, revision, ...rules } = req.validatedBody
  const now = new Date()
  await saveDraftWorkflow(req.scope).run({ input: { rules, based_on_version, revision, updated_by: req.auth_context.actor_id, now } })
  res.json(await programmeView(req.scope, now))
}

/** Throws the draft away. */
export const DELETE = async (req: AuthenticatedMedusaRequest, res: MedusaResponse<AdminProgrammeResponse>) => {
  await discardDraftWorkflow(req.scope).run()
  res.json(await programmeView(req.scope, new Date()))
}
