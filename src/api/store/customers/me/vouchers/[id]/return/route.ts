import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { StoreVoucherResponse } from "../../../../../../../contract"
import { accountOfShopper, voucherView } from "../../../../../../../workflows/points/reads/vouchers-view"
import { returnVoucherWorkflow } from "../../../../../../../workflows/points/return-voucher"
import { withRefusal } from "../../../../../../with-refusal"

/** Gives one of the shopper's own unused vouchers back for its points. */
export const POST = withRefusal(async (req: AuthenticatedMedusaRequest, res: MedusaResponse<StoreVoucherResponse>) => {
  const account_id = await accountOfShopper(req.scope, req.auth_context.actor_id)
  const { result } = await returnVoucherWorkflow(req.scope).run({ input: { voucher_id: req.params.id as string, account_id, now: new Date() } })
  res.json({ voucher: voucherView(result) })
})
