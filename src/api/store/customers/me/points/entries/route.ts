import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { StorePointsEntriesResponse } from "../../../../../../contract"
import { shopperEntries } from "../../../../../../workflows/points/reads/account-view"
import type { EntriesQuery } from "../../../../../fields"

/** The signed-in shopper's statement, newest first, by key. */
export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse<StorePointsEntriesResponse>) => {
  const { limit, before } = req.validatedQuery as EntriesQuery
  res.json(await shopperEntries(req.scope, req.auth_context.actor_id, { limit, before: before ?? null }))
}
