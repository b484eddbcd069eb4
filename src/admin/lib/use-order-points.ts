import { keepPreviousData, useQuery } from "@tanstack/react-query"
import { client } from "./client"
import { queryKeys } from "./query-keys"
import { useDebounced } from "./use-debounced"

export const useOrderPoints = (order_id: string) =>
  useQuery({ queryKey: queryKeys.order(order_id), queryFn: async () => (await client.order(order_id)).points })

/** What returning some units would do; asks once the numbers stand still. `settling` while the shown answer is not yet for them. */
export function useRefundPreview(order_id: string, quantities: Record<string, number>) {
  const items = Object.entries(quantities)
    .filter(([, quantity]) => quantity > 0)
    .map(([id, quantity]) => `${id}:${quantity}`)
    .join(",")
  const settled = useDebounced(items)
  const query = useQuery({
    queryKey: queryKeys.refund(order_id, settled),
    queryFn: async () => (await client.order(order_id, { items: settled })).points.refund,
    enabled: settled !== "",
    placeholderData: keepPreviousData,
    retry: false,
  })
  return { asked: items !== "", settling: items !== settled || query.isFetching, refund: query.data ?? null, error: query.error, retry: query.refetch }
}
