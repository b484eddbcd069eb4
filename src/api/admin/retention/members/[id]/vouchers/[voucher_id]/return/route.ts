import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { AdminVoucherResponse } from "../../../../../../../../contract"
import { adminVoucherView } from "../../../../../../../../workflows/points/reads/vouchers-view"
import { returnVoucherWorkflow } from "../../../../../../../../workflows/points/return-voucher"

/** Takes a member's unused voucher back; the points paid for it return. */
export const POST = async (req: AuthenticatedMedusaRequest, res: MedusaResponse<AdminVoucherResponse>) => {
  const { id, voucher_id } = req.params as { id: string; voucher_id: string }
  const { result } = await returnVoucherWorkflow(req.scope).run({ input: { voucher_id, account_id: id, now: new Date() } })
  res.json({ voucher: adminVoucherView(result) })
}
