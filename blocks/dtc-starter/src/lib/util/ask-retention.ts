import "server-only"

import type { Fetch } from "medusa-plugin-retention/client"
import { getAuthHeaders } from "@lib/data/cookies"

const BACKEND_URL =
  process.env.NEXT_PUBLIC_MEDUSA_BACKEND_URL || "http://localhost:9000"

/** After so long the points routes count as out of reach: before the kit in the browser gives up, so that it hears of it. */
const LIMIT_MS = 6000

/** One request to the backend's points routes for the shopper of this request; what it answers is nobody else's, so it is never cached. */
export const askRetention = async (
  path: string,
  init: { method?: string; body?: object; headers?: Record<string, string> } = {}
): Promise<Response> => {
  const { method = "GET", body, headers } = init
  return fetch(`${BACKEND_URL}${path}`, {
    method,
    body: body ? JSON.stringify(body) : undefined,
    headers: {
      accept: "application/json",
      "content-type": "application/json",
      "x-publishable-api-key":
        process.env.NEXT_PUBLIC_MEDUSA_PUBLISHABLE_KEY ?? "",
      ...(await getAuthHeaders()),
      ...headers,
    },
    cache: "no-store",
    signal: AbortSignal.timeout(LIMIT_MS),
  })
}

/** The same as the kit's client wants it. Medusa's js-sdk keeps only an error's message and status; here the reason of a refusal stays too. */
export const retentionFetch: Fetch = async <T>(
  path: string,
  init?: Parameters<Fetch>[1]
): Promise<T> => {
  const response = await askRetention(path, init)
  const answer = await response.json().catch(() => ({}))
  if (!response.ok) {
    throw Object.assign(new Error(answer.message ?? response.statusText), {
      status: response.status,
      code: answer.code,
      refusal: answer.refusal,
    })
  }
  return answer
}
