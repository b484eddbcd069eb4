import { useMemo, useSyncExternalStore } from "react"
import { useRetention } from "../provider"
import { NO_ATTEMPT, OneAttempt, type Attempt } from "./one-attempt"

/** Runs what the shopper asks for, one at a time. What belongs to one shopper is gone as soon as another one, or nobody, is signed in. */
export function useAttempt<T>(): { attempt: Attempt<T>; run: OneAttempt<T>["run"] } {
  const { resources, limit_ms } = useRetention()
  const one = useMemo(() => new OneAttempt<T>(limit_ms), [resources, limit_ms])
  const attempt = useSyncExternalStore<Attempt<T>>(one.listen, one.now, () => NO_ATTEMPT)
  return { attempt, run: one.run }
}

/** What became of the attempt at one row of a list. */
export const attemptAt = <T>(attempt: Attempt<T>, id: string): Attempt<T> => ("id" in attempt && attempt.id === id ? attempt : NO_ATTEMPT)
