import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { StoreBirthdayResponse, StoreSetBirthday } from "../../../../../contract"
import { birthdayView, setBirthdayWorkflow } from "../../../../../workflows/people/set-birthday"

/** The signed-in shopper's own birthday. */
export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse<StoreBirthdayResponse>) => {
  res.json(await birthdayView(req.scope, req.auth_context.actor_id))
}

/** Sets it; another day than before at most once a year. */
export const POST = async (req: AuthenticatedMedusaRequest<StoreSetBirthday>, res: MedusaResponse<StoreBirthdayResponse>) => {
  const { result } = await setBirthdayWorkflow(req.scope).run({ input: { ...req.validatedBody, customer_id: req.auth_context.actor_id, now: new Date() } })
  res.json(result)
}
