import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { AdminSweepRequest, AdminSweepResponse } from "../../../../../contract"
import { sweepPointsWorkflow } from "../../../../../workflows/points/sweep-points"

/** Runs the sweep now. */
export const POST = async (req: AuthenticatedMedusaRequest<AdminSweepRequest>, res: MedusaResponse<AdminSweepResponse>) => {
  const { result } = await sweepPointsWorkflow(req.scope).run({ input: { now: new Date(), full: req.validatedBody.full ?? false } })
  res.json({ sweep: result })
}
