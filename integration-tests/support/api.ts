import { adminClient, storeClient, type FetchInit } from "../../src/client"
import { ADMIN, type Shop } from "./shop"

/** An HTTP answer outside 2xx. */
export class HttpError extends Error {
  constructor(
    readonly status: number,
    readonly body: { type?: string; code?: string; message?: string }
  ) {
    super(`HTTP ${status}: ${body.message ?? JSON.stringify(body)}`)
  }
}

export type Query = Record<string, unknown>

/** `fetch` over a running store's address, with the headers of one caller. */
export const httpFetch =
  (base: string, headers: Record<string, string>) =>
  async <T>(path: string, init: FetchInit = {}): Promise<T> => {
    const query = Object.entries(init.query ?? {}).filter(([, value]) => value !== undefined)
    const url = new URL(path, base)
    for (const [name, value] of query) url.searchParams.append(name, String(value))
    const response = await fetch(url, {
      method: init.method ?? "GET",
      headers: { "content-type": "application/json", ...headers, ...init.headers },
      ...(init.body === undefined ? {} : { body: typeof init.body === "string" || init.body instanceof Blob ? init.body : JSON.stringify(init.body) }),
    })
    // A file comes as it is, as with js-sdk where `accept` asks for no JSON.
    if (response.ok && response.headers.get("content-type")?.startsWith("text/csv")) return response as T
    const text = await response.text()
    const body = text ? (JSON.parse(text) as unknown) : {}
    if (!response.ok) throw new HttpError(response.status, body as HttpError["body"])
    return body as T
  }

/** Waits until `check` returns something, for what a subscriber does after the answer. */
export async function eventually<T>(check: () => Promise<T | null | undefined | false>, what: string, timeout_ms = 15_000): Promise<T> {
  const until = Date.now() + timeout_ms
  for (;;) {
    const result = await check()
    if (result) return result
    if (Date.now() > until) throw new Error(`timed out waiting for ${what}`)
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}

/** The refusal of a call that must not succeed. */
export async function refused(call: Promise<unknown>): Promise<HttpError> {
  try {
    await call
  } catch (error) {
    if (error instanceof HttpError) return error
    throw error
  }
  throw new Error("expected the call to be refused, but it succeeded")
}

export interface Cart {
  id: string
  total: number
  item_total: number
  discount_total: number
  currency_code: string
  customer_id: string | null
  email: string | null
  items: { id: string; quantity: number; variant_id: string }[]
  promotions: { code: string }[]
  payment_collection?: { id: string; amount: number }
}

export const ADDRESS = { first_name: "Ann", last_name: "Example", address_1: "Street 1", city: "Berlin", postal_code: "10115", country_code: "de" }

/** A visitor of the shop, signed in or not: Medusa's own store routes and the plugin's. */
export class Shopper {
  readonly fetch: <T>(path: string, init?: FetchInit) => Promise<T>
  readonly points: ReturnType<typeof storeClient>

  constructor(
    readonly base: string,
    readonly shop: Pick<Shop, "key" | "regions" | "shipping">,
    readonly token: string | null = null,
    readonly email: string | null = null,
    readonly customer_id: string | null = null
  ) {
    this.fetch = httpFetch(base, { "x-publishable-api-key": shop.key, ...(token ? { authorization: `Bearer ${token}` } : {}) })
    this.points = storeClient(this.fetch)
  }

  /** Registers a customer with a log-in. */
  static async register(base: string, shop: Shop, email: string): Promise<Shopper> {
    const body = { email, password: "supersecret" }
    const anyone = httpFetch(base, { "x-publishable-api-key": shop.key })
    const { token: registration } = await anyone<{ token: string }>("/auth/customer/emailpass/register", { method: "POST", body })
    const { customer } = await anyone<{ customer: { id: string } }>("/store/customers", { method: "POST", body: { email }, headers: { authorization: `Bearer ${registration}` } })
    const { token } = await anyone<{ token: string }>("/auth/customer/emailpass", { method: "POST", body })
    return new Shopper(base, shop, token, email, customer.id)
  }

  async cart(items: Record<string, number>, region: keyof Shop["regions"] = "eur", email: string | null = this.token ? null : (this.email ?? "guest@example.com")): Promise<Cart> {
    const { cart } = await this.fetch<{ cart: Cart }>("/store/carts", {
      method: "POST",
      body: {
        region_id: this.shop.regions[region],
        ...(email ? { email } : {}),
        items: Object.entries(items).map(([variant_id, quantity]) => ({ variant_id, quantity })),
        shipping_address: { ...ADDRESS, country_code: { eur: "de", usd: "us", gbp: "gb" }[region] },
      },
    })
    return cart
  }

  async getCart(id: string): Promise<Cart> {
    return (await this.fetch<{ cart: Cart }>(`/store/carts/${id}`, { query: { fields: "+items.*,+promotions.*,+payment_collection.*,+customer_id,+email" } })).cart
  }

  async ship(cart_id: string): Promise<void> {
    await this.fetch(`/store/carts/${cart_id}/shipping-methods`, { method: "POST", body: { option_id: this.shop.shipping } })
  }

  async pay(cart_id: string): Promise<void> {
    const { payment_collection } = await this.fetch<{ payment_collection: { id: string } }>("/store/payment-collections", { method: "POST", body: { cart_id } })
    await this.fetch(`/store/payment-collections/${payment_collection.id}/payment-sessions`, { method: "POST", body: { provider_id: "pp_system_default" } })
  }

  async complete(cart_id: string): Promise<string> {
    const answer = await this.fetch<{ type: string; order?: { id: string }; error?: { message: string } }>(`/store/carts/${cart_id}/complete`, { method: "POST", body: {} })
    if (!answer.order) throw new HttpError(400, { message: answer.error?.message ?? "not completed" })
    return answer.order.id
  }

  /** Shipping, payment and completion of a cart. */
  async checkout(cart_id: string): Promise<string> {
    await this.ship(cart_id)
    await this.pay(cart_id)
    return this.complete(cart_id)
  }

  async order(items: Record<string, number>, region: keyof Shop["regions"] = "eur"): Promise<string> {
    return this.checkout((await this.cart(items, region)).id)
  }
}

interface AdminOrder {
  id: string
  status: string
  total: number
  items: { id: string; quantity: number; title: string; variant_id: string; detail: { fulfilled_quantity: number } }[]
  payment_collections: { id: string; amount: number; payments: { id: string; amount: number }[] }[]
  fulfillments: { id: string }[]
  summary: { pending_difference: number }
}

/** A signed-in admin: the plugin's admin routes and the order routes that change what points are worth. */
export class Admin {
  readonly fetch: <T>(path: string, init?: FetchInit) => Promise<T>
  readonly points: ReturnType<typeof adminClient>

  constructor(
    readonly base: string,
    readonly token: string
  ) {
    this.fetch = httpFetch(base, { authorization: `Bearer ${token}` })
    this.points = adminClient(this.fetch)
  }

  static async login(base: string): Promise<Admin> {
    const { token } = await httpFetch(base, {})<{ token: string }>("/auth/user/emailpass", { method: "POST", body: ADMIN })
    return new Admin(base, token)
  }

  async order(id: string): Promise<AdminOrder> {
    const fields = "id,status,total,*items,*items.detail,*payment_collections,*payment_collections.payments,*fulfillments,*summary"
    return (await this.fetch<{ order: AdminOrder }>(`/admin/orders/${id}`, { query: { fields } })).order
  }

  async payment(order_id: string): Promise<string> {
    const order = await this.order(order_id)
    return order.payment_collections[0]!.payments[0]!.id
  }

  async capture(order_id: string, amount?: number): Promise<void> {
    await this.fetch(`/admin/payments/${await this.payment(order_id)}/capture`, { method: "POST", body: amount === undefined ? {} : { amount } })
  }

  async refund(order_id: string, amount: number): Promise<void> {
    await this.fetch(`/admin/payments/${await this.payment(order_id)}/refund`, { method: "POST", body: { amount } })
  }

  async cancel(order_id: string): Promise<void> {
    await this.fetch(`/admin/orders/${order_id}/cancel`, { method: "POST", body: {} })
  }

  /** Sends everything and marks it delivered. */
  async deliver(order_id: string, location_id: string): Promise<void> {
    const { items } = await this.order(order_id)
    const open = items.map((item) => ({ id: item.id, quantity: item.quantity - Number(item.detail.fulfilled_quantity) })).filter((item) => item.quantity > 0)
    const { order } = await this.fetch<{ order: AdminOrder }>(`/admin/orders/${order_id}/fulfillments`, {
      method: "POST", body: { items: open, location_id }, query: { fields: "*fulfillments" },
    })
    const fulfillment = order.fulfillments[order.fulfillments.length - 1]!
    await this.fetch(`/admin/orders/${order_id}/fulfillments/${fulfillment.id}/shipments`, { method: "POST", body: { items: open } })
    await this.fetch(`/admin/orders/${order_id}/fulfillments/${fulfillment.id}/mark-as-delivered`, { method: "POST", body: {} })
  }

  /** A return that was asked for and came in. */
  async return(order_id: string, items: { id: string; quantity: number }[], location_id: string): Promise<void> {
    const { return: request } = await this.fetch<{ return: { id: string } }>("/admin/returns", { method: "POST", body: { order_id, location_id } })
    await this.fetch(`/admin/returns/${request.id}/request-items`, { method: "POST", body: { items } })
    await this.fetch(`/admin/returns/${request.id}/request`, { method: "POST", body: {} })
    await this.fetch(`/admin/returns/${request.id}/receive`, { method: "POST", body: {} })
    await this.fetch(`/admin/returns/${request.id}/receive-items`, { method: "POST", body: { items } })
    await this.fetch(`/admin/returns/${request.id}/receive/confirm`, { method: "POST", body: {} })
  }
}
