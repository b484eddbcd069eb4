import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { AdminSimulationResponse } from "../../../../../contract"
import { simulationView } from "../../../../../workflows/points/reads/simulation-view"

/** How far a simulation is, and what it found when it is done. */
export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse<AdminSimulationResponse>) => {
  res.json({ simulation: await simulationView(req.scope, req.params.id as string) })
}
