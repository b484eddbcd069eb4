import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { AdminHealthResponse } from "../../../../contract"
import { pointsHealth } from "../../../../workflows/points/reads/health"

/** Whether the programme keeps its promises, in figures. */
export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse<AdminHealthResponse>) => {
  res.json({ health: await pointsHealth(req.scope, new Date()) })
}
