import type { Fetch } from "medusa-plugin-retention/client"

/** By method and path, such as `GET /store/customers/me/points`: what the shop answers, worked out from the request's body where that matters. */
export type Answers = Record<string, object | ((body: object | undefined) => object)>

const failure = (status: number, body: object = {}) => Object.assign(new Error(`HTTP ${status}`), { status, ...body })

/** A shop that has only these answers, and 404 for everything else. */
export const shopThat =
  (answers: Answers): Fetch =>
  async <T>(path: string, { method = "GET", body }: { method?: string; body?: object } = {}) => {
    const answer = answers[`${method} ${path}`]
    if (!answer) throw failure(404)
    return structuredClone(typeof answer === "function" ? answer(body) : answer) as T
  }

/** A shop that takes the request and never answers. */
export const silentShop: Fetch = () => new Promise(() => undefined)

/** A shop whose points routes are out of order. */
export const brokenShop: Fetch = () => Promise.reject(failure(503))

/** An answer that refuses, for use inside `Answers`. */
export const refusing = (status: number, body: object) => (): never => {
  throw failure(status, body)
}
