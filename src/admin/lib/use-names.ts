import { useQuery } from "@tanstack/react-query"
import { sdk } from "./client"
import { queryKeys } from "./query-keys"

const distinct = (ids: readonly (string | null)[]) => [...new Set(ids.filter((id): id is string => !!id))].sort()

/** The numbers that people know orders by; a missing one (deleted, or no right to read orders) falls back to words. */
export function useOrderNumbers(ids: readonly (string | null)[]): ReadonlyMap<string, number> {
  const wanted = distinct(ids)
  const { data } = useQuery({
    queryKey: queryKeys.orderNumbers(wanted),
    queryFn: async () => (await sdk.admin.order.list({ id: wanted, fields: "id,display_id", limit: wanted.length })).orders,
    enabled: wanted.length > 0,
    staleTime: Infinity,
    retry: false,
  })
  return new Map((data ?? []).flatMap((order) => (order.display_id ? [[order.id, order.display_id]] : [])))
}

/** Names of the staff behind entries and programme versions. */
export function useStaffNames(actors: readonly (string | null)[]): ReadonlyMap<string, string> {
  const wanted = distinct(actors).filter((id) => id.startsWith("user_"))
  const { data } = useQuery({
    queryKey: queryKeys.staffNames(wanted),
    queryFn: async () => (await sdk.admin.user.list({ id: wanted, fields: "id,first_name,last_name,email", limit: wanted.length })).users,
    enabled: wanted.length > 0,
    staleTime: Infinity,
    retry: false,
  })
  return new Map((data ?? []).map((user) => [user.id, [user.first_name, user.last_name].filter(Boolean).join(" ") || user.email]))
}
