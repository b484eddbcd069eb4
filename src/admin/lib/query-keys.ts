import type { MembersQuery } from "../../client"

/** Keys of everything this admin caches; `all` refreshes it after a change. */
export const queryKeys = {
  all: ["retention"] as const,
  members: (query: MembersQuery) => ["retention", "members", query] as const,
  member: (id: string) => ["retention", "member", id] as const,
  customer: (customer_id: string) => ["retention", "customer", customer_id] as const,
  order: (order_id: string) => ["retention", "order", order_id] as const,
  refund: (order_id: string, items: string) => ["retention", "order", order_id, "refund", items] as const,
  programme: () => ["retention", "programme"] as const,
  presets: () => ["retention", "presets"] as const,
  programmeVersion: (version: number) => ["retention", "programme-version", version] as const,
  simulation: (id: string) => ["retention", "simulation", id] as const,
  tierCounts: () => ["retention", "tiers"] as const,
  choices: (kind: string, q: string) => ["retention", "choices", kind, q] as const,
  choiceNames: (kind: string, ids: readonly string[]) => ["retention", "names", kind, ids] as const,
  health: () => ["retention", "health"] as const,
  orderNumbers: (ids: string[]) => ["retention", "names", "orders", ids] as const,
  staffNames: (ids: string[]) => ["retention", "names", "staff", ids] as const,
  rewards: () => ["retention", "rewards"] as const,
  vouchers: (member_id: string) => ["retention", "vouchers", member_id] as const,
  memberTier: (member_id: string) => ["retention", "member-tier", member_id] as const,
  report: (months: number) => ["retention", "report", months] as const,
  imports: () => ["retention", "imports"] as const,
  import: (id: string) => ["retention", "import", id] as const,
}
