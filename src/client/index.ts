/** Typed client of the plugin's HTTP API over one `fetch`-like function; loads nothing of Medusa. */
export { adminClient, type MembersQuery } from "./admin"
export { CallFailed, fromResults, type Calls } from "./from-results"
export { completeCart, type CompleteCartInput, type CompletedCart } from "./complete-cart"
export { ensurePaymentSession, type CartDue, type PaymentInput, type PaymentSession } from "./payment-session"
export { storeClient } from "./store"
export { toResult, type CallFailure, type Result } from "./to-result"
export type { Fetch, FetchInit, Headers } from "./transport"
