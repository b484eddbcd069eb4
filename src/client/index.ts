/** Typed client of the plugin's HTTP API over one `fetch`-like function; loads nothing of Medusa. */
export { adminClient, type MembersQuery } from "./admin"
export { storeClient } from "./store"
export type { Fetch, FetchInit, Headers } from "./transport"
