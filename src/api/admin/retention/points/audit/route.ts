import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { AdminAuditResponse } from "../../../../../contract"
import { auditPointsWorkflow } from "../../../../../workflows/points/audit-points"

/** Replays the ledger and returns every deviation. */
export const POST = async (req: AuthenticatedMedusaRequest, res: MedusaResponse<AdminAuditResponse>) => {
  const { result } = await auditPointsWorkflow(req.scope).run({ input: { now: new Date() } })
  res.json({ audit: result })
}
