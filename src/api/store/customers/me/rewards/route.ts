import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { StoreRewardsResponse } from "../../../../../contract"
import { shopperRewards } from "../../../../../workflows/points/reads/rewards-view"
import type { RewardsQuery } from "./validators"

/** What the signed-in shopper could exchange points for. */
export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse<StoreRewardsResponse>) => {
  const { currency_code } = req.validatedQuery as RewardsQuery
  res.json({ rewards: await shopperRewards(req.scope, req.auth_context.actor_id, currency_code ?? null, new Date()) })
}
