import { keepPreviousData, useQuery } from "@tanstack/react-query"
import { sdk } from "./client"
import { queryKeys } from "./query-keys"
import { useDebounced } from "./use-debounced"

export type EntityKind = "product" | "category" | "collection" | "type" | "tag" | "sales_channel" | "customer_group"

export interface Choice {
  id: string
  label: string
}

/** How many choices a search shows; typing narrows them down. */
const SHOWN = 20

interface Ask {
  q?: string
  id?: string[]
  limit: number
}

const SOURCES: Record<EntityKind, (ask: Ask) => Promise<Choice[]>> = {
  product: async (ask) => (await sdk.admin.product.list({ ...ask, fields: "id,title" })).products.map(({ id, title }) => ({ id, label: title })),
  category: async (ask) => (await sdk.admin.productCategory.list({ ...ask, fields: "id,name" })).product_categories.map(({ id, name }) => ({ id, label: name })),
  collection: async (ask) => (await sdk.admin.productCollection.list({ ...ask, fields: "id,title" })).collections.map(({ id, title }) => ({ id, label: title ?? id })),
  type: async (ask) => (await sdk.admin.productType.list({ ...ask, fields: "id,value" })).product_types.map(({ id, value }) => ({ id, label: value })),
  tag: async (ask) => (await sdk.admin.productTag.list({ ...ask, fields: "id,value" })).product_tags.map(({ id, value }) => ({ id, label: value })),
  sales_channel: async (ask) => (await sdk.admin.salesChannel.list({ ...ask, fields: "id,name" })).sales_channels.map(({ id, name }) => ({ id, label: name })),
  customer_group: async (ask) => (await sdk.admin.customerGroup.list({ ...ask, fields: "id,name" })).customer_groups.map(({ id, name }) => ({ id, label: name ?? id })),
}

/** Things of the shop whose name holds what was typed; asked once the typing rests. Until the answer is there, those of the last one that fit. */
export function useChoices(kind: EntityKind, typed: string, enabled: boolean) {
  const wanted = typed.trim()
  const q = useDebounced(wanted)
  const query = useQuery({
    queryKey: queryKeys.choices(kind, q),
    queryFn: () => SOURCES[kind]({ ...(q ? { q } : {}), limit: SHOWN }),
    enabled,
    placeholderData: keepPreviousData,
    staleTime: 30_000,
  })
  const settling = q !== wanted || query.isPlaceholderData
  const fits = ({ label }: Choice) => label.toLowerCase().includes(wanted.toLowerCase())
  return { choices: (query.data ?? []).filter((choice) => !settling || fits(choice)), settling: settling || query.isPending, error: query.error }
}

/** The names behind stored ids; one that is gone, or may not be read, has none. */
export function useChoiceNames(kind: EntityKind, ids: readonly string[]): ReadonlyMap<string, string> {
  const wanted = [...ids].sort()
  const { data } = useQuery({
    queryKey: queryKeys.choiceNames(kind, wanted),
    queryFn: () => SOURCES[kind]({ id: wanted, limit: wanted.length }),
    enabled: wanted.length > 0,
    placeholderData: keepPreviousData,
    staleTime: Infinity,
    retry: false,
  })
  return new Map((data ?? []).map(({ id, label }) => [id, label]))
}
