import { useCallback, useEffect, useMemo, useRef, useSyncExternalStore } from "react"
import { useRetention } from "../provider"
import { Attempts, IDLE, type Attempt, type Doing } from "./attempts"

interface Change<Wish, Truth, Problem> extends Pick<Doing<Wish, Truth, Problem>, "send" | "look" | "stands" | "why"> {
  /** The resources that are another than before once the wish has come true. */
  touches: readonly string[]
  onChange?: ((truth: Truth) => void) | undefined
  /** What of an answer makes the cart another one, in words that can be compared. */
  weighs: (truth: Truth) => string
}

/**
 * Changes of the resource under `key`, which holds `truth` now; `null` as key changes nothing. Its answers are shown wherever that resource
 * is. `onChange` hears of each wish that has come true, and when the resource has changed by itself: in another tab, or on the server.
 */
export function useAttempts<Wish, Truth, Problem>(key: string | null, truth: Truth | null, change: Change<Wish, Truth, Problem>) {
  const { resources, limit_ms, moved } = useRetention()
  // One for each key: what is still to be sent for a cart never goes to the one that came after it.
  const newest = useMemo(() => ({ current: { change, moved } }), [key, resources])
  useEffect(() => {
    newest.current = { change, moved }
  })
  const told = useRef<Truth | null>(null)
  const seen = useRef<{ key: string | null; truth: Truth } | null>(null)
  useEffect(() => {
    if (truth === null) return
    const before = seen.current
    seen.current = { key, truth }
    const { weighs, onChange } = newest.current.change
    const known = before === null || before.key !== key || truth === told.current || weighs(before.truth) === weighs(truth)
    if (!known) queueMicrotask(() => onChange?.(truth))
  }, [key, truth, newest])
  const attempts = useMemo(
    () =>
      new Attempts<Wish, Truth, Problem>({
        send: (wish) => newest.current.change.send(wish),
        look: () => newest.current.change.look(),
        stands: (wish, truth) => newest.current.change.stands(wish, truth),
        why: (wish, failure, truth) => newest.current.change.why(wish, failure, truth),
        same: (one, other) => JSON.stringify(one) === JSON.stringify(other),
        show: (answer, changed) => {
          if (key === null) return
          if (changed) told.current = answer
          resources.put(key, answer)
          if (!changed) return
          const { change: now, moved: tell } = newest.current
          tell(now.touches, [key])
          // Later, not inside the attempt: an error of the storefront's own function is the storefront's, and no failure of the change.
          queueMicrotask(() => now.onChange?.(answer))
        },
        limit_ms,
        wait: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
      }),
    [key, resources, limit_ms, newest]
  )
  const attempt = useSyncExternalStore<Attempt<Wish, Problem>>(attempts.listen, attempts.now, () => IDLE)
  const want = useCallback((wish: Wish) => (key === null ? undefined : attempts.want(wish)), [key, attempts])
  const refuse = useCallback((problem: Problem) => attempts.refuse(problem), [attempts])
  return { attempt, want, refuse }
}
