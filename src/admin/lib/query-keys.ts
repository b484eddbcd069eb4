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
  health: () => ["retention", "health"] as const,
  orderNumbers: (ids: string[]) => ["retention", "names", "orders", ids] as const,
  staffNames: (ids: string[]) => ["retention", "names", "staff", ids] as const,
}
