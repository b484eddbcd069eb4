import { failureOf } from "../resources/failure"

/** One thing that the shopper asked for, and what became of it. `id` says which, where a list has several. */
export type Attempt<T> =
  | { state: "none" }
  | { state: "working"; id: string }
  | { state: "done"; id: string; value: T }
  /** The shop said no: nothing has changed. */
  | { state: "refused"; id: string; error: unknown }
  /** No usable answer: it may or may not have happened. */
  | { state: "unclear"; id: string; error: unknown }

export const NO_ATTEMPT: Attempt<never> = { state: "none" }

/** The answers in which the shop has looked at the wish: not possible, not allowed, not there, there already. */
const NO: readonly (number | null)[] = [400, 403, 404, 422]

/**
 * Whether an error is the shop's own no. Whatever else failed may have been done all the same, now or by an earlier call whose answer was
 * lost: a session that is over (401), a wait or a queue that was too long (408, 429) and a change at the same time (409) say nothing of it.
 */
export const saidNo = (error: unknown): boolean => NO.includes(failureOf(error).status)

/**
 * Runs one attempt at a time: a second click while the first one works does nothing. Never throws; when there is no answer for `limit_ms`
 * the button is given back, and an answer that comes later is still shown, unless something else was asked for meanwhile.
 */
export class OneAttempt<T> {
  private attempt: Attempt<T> = NO_ATTEMPT
  private number = 0
  private readonly listeners = new Set<() => void>()
  constructor(private readonly limit_ms: number) {}

  readonly now = (): Attempt<T> => this.attempt

  readonly listen = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  readonly run = (id: string, work: () => Promise<T>): void => {
    if (this.attempt.state === "working") return
    const number = (this.number += 1)
    const set = (attempt: Attempt<T>) => {
      if (this.number !== number) return
      this.attempt = attempt
      for (const listener of this.listeners) listener()
    }
    const failed = (error: unknown) => set({ state: saidNo(error) ? "refused" : "unclear", id, error })
    set({ state: "working", id })
    const timer = setTimeout(() => failed(new Error(`no answer within ${this.limit_ms} ms`)), this.limit_ms)
    void work()
      .then((value) => set({ state: "done", id, value }), failed)
      .finally(() => clearTimeout(timer))
  }
}
