import type {
  AdminAdjustPoints,
  AdminAdjustPointsResponse,
  AdminAuditResponse,
  AdminBlockMember,
  AdminHealthResponse,
  AdminMemberResponse,
  AdminMembersResponse,
  AdminOpenMember,
  AdminOrderPointsResponse,
  AdminProgrammeResponse,
  AdminSweepRequest,
  AdminSweepResponse,
  AdminUpdateProgramme,
} from "../contract"
import { init, segment, type Fetch, type Headers } from "./transport"

export interface MembersQuery {
  q?: string
  customer_id?: string
  kind?: "member" | "guest"
  status?: "active" | "blocked"
  has?: "available" | "pending" | "held" | "debt"
  /** A sortable column, with `-` in front for descending. */
  order?: string
  limit?: number
  offset?: number
}

/** Typed calls for the admin. */
export const adminClient = (fetch: Fetch) => ({
  members: (query: MembersQuery = {}, headers?: Headers) => fetch<AdminMembersResponse>("/admin/retention/members", init({ query, headers })),
  /** Opens an account for a customer that has none yet; repeating it returns the same. */
  openMember: (body: AdminOpenMember, headers?: Headers) =>
    fetch<AdminMemberResponse>("/admin/retention/members", init({ method: "POST", body, headers })),
  member: (id: string, query: { limit?: number; before?: number } = {}, headers?: Headers) =>
    fetch<AdminMemberResponse>(`/admin/retention/members/${segment(id)}`, init({ query, headers })),
  adjust: (id: string, body: AdminAdjustPoints, headers?: Headers) =>
    fetch<AdminAdjustPointsResponse>(`/admin/retention/members/${segment(id)}/adjustments`, init({ method: "POST", body, headers })),
  block: (id: string, body: AdminBlockMember, headers?: Headers) =>
    fetch<AdminMemberResponse>(`/admin/retention/members/${segment(id)}/block`, init({ method: "POST", body, headers })),
  /** An order's points; `items` ("line:quantity,line:quantity") adds what returning them would do. */
  order: (id: string, query: { items?: string } = {}, headers?: Headers) =>
    fetch<AdminOrderPointsResponse>(`/admin/retention/orders/${segment(id)}/points`, init({ query, headers })),
  programme: (headers?: Headers) => fetch<AdminProgrammeResponse>("/admin/retention/programme", init({ headers })),
  updateProgramme: (body: AdminUpdateProgramme, headers?: Headers) =>
    fetch<AdminProgrammeResponse>("/admin/retention/programme", init({ method: "POST", body, headers })),
  sweep: (body: AdminSweepRequest = {}, headers?: Headers) =>
    fetch<AdminSweepResponse>("/admin/retention/points/sweep", init({ method: "POST", body, headers })),
  audit: (headers?: Headers) => fetch<AdminAuditResponse>("/admin/retention/points/audit", init({ method: "POST", body: {}, headers })),
  health: (headers?: Headers) => fetch<AdminHealthResponse>("/admin/retention/health", init({ headers })),
})
