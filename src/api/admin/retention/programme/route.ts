import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { AdminProgrammeResponse, AdminUpdateProgramme } from "../../../../contract"
import { programmeView, rulesOf } from "../../../../workflows/points/reads/programme-view"
import { updateProgrammeWorkflow } from "../../../../workflows/points/update-programme"

/** The rules in force and their history. */
export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse<AdminProgrammeResponse>) => {
  res.json(await programmeView(req.scope, new Date()))
}

/** Puts new rules in force from now on, as a new version. */
export const POST = async (req: AuthenticatedMedusaRequest<AdminUpdateProgramme>, res: MedusaResponse<AdminProgrammeResponse>) => {
  const { based_on_version, ...rules } = req.validatedBody
  const now = new Date()
  await updateProgrammeWorkflow(req.scope).run({ input: { rules: rulesOf(rules), based_on_version, created_by: req.auth_context.actor_id, now } })
  res.json(await programmeView(req.scope, now))
}
