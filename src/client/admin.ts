import type {
  AdminActivateDraft,
  AdminAdjustPoints,
  AdminAdjustPointsResponse,
  AdminAuditResponse,
  AdminAwardPoints,
  AdminAwardPointsResponse,
  AdminBlockMember,
  AdminGiveTier,
  AdminHealthResponse,
  AdminImportResponse,
  AdminImportsResponse,
  AdminMemberResponse,
  AdminMemberTierResponse,
  AdminMembersResponse,
  AdminOpenMember,
  AdminOrderPointsResponse,
  AdminProgrammePresetsResponse,
  AdminProgrammeResponse,
  AdminProgrammeVersionResponse,
  AdminReportResponse,
  AdminRewardResponse,
  AdminRewardsResponse,
  AdminSaveDraft,
  AdminSaveReward,
  AdminSimulateDraft,
  AdminSimulationResponse,
  AdminSweepRequest,
  AdminSweepResponse,
  AdminTiersResponse,
  AdminVoucherResponse,
  AdminVouchersResponse,
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
  programmeVersion: (version: number, headers?: Headers) =>
    fetch<AdminProgrammeVersionResponse>(`/admin/retention/programme/versions/${version}`, init({ headers })),
  presets: (headers?: Headers) => fetch<AdminProgrammePresetsResponse>("/admin/retention/programme/presets", init({ headers })),
  saveDraft: (body: AdminSaveDraft, headers?: Headers) =>
    fetch<AdminProgrammeResponse>("/admin/retention/programme/draft", init({ method: "POST", body, headers })),
  discardDraft: (headers?: Headers) => fetch<AdminProgrammeResponse>("/admin/retention/programme/draft", init({ method: "DELETE", headers })),
  /** Puts the draft in force from now on, as a new version. */
  activateDraft: (body: AdminActivateDraft, headers?: Headers) =>
    fetch<AdminProgrammeResponse>("/admin/retention/programme/draft/activate", init({ method: "POST", body, headers })),
  /** Replays past orders under the draft; ask `simulation` for its progress. */
  simulate: (body: AdminSimulateDraft, headers?: Headers) =>
    fetch<AdminSimulationResponse>("/admin/retention/simulations", init({ method: "POST", body, headers })),
  simulation: (id: string, headers?: Headers) => fetch<AdminSimulationResponse>(`/admin/retention/simulations/${segment(id)}`, init({ headers })),
  tiers: (headers?: Headers) => fetch<AdminTiersResponse>("/admin/retention/tiers", init({ headers })),
  memberTier: (id: string, headers?: Headers) => fetch<AdminMemberTierResponse>(`/admin/retention/members/${segment(id)}/tier`, init({ headers })),
  giveTier: (id: string, body: AdminGiveTier, headers?: Headers) =>
    fetch<AdminMemberTierResponse>(`/admin/retention/members/${segment(id)}/tier`, init({ method: "POST", body, headers })),
  award: (id: string, body: AdminAwardPoints, headers?: Headers) =>
    fetch<AdminAwardPointsResponse>(`/admin/retention/members/${segment(id)}/awards`, init({ method: "POST", body, headers })),
  rewards: (headers?: Headers) => fetch<AdminRewardsResponse>("/admin/retention/rewards", init({ headers })),
  createReward: (body: AdminSaveReward, headers?: Headers) =>
    fetch<AdminRewardResponse>("/admin/retention/rewards", init({ method: "POST", body, headers })),
  updateReward: (id: string, body: AdminSaveReward, headers?: Headers) =>
    fetch<AdminRewardResponse>(`/admin/retention/rewards/${segment(id)}`, init({ method: "POST", body, headers })),
  vouchers: (member_id: string, headers?: Headers) =>
    fetch<AdminVouchersResponse>(`/admin/retention/members/${segment(member_id)}/vouchers`, init({ headers })),
  /** Takes an unused voucher back; the points paid for it return. */
  returnVoucher: (member_id: string, id: string, headers?: Headers) =>
    fetch<AdminVoucherResponse>(`/admin/retention/members/${segment(member_id)}/vouchers/${segment(id)}/return`, init({ method: "POST", body: {}, headers })),
  /** What the programme owes, and its movements by month. */
  report: (query: { months?: number } = {}, headers?: Headers) => fetch<AdminReportResponse>("/admin/retention/reports", init({ query, headers })),
  /** Every member's points as CSV; the answer as it comes, because `accept` asks for no JSON. */
  exportMembers: (headers?: Headers) => fetch<Response>("/admin/retention/exports/members.csv", init({ headers: { accept: "text/csv", ...headers } })),
  /** The ledger's entries as CSV, with dates from `from` on and before `until` (ISO instants). */
  exportEntries: (query: { from?: string; until?: string } = {}, headers?: Headers) =>
    fetch<Response>("/admin/retention/exports/entries.csv", init({ query, headers: { accept: "text/csv", ...headers } })),
  /** Looks a CSV file of an old programme through; `label` names its source, under which each row counts once. Nothing is posted yet. */
  uploadImport: (file: Blob, query: { label: string; file_name?: string }, headers?: Headers) =>
    fetch<AdminImportResponse>("/admin/retention/imports", init({ method: "POST", query, body: file, headers: { "content-type": "text/csv", ...headers } })),
  imports: (headers?: Headers) => fetch<AdminImportsResponse>("/admin/retention/imports", init({ headers })),
  import: (id: string, headers?: Headers) => fetch<AdminImportResponse>(`/admin/retention/imports/${segment(id)}`, init({ headers })),
  /** Runs an import that has been looked through; resumes one that was interrupted. */
  runImport: (id: string, headers?: Headers) =>
    fetch<AdminImportResponse>(`/admin/retention/imports/${segment(id)}/run`, init({ method: "POST", body: {}, headers })),
  sweep: (body: AdminSweepRequest = {}, headers?: Headers) =>
    fetch<AdminSweepResponse>("/admin/retention/points/sweep", init({ method: "POST", body, headers })),
  audit: (headers?: Headers) => fetch<AdminAuditResponse>("/admin/retention/points/audit", init({ method: "POST", body: {}, headers })),
  health: (headers?: Headers) => fetch<AdminHealthResponse>("/admin/retention/health", init({ headers })),
})
