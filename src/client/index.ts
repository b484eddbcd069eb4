/** Typed client of the plugin's HTTP API over one `fetch`-like function; loads nothing of Medusa. */
export { adminClient, type MembersQuery } from "./admin"
export { CallFailed, fromResults, type Calls } from "./from-results"
export { storeClient } from "./store"
export { toResult, type CallFailure, type Result } from "./to-result"
export type { Fetch, FetchInit, Headers } from "./transport"
