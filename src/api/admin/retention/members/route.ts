import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { AdminMemberResponse, AdminMembersResponse, AdminOpenMember } from "../../../../contract"
import { openMemberWorkflow } from "../../../../workflows/points/members"
import { listMembers, memberDetail, type AccountSort } from "../../../../workflows/points/reads/members"
import type { MembersQuery } from "../validators"

/** Members and guests with points, searched, filtered, sorted and paged. */
export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse<AdminMembersResponse>) => {
  const { q, customer_id, kind, status, has, order, limit, offset } = req.validatedQuery as MembersQuery
  const input = {
    q: q || null,
    customer_id: customer_id ?? null,
    filter: { ...(kind ? { kind } : {}), ...(status ? { status } : {}), ...(has ? { has } : {}) },
    sort: order.replace(/^-/, "") as AccountSort,
    descending: order.startsWith("-"),
    limit,
    offset,
  }
  res.json(await listMembers(req.scope, input))
}

/** Opens an account for a customer that has none. */
export const POST = async (req: AuthenticatedMedusaRequest<AdminOpenMember>, res: MedusaResponse<AdminMemberResponse>) => {
  const { result } = await openMemberWorkflow(req.scope).run({ input: req.validatedBody })
  res.json({ member: await memberDetail(req.scope, result, { limit: 20, before: null }, new Date()) })
}
