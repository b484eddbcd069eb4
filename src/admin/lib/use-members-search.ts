import { useRef } from "react"
import { useSearchParams } from "react-router-dom"
import type { MembersQuery } from "../../client"

export const PAGE_SIZE = 20

/** What the members list can be asked for; kept in the address, so that it can be linked to and survives going back. */
export interface MembersSearch {
  q: string
  kind: MembersQuery["kind"]
  status: MembersQuery["status"]
  has: MembersQuery["has"]
  order: string
  page: number
}

const oneOf = <T extends string>(value: string | null, allowed: readonly T[]): T | undefined => allowed.find((a) => a === value)

export const KINDS = ["member", "guest"] as const
export const STATUSES = ["active", "blocked"] as const
export const BUCKETS = ["available", "pending", "held", "debt"] as const

export function useMembersSearch() {
  const [params, setParams] = useSearchParams()
  // The table calls back late and with what it saw when a key was pressed: changes start from the newest address, not from that one.
  const newest = useRef(params)
  newest.current = params
  const search: MembersSearch = {
    q: params.get("q") ?? "",
    kind: oneOf(params.get("kind"), KINDS),
    status: oneOf(params.get("status"), STATUSES),
    has: oneOf(params.get("has"), BUCKETS),
    order: params.get("order") ?? "-updated_at",
    page: Math.max(0, Math.floor(Number(params.get("page") ?? 0)) || 0),
  }
  /** Changes some of it; anything but the page itself goes back to the first page. */
  const change = (patch: Partial<MembersSearch>) => {
    const next = new URLSearchParams(newest.current)
    if (!("page" in patch)) next.delete("page")
    for (const [key, value] of Object.entries(patch)) {
      if (value === undefined || value === "" || value === 0) next.delete(key)
      else next.set(key, String(value))
    }
    newest.current = next
    setParams(next, { replace: true })
  }
  const query: MembersQuery = {
    ...(search.q ? { q: search.q } : {}),
    ...(search.kind ? { kind: search.kind } : {}),
    ...(search.status ? { status: search.status } : {}),
    ...(search.has ? { has: search.has } : {}),
    order: search.order,
    limit: PAGE_SIZE,
    offset: search.page * PAGE_SIZE,
  }
  return { search, query, change, narrowed: !!(search.q || search.kind || search.status || search.has) }
}
