import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { StoreTakeReward, StoreVoucherResponse, StoreVouchersResponse } from "../../../../../contract"
import { shopperVouchers, voucherView } from "../../../../../workflows/points/reads/vouchers-view"
import { takeRewardWorkflow } from "../../../../../workflows/points/take-reward"
import { withRefusal } from "../../../../with-refusal"

/** The signed-in shopper's vouchers, newest first. */
export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse<StoreVouchersResponse>) => {
  res.json({ vouchers: await shopperVouchers(req.scope, req.auth_context.actor_id) })
}

/** Exchanges points for a reward's code, once per idempotency key. */
export const POST = withRefusal(async (req: AuthenticatedMedusaRequest<StoreTakeReward>, res: MedusaResponse<StoreVoucherResponse>) => {
  const { reward_id, currency_code = null, idempotency_key } = req.validatedBody
  const input = { customer_id: req.auth_context.actor_id, reward_id, currency_code, idempotency_key, now: new Date() }
  const { result } = await takeRewardWorkflow(req.scope).run({ input })
  res.json({ voucher: voucherView(result) })
})
