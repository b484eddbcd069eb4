import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { AdminSimulateDraft, AdminSimulationResponse } from "../../../../contract"
import { simulationView } from "../../../../workflows/points/reads/simulation-view"
import { startSimulationWorkflow } from "../../../../workflows/points/simulation/start-simulation"

/** Begins to replay past orders under the draft; the answer comes at once, the result later. */
export const POST = async (req: AuthenticatedMedusaRequest<AdminSimulateDraft>, res: MedusaResponse<AdminSimulationResponse>) => {
  const { result } = await startSimulationWorkflow(req.scope).run({ input: { ...req.validatedBody, created_by: req.auth_context.actor_id } })
  res.status(202).json({ simulation: await simulationView(req.scope, result.id) })
}
