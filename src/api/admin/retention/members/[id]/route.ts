import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { AdminMemberResponse } from "../../../../../contract"
import { memberDetail } from "../../../../../workflows/points/reads/members"
import type { EntriesQuery } from "../../../../fields"

/** One member with balances, dates and a page of the statement. */
export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse<AdminMemberResponse>) => {
  const { limit, before } = req.validatedQuery as EntriesQuery
  res.json({ member: await memberDetail(req.scope, req.params.id as string, { limit, before: before ?? null }, new Date()) })
}
