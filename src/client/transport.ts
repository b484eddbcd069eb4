export interface FetchInit {
  method?: string
  query?: Record<string, unknown>
  body?: object
  headers?: Record<string, string>
}

/** The one function the client needs: parses JSON and rejects on 4xx and 5xx. `(path, init) => sdk.client.fetch(path, init)` with `@medusajs/js-sdk` fits. */
export type Fetch = <T>(path: string, init?: FetchInit) => Promise<T>

/** Headers of one call, for example the shopper's token in a server action. */
export type Headers = Record<string, string>

/** The init of a call without the keys that are not set. */
export const init = (parts: { method?: string; query?: object | undefined; body?: object | undefined; headers?: Headers | undefined }): FetchInit => ({
  ...(parts.method ? { method: parts.method } : {}),
  ...(parts.query ? { query: { ...parts.query } } : {}),
  ...(parts.body ? { body: parts.body } : {}),
  ...(parts.headers ? { headers: parts.headers } : {}),
})

/** An id as one path segment, whatever it contains. */
export const segment = (id: string): string => encodeURIComponent(id)
