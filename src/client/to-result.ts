import type { StoreRefusal } from "../contract"

/** Why a call failed, in a shape that travels from a server to a browser. */
export interface CallFailure {
  message: string
  /** The HTTP status; null where nothing answered. */
  status: number | null
  code: string | null
  /** What was refused, with its numbers; null where the answer carried none. */
  refusal: StoreRefusal | null
}

/** A call's answer or its failure, as a value. */
export type Result<T> = { answer: T } | { failure: CallFailure }

const textOf = (value: unknown): string | null => (typeof value === "string" && value ? value : null)

const failureOf = (error: unknown): CallFailure => {
  const { message, status, code, refusal } = (typeof error === "object" && error !== null ? error : {}) as Partial<Record<keyof CallFailure, unknown>>
  return {
    message: textOf(message) ?? "The call failed.",
    status: typeof status === "number" ? status : null,
    code: textOf(code),
    refusal: typeof refusal === "object" && refusal !== null && "refused" in refusal ? (refusal as StoreRefusal) : null,
  }
}

/**
 * A call's outcome as a value, for server actions: what they throw, frameworks hide from the browser in production, and with it why points
 * were refused. Never rejects. `fromResults` throws the failure again where the kit waits for it.
 */
export async function toResult<T>(work: () => Promise<T>): Promise<Result<T>> {
  try {
    return { answer: await work() }
  } catch (error) {
    return { failure: failureOf(error) }
  }
}
