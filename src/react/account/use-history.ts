import { useCallback } from "react"
import { useRetention } from "../provider"
import { call } from "../resources/call"
import { useResource, type Asked } from "../resources/use-resource"
import { withNewer, withOlder, type Statement } from "./statement"
import { useAttempt } from "./use-attempt"

export interface AskedHistory extends Asked<Statement> {
  /** Asks for the next older page; does nothing at the end, and while one is on its way. */
  more: () => void
  /** What became of `more`. */
  paging: "none" | "working" | "failed"
}

/** The signed-in shopper's statement, newest first, `limit` entries at a time (1 to 100). `off` for guests. */
export function useHistory(limit = 10): AskedHistory {
  const { client, customer_id, resources } = useRetention()
  const key = customer_id ? `entries/${limit}` : null
  const known = useCallback(() => (key === null ? null : resources.read<Statement>(key).data), [resources, key])
  const asked = useResource(key, async () => withNewer(known(), await call(client, "entries", { limit })))
  const { attempt, run } = useAttempt<void>()
  const more = useCallback(() => {
    const before = known()?.next ?? null
    if (key === null || before === null) return
    run("more", async () => {
      const page = await call(client, "entries", { limit, before })
      const now = known()
      // A refresh may have begun the statement anew meanwhile; this page would leave a gap then.
      if (now && now.next === before) resources.put(key, withOlder(now, page))
    })
  }, [client, key, known, limit, resources, run])
  const paging = { none: "none", done: "none", working: "working", refused: "failed", unclear: "failed" } as const
  return { ...asked, more, paging: paging[attempt.state] }
}
