import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { AdminVouchersResponse } from "../../../../../../contract"
import { memberVouchers } from "../../../../../../workflows/points/reads/vouchers-view"

/** A member's vouchers, newest first. */
export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse<AdminVouchersResponse>) => {
  res.json({ vouchers: await memberVouchers(req.scope, req.params.id as string) })
}
