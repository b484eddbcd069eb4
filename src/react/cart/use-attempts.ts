import { useCallback, useEffect, useMemo, useRef, useSyncExternalStore } from "react"
import { useRetention } from "../provider"
import { Attempts, IDLE, type Attempt, type Doing } from "./attempts"

interface Change<Wish, Truth, Problem> extends Pick<Doing<Wish, Truth, Problem>, "send" | "look" | "stands" | "why"> {
  /** The resources that are another than before once the wish has come true. */
  touches: readonly string[]
  onChange?: ((truth: Truth) => void) | undefined
}

/** Changes of the resource under `key`; `null` as key changes nothing. Its answers are shown wherever that resource is. */
export function useAttempts<Wish, Truth, Problem>(key: string | null, change: Change<Wish, Truth, Problem>) {
  const { resources, limit_ms, moved } = useRetention()
  const newest = useRef({ change, moved })
  useEffect(() => {
    newest.current = { change, moved }
  })
  const attempts = useMemo(
    () =>
      new Attempts<Wish, Truth, Problem>({
        send: (wish) => newest.current.change.send(wish),
        look: () => newest.current.change.look(),
        stands: (wish, truth) => newest.current.change.stands(wish, truth),
        why: (wish, failure, truth) => newest.current.change.why(wish, failure, truth),
        same: (one, other) => JSON.stringify(one) === JSON.stringify(other),
        show: (truth, changed) => {
          if (key === null) return
          resources.put(key, truth)
          if (!changed) return
          const { change: now, moved: tell } = newest.current
          tell(now.touches, [key])
          // Not inside the attempt: an error of the storefront's own function is the storefront's, and no failure of the change.
          queueMicrotask(() => now.onChange?.(truth))
        },
        limit_ms,
        wait: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
      }),
    [key, resources, limit_ms]
  )
  const attempt = useSyncExternalStore<Attempt<Wish, Problem>>(attempts.listen, attempts.now, () => IDLE)
  const want = useCallback((wish: Wish) => (key === null ? undefined : attempts.want(wish)), [key, attempts])
  const refuse = useCallback((problem: Problem) => attempts.refuse(problem), [attempts])
  return { attempt, want, refuse }
}
