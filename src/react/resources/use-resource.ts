import { useCallback, useEffect, useMemo, useSyncExternalStore } from "react"
import { useRetention } from "../provider"
import { NOTHING_YET, type Resource } from "./resources"

export interface Asked<T> extends Omit<Resource<T>, "state"> {
  /** `off` when there is nothing to ask, for example without a signed-in shopper. */
  state: Resource<T>["state"] | "off"
  reload: () => void
}

/**
 * The answer of one call, shared under `key` and asked for once; `null` as key asks nothing. When `version` changes it is asked again, the
 * old answer standing meanwhile; a component without a version takes whatever is there. An answer that is `settling` is asked for again.
 */
export function useResource<T>(key: string | null, load: () => Promise<T>, version?: string, settling?: (data: T) => boolean): Asked<T> {
  const { resources } = useRetention()
  // One for each key: an answer that others still look at is never refreshed with this component's next question.
  const newest = useMemo(() => ({ current: load }), [key, resources])
  useEffect(() => {
    newest.current = load
  })
  const listen = useCallback((changed: () => void) => (key === null ? () => undefined : resources.listen(key, changed)), [resources, key])
  const read = () => (key === null ? NOTHING_YET : resources.read<T>(key))
  const now = useSyncExternalStore<Resource<T>>(listen, read, () => NOTHING_YET)
  useEffect(() => {
    if (key !== null) resources.need(key, () => newest.current(), version, settling)
  }, [resources, key, version, settling, newest])
  const reload = useCallback(() => (key === null ? undefined : resources.refresh([key])), [resources, key])
  return { data: now.data, error: now.error, state: key === null ? "off" : now.state, reload }
}
