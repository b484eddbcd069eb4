import type { Fetch, FetchInit } from "./transport"

interface Session {
  id: string
  provider_id: string
  status: string
  amount: number
  currency_code: string
}

/** An answer outside 2xx, as `@medusajs/js-sdk` throws it. */
export class Refused extends Error {
  constructor(
    readonly status: number,
    message: string
  ) {
    super(message)
  }
}

/** Medusa's payment routes for one cart: a changed total deletes the sessions, two sessions made at once refuse one another. */
export class FakeMedusa {
  total: number
  order: string | null = null
  collection: { id: string; amount: number } | null = null
  sessions: Session[] = []
  calls: string[] = []
  /** Runs once, before the next call whose path ends like this. */
  before: { path: string; run: () => void }[] = []
  private made = 0
  private making = 0

  constructor(total = 30) {
    this.total = total
  }

  set(total: number): void {
    if (this.total !== total) this.sessions = []
    this.total = total
    if (this.collection) this.collection.amount = total
  }

  addSession(provider_id = "pp_system_default", over: Partial<Session> = {}): Session {
    this.collection ??= { id: "pay_col_1", amount: this.total }
    const session = { id: `payses_${++this.made}`, provider_id, status: "pending", amount: this.collection.amount, currency_code: "eur", ...over }
    this.sessions.push(session)
    return session
  }

  readonly fetch: Fetch = async <T>(path: string, { method = "GET", body = {} }: FetchInit = {}): Promise<T> => {
    const short = path.replace("/store", "")
    this.calls.push(`${method} ${short}`)
    await Promise.resolve()
    const due = this.before.findIndex((each) => short.endsWith(each.path))
    if (due >= 0) await this.before.splice(due, 1)[0]?.run()
    return (await this.answer(`${method} ${short}`, body as { provider_id?: string })) as T
  }

  private async answer(call: string, { provider_id = "" }: { provider_id?: string }): Promise<unknown> {
    const payment_collection = () => this.collection && { ...this.collection, payment_sessions: this.sessions.map((session) => ({ ...session })) }
    switch (call) {
      case "GET /carts/cart_1":
        return { cart: { id: "cart_1", total: this.total, currency_code: "eur", completed_at: this.order && "2026-11-22T00:00:00.000Z", payment_collection: payment_collection() } }
      case "POST /carts/cart_1":
        this.set(this.total)
        return {}
      case "POST /payment-collections":
        this.collection ??= { id: "pay_col_1", amount: this.total }
        return { payment_collection: payment_collection() }
      case "POST /payment-collections/pay_col_1/payment-sessions": {
        if (this.making > 0) throw new Refused(400, "Account holder with provider_id: pp_system_default, external_id: cus_1, already exists.")
        this.making += 1
        await new Promise((resolve) => setImmediate(resolve))
        this.making -= 1
        this.sessions = []
        this.addSession(provider_id)
        return { payment_collection: payment_collection() }
      }
      case "POST /carts/cart_1/complete":
        if (!this.order && this.total > 0 && this.sessions.length === 0) throw new Refused(400, "Payment sessions are required to complete cart")
        this.order ??= "order_1"
        return { type: "order", order: { id: this.order } }
      default:
        throw new Refused(404, call)
    }
  }
}
