import type { CallFailure, Result } from "./to-result"

/** The failure of a call that was made elsewhere, with the status, code and refusal it had there. */
export class CallFailed extends Error implements CallFailure {
  readonly status: CallFailure["status"]
  readonly code: CallFailure["code"]
  readonly refusal: CallFailure["refusal"]

  constructor({ message, status, code, refusal }: CallFailure) {
    super(message)
    this.name = "CallFailed"
    this.status = status
    this.code = code
    this.refusal = refusal
  }
}

type Actions = Record<string, (...args: never[]) => Promise<Result<unknown>>>

/** The same functions, which answer plainly and reject. */
export type Calls<A extends Actions> = {
  [K in keyof A]: A[K] extends (...args: infer Args) => Promise<Result<infer T>> ? (...args: Args) => Promise<T> : never
}

/** Functions of the client's shape out of functions that return results, such as server actions: a failure rejects with a `CallFailed`. */
export function fromResults<A extends Actions>(actions: A): Calls<A> {
  const calls = Object.entries(actions).map(([name, act]) => [
    name,
    async (...args: never[]) => {
      const result = await act(...args)
      if ("failure" in result) throw new CallFailed(result.failure)
      return result.answer
    },
  ])
  return Object.fromEntries(calls) as Calls<A>
}
