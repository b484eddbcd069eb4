import { useCallback, useRef, useState } from "react"
import { useRetention } from "../provider"
import { failureOf } from "../resources/failure"
import type { Resources } from "../resources/resources"

/** One thing that the shopper asked for, and what became of it. `id` says which, where a list has several. */
export type Attempt<T> =
  | { state: "none" }
  | { state: "working"; id: string }
  | { state: "done"; id: string; value: T }
  /** The shop said no: nothing has changed. */
  | { state: "refused"; id: string; error: unknown }
  /** No usable answer: it may or may not have happened. */
  | { state: "unclear"; id: string; error: unknown }

/** Whether an error is the shop's own no. Whatever else failed may have been done all the same, its answer lost. */
export const isRefusal = (error: unknown): boolean => {
  const { status } = failureOf(error)
  return status !== null && status >= 400 && status < 500
}

/**
 * Runs one attempt at a time: a second click while the first one works does nothing. Never throws; when there is no answer for
 * `limit_ms` the button is given back, and an answer that comes later is still shown. What belongs to one shopper is gone
 * as soon as another one, or nobody, is signed in.
 */
export function useAttempt<T>(): { attempt: Attempt<T>; run: (id: string, work: () => Promise<T>) => void } {
  const { resources, limit_ms } = useRetention()
  const [kept, keep] = useState<{ of: Resources; attempt: Attempt<T> }>({ of: resources, attempt: { state: "none" } })
  const running = useRef<{ of: Resources; number: number; working: boolean }>({ of: resources, number: 0, working: false })
  const run = useCallback(
    (id: string, work: () => Promise<T>) => {
      if (running.current.working && running.current.of === resources) return
      const number = running.current.number + 1
      running.current = { of: resources, number, working: true }
      const set = (attempt: Attempt<T>) => {
        if (running.current.number !== number) return
        running.current.working = attempt.state === "working"
        keep({ of: resources, attempt })
      }
      const failed = (error: unknown) => set({ state: isRefusal(error) ? "refused" : "unclear", id, error })
      set({ state: "working", id })
      const timer = setTimeout(() => failed(new Error(`no answer within ${limit_ms} ms`)), limit_ms)
      void work()
        .then((value) => set({ state: "done", id, value }), failed)
        .finally(() => clearTimeout(timer))
    },
    [resources, limit_ms]
  )
  return { attempt: kept.of === resources ? kept.attempt : { state: "none" }, run }
}
