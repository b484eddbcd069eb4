import { init, segment, type Fetch, type Headers } from "./transport"

/** A payment session as Medusa's store routes give it. Amounts are major units. */
export interface PaymentSession {
  id: string
  provider_id: string
  status: string
  amount: number
  currency_code: string
  /** What the provider's form needs, for example a client secret. */
  data?: Record<string, unknown> | null
}

/** What a cart asks for now. */
export interface CartDue {
  id: string
  total: number
  currency_code: string
}

export interface PaymentInput {
  cart_id: string
  provider_id: string
  /** Headers of each call, for example the shopper's token in a server action. */
  headers?: Headers | undefined
}

interface PaymentCollection {
  id: string
  amount: number
  payment_sessions?: PaymentSession[] | null
}
export interface PayableCart extends CartDue {
  completed_at: string | null
  payment_collection?: PaymentCollection | null
}

const SESSION = ["id", "provider_id", "status", "amount", "currency_code", "data"].map((field) => `payment_collection.payment_sessions.${field}`)
const FIELDS = ["id", "total", "currency_code", "completed_at", "payment_collection.id", "payment_collection.amount", ...SESSION].join(",")
/** Those that Medusa completes a cart with. */
const OPEN = ["pending", "requires_more", "pending_authorization", "authorized", "captured"]
const PAID = ["authorized", "captured"]
/** Another tab may be making a session of the same cart; after so many tries it is the shop that refuses. */
const TRIES = 3
/** How long a call may keep the next ones of its cart waiting, in milliseconds. */
const TURN = 10_000

/**
 * Makes sure that a cart has one open payment session of this provider for its present total, and returns it; null when nothing is to be
 * paid. Only what is missing is made, so it may be called whenever the total may have changed: Medusa deletes every payment session then.
 *
 * Safe when called twice at once, here or in another tab. Rejects with Medusa's own error when a session cannot be made.
 */
export async function ensurePaymentSession(fetch: Fetch, input: PaymentInput): Promise<PaymentSession | null> {
  return inTurn(input.cart_id, async () => (await sessionFor(fetch, input, await payableCart(fetch, input))).session)
}

/** The cart's total, what it has been paid with so far, and whether it is an order already. */
export async function payableCart(fetch: Fetch, { cart_id, headers }: Pick<PaymentInput, "cart_id" | "headers">): Promise<PayableCart> {
  return (await fetch<{ cart: PayableCart }>(`/store/carts/${segment(cart_id)}`, init({ query: { fields: FIELDS }, headers }))).cart
}

export const nothingToPay = (cart: PayableCart): boolean => cart.completed_at !== null || cart.total <= 0

/** The one open session for the present total; null when there is none, or more than one, of which nobody knows which will be charged. */
export function openSession(cart: PayableCart, provider_id: string): PaymentSession | null {
  const open = (cart.payment_collection?.payment_sessions ?? []).filter((session) => OPEN.includes(session.status))
  const fitting = open.filter((session) => session.provider_id === provider_id && equal(session.amount, cart.total) && session.currency_code === cart.currency_code)
  const paid = fitting.find((session) => PAID.includes(session.status))
  return paid ?? (open.length === 1 ? (fitting[0] ?? null) : null)
}

/** The session, made where it is missing, and the cart as it was read with it: its total may be another than that of the cart found. */
export async function sessionFor(fetch: Fetch, input: PaymentInput, found: PayableCart): Promise<{ cart: PayableCart; session: PaymentSession | null }> {
  let cart = found
  for (let tries = 0; ; tries++) {
    if (nothingToPay(cart)) return { cart, session: null }
    const session = openSession(cart, input.provider_id)
    if (session) return { cart, session }
    let failure: unknown = new Error(`Cart ${input.cart_id} got no payment session of ${input.provider_id} for ${cart.total} ${cart.currency_code}.`)
    try {
      await makeSession(fetch, input, cart)
    } catch (error) {
      // Two sessions made in parallel refuse one another, for example "Account holder … already exists": the other one's may be there by now.
      failure = error
      await pause()
    }
    cart = await payableCart(fetch, input)
    if (tries + 1 >= TRIES && !nothingToPay(cart) && !openSession(cart, input.provider_id)) throw failure
  }
}

async function makeSession(fetch: Fetch, { cart_id, provider_id, headers }: PaymentInput, cart: PayableCart): Promise<void> {
  const { payment_collection: known } = cart
  // A session is made for the collection's amount. Where the total has moved without it, changing nothing of the cart brings it along.
  if (known && !equal(known.amount, cart.total)) await fetch(`/store/carts/${segment(cart_id)}`, init({ method: "POST", body: {}, headers }))
  const collection =
    known ?? (await fetch<{ payment_collection: PaymentCollection }>("/store/payment-collections", init({ method: "POST", body: { cart_id }, headers }))).payment_collection
  await fetch(`/store/payment-collections/${segment(collection.id)}/payment-sessions`, init({ method: "POST", body: { provider_id }, headers }))
}

/** Both come from the same decimal; what JSON and floating point make of it may differ in the last digits. */
export const equal = (one: number, other: number): boolean => Math.abs(one - other) < 1e-6

/** Not the same moment for two tabs that got in each other's way. */
export const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 150 + Math.random() * 250))

/** Per cart, the end of the turn that was asked for last. */
const turns = new Map<string, Promise<void>>()

/**
 * One piece of work on a cart's payment at a time, in the order asked for; a failed one does not hold up the next. Neither does one that
 * hangs, for longer than ten seconds from when it was asked for: a request that nothing answers may stay open for minutes, and the
 * shopper's order must not wait for it. Two pieces of work that overlap then are no worse than two tabs.
 */
export async function inTurn<T>(cart_id: string, work: () => Promise<T>): Promise<T> {
  const mine = (turns.get(cart_id) ?? Promise.resolve()).then(work)
  const turn = settled(mine, TURN)
  turns.set(cart_id, turn)
  void turn.then(() => turns.get(cart_id) === turn && turns.delete(cart_id))
  return mine
}

/** Resolves once the work has an outcome, or the time is over. */
const settled = (work: Promise<unknown>, limit: number): Promise<void> =>
  new Promise((resolve) => {
    const timer = setTimeout(resolve, limit)
    const done = () => (clearTimeout(timer), resolve())
    work.then(done, done)
  })
