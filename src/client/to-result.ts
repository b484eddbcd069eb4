import type { StoreRefusal } from "../contract"

/** Why a call failed, in a shape that travels from a server to a browser. */
export interface CallFailure {
  /** What the shop answered; "The call failed." where nothing answered. */
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

type Told = Partial<Record<keyof CallFailure | "body", unknown>>

const toldBy = (value: unknown): Told | null => (typeof value === "object" && value !== null ? value : null)

/** Some transports keep the answer's body on the error as `body`; it tells more than the error, whose `code` may be the transport's own. */
const failureOf = (error: unknown): CallFailure => {
  const told = toldBy(error) ?? {}
  const { code, refusal } = toldBy(told.body) ?? told
  const status = typeof told.status === "number" ? told.status : null
  return {
    // Without a status it is no answer of the shop's but a message from inside the server, such as an address that did not respond.
    message: (status === null ? null : textOf(told.message)) ?? "The call failed.",
    status,
    code: textOf(code),
    refusal: typeof refusal === "object" && refusal !== null && "refused" in refusal ? (refusal as StoreRefusal) : null,
  }
}

/**
 * A call's outcome as a value, for server actions: what they throw, frameworks hide from the browser in production, and with it why points
 * were refused. The message of an error without a status stays on the server. Never rejects. `fromResults` throws the failure again where
 * the kit waits for it.
 */
export async function toResult<T>(work: () => Promise<T>): Promise<Result<T>> {
  try {
    return { answer: await work() }
  } catch (error) {
    return { failure: failureOf(error) }
  }
}
