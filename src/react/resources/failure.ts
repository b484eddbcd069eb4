import type { StoreRefusal } from "../../contract"

/** What a failed call says of itself. `@medusajs/js-sdk` keeps the status alone; a fetch that keeps the answer's body as `body` tells more. */
export interface Failure {
  /** Null when there was no answer at all. */
  status: number | null
  refusal: StoreRefusal | null
}

const has = <K extends string>(value: unknown, key: K): value is Record<K, unknown> => typeof value === "object" && value !== null && key in value

export function failureOf(error: unknown): Failure {
  const body = has(error, "body") ? error.body : error
  return {
    status: has(error, "status") && typeof error.status === "number" ? error.status : null,
    refusal: has(body, "refusal") && isRefusal(body.refusal) ? body.refusal : null,
  }
}

const isRefusal = (value: unknown): value is StoreRefusal => has(value, "refused") && typeof value.refused === "string"
