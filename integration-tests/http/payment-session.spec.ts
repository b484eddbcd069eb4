import { createPromotionsWorkflow } from "@medusajs/medusa/core-flows"
import { completeCart, ensurePaymentSession, type Fetch } from "../../src/client"
import { refused, type Shopper } from "../support/api"
import { withApp } from "../support/app"
import { changeRules } from "../support/change-rules"

const SYSTEM = "pp_system_default"

interface Sessions {
  amount: number
  payment_sessions: { id: string; amount: number; status: string }[]
}

/** The client as another tab has it: with turns of its own. */
function anotherTab(): typeof import("../../src/client") {
  let client: typeof import("../../src/client") | null = null
  jest.isolateModules(() => {
    client = jest.requireActual<typeof import("../../src/client")>("../../src/client")
  })
  if (!client) throw new Error("the client was not loaded")
  return client
}

// 100 points = 1 €, at least 500, at most half of the items, steps of 100.
withApp("payment sessions", (app) => {
  const v = () => app.shop.variants
  const input = (cart_id: string) => ({ cart_id, provider_id: SYSTEM })
  const ready = async (shopper: Shopper, items: Record<string, number> = { [v().thirty]: 1 }) => {
    const cart = await shopper.cart(items)
    await shopper.ship(cart.id)
    return cart.id
  }
  const sessionsOf = async (shopper: Shopper, cart_id: string) =>
    (await shopper.fetch<{ cart: { payment_collection?: Sessions } }>(`/store/carts/${cart_id}`, { query: { fields: "payment_collection.amount,*payment_collection.payment_sessions" } })).cart.payment_collection
  /** Counts the calls that change something. */
  const counting = (fetch: Fetch) => {
    const posts: string[] = []
    const counted: Fetch = (path, init) => {
      if (init?.method === "POST") posts.push(path)
      return fetch(path, init)
    }
    return { posts, counted }
  }

  it("opens one session for the present total and makes nothing twice", async () => {
    const ann = await app.memberWith(2000)
    const cart_id = await ready(ann)
    const { posts, counted } = counting(ann.fetch)
    const session = await ensurePaymentSession(counted, input(cart_id))
    expect(session).toMatchObject({ provider_id: SYSTEM, amount: (await ann.getCart(cart_id)).total, currency_code: "eur", status: "pending" })
    expect(posts).toHaveLength(2)
    expect((await ensurePaymentSession(counted, input(cart_id)))?.id).toBe(session?.id)
    expect(posts).toHaveLength(2)
  })

  it("renews the session that Medusa deletes when points change the total", async () => {
    const ann = await app.memberWith(2000)
    const cart_id = await ready(ann)
    const before = await ensurePaymentSession(ann.fetch, input(cart_id))
    await ann.points.apply(cart_id, { points: 1000 })
    expect((await sessionsOf(ann, cart_id))?.payment_sessions).toEqual([])
    const after = await ensurePaymentSession(ann.fetch, input(cart_id))
    expect(after?.id).not.toBe(before?.id)
    expect(after?.amount).toBeCloseTo((before?.amount ?? 0) - 10, 6)
    expect(await sessionsOf(ann, cart_id)).toMatchObject({ amount: after?.amount, payment_sessions: [{ id: after?.id }] })
  })

  it("ends with one open session when it is called twice at once, in one tab and in two, also for a first payment", async () => {
    for (const apart of [false, true]) {
      const ann = await app.memberWith(2000)
      const cart_id = await ready(ann)
      // Work on one cart takes turns within a tab; another copy of the module is another tab.
      const other = apart ? anotherTab().ensurePaymentSession : ensurePaymentSession
      const sessions = await Promise.all([ensurePaymentSession(ann.fetch, input(cart_id)), other(ann.fetch, input(cart_id))])
      const open = (await sessionsOf(ann, cart_id))?.payment_sessions ?? []
      expect(open).toHaveLength(1)
      expect(sessions.map((session) => session?.amount)).toEqual([open[0]?.amount, open[0]?.amount])
      expect(await completeCart(ann.fetch, input(cart_id))).toMatchObject({ type: "order" })
    }
  })

  it("brings a payment collection along that another total was noted on", async () => {
    const ann = await app.memberWith(2000)
    const cart_id = await ready(ann)
    await ann.pay(cart_id)
    const { payment_collection } = (await ann.getCart(cart_id)) as { payment_collection: { id: string } }
    await app.db.raw(`update payment_collection set amount = 1, raw_amount = '{"value":"1","precision":20}' where id = ?`, [payment_collection.id])
    await app.db.raw(`update payment_session set amount = 1, raw_amount = '{"value":"1","precision":20}' where payment_collection_id = ?`, [payment_collection.id])
    const { total } = await ann.getCart(cart_id)
    expect(await ensurePaymentSession(ann.fetch, input(cart_id))).toMatchObject({ amount: total })
  })

  it("gives the order of a cart that was completed before, here or by a second click", async () => {
    const ann = await app.memberWith(2000)
    const cart_id = await ready(ann)
    await ann.points.apply(cart_id, { points: 1000 })
    const [one, two] = await Promise.all([completeCart(ann.fetch, input(cart_id)), completeCart(ann.fetch, input(cart_id))])
    const three = await completeCart(ann.fetch, { ...input(cart_id), expected_total: 1 })
    expect(one).toMatchObject({ type: "order", order: { id: expect.any(String) } })
    expect(two).toMatchObject({ type: "order", order: { id: (one as { order: { id: string } }).order.id } })
    expect(three).toMatchObject({ type: "order", order: { id: (one as { order: { id: string } }).order.id } })
    const { data } = await app.db.raw(`select count(*)::int as data from "order"`).then(({ rows }: { rows: { data: number }[] }) => rows[0] as { data: number })
    expect(data).toBe(1)
  })

  it("asks before it charges a total that the shopper has not seen, and completes once it is agreed to", async () => {
    const ann = await app.memberWith(2000)
    const cart_id = await ready(ann)
    const { total } = await ann.getCart(cart_id)
    await ensurePaymentSession(ann.fetch, input(cart_id))
    await ann.points.apply(cart_id, { points: 1000 })
    const answer = await completeCart(ann.fetch, { ...input(cart_id), expected_total: total })
    expect(answer).toMatchObject({ type: "changed", cart: { id: cart_id, currency_code: "eur" } })
    expect((answer as { cart: { total: number } }).cart.total).toBeCloseTo(total - 10, 6)
    expect(await completeCart(ann.fetch, { ...input(cart_id), expected_total: total - 10 })).toMatchObject({ type: "order" })
  })

  it("says that the total has changed when points come off the cart while it is being completed", async () => {
    const ann = await app.memberWith(2000)
    const cart_id = await ready(ann)
    await ann.points.apply(cart_id, { points: 1000 })
    const { total } = await ann.getCart(cart_id)
    let meanwhile = true
    const slow: Fetch = async (path, init) => {
      if (path.endsWith("/complete") && meanwhile) {
        meanwhile = false
        await ann.points.remove(cart_id)
      }
      return ann.fetch(path, init)
    }
    const answer = await completeCart(slow, { ...input(cart_id), expected_total: total })
    expect(answer).toMatchObject({ type: "changed" })
    expect((answer as { cart: { total: number } }).cart.total).toBeCloseTo(total + 10, 6)
  })

  it("renews a session that went while the total came back to what the shopper saw", async () => {
    const ann = await app.memberWith(2000)
    const cart_id = await ready(ann)
    const { total } = await ann.getCart(cart_id)
    let meanwhile = true
    const slow: Fetch = async (path, init) => {
      if (path.endsWith("/complete") && meanwhile) {
        meanwhile = false
        await ann.points.apply(cart_id, { points: 1000 })
        await ann.points.remove(cart_id)
      }
      return ann.fetch(path, init)
    }
    expect(await completeCart(slow, { ...input(cart_id), expected_total: total })).toMatchObject({ type: "order" })
  })

  it("needs no session where nothing is to be paid, and completes all the same", async () => {
    await changeRules(app.admin, { redeem_share_max_percent: 100 })
    const ann = await app.memberWith(5000)
    const cart_id = await ready(ann)
    const application_method = { type: "percentage" as const, target_type: "shipping_methods" as const, allocation: "across" as const, value: 100 }
    await createPromotionsWorkflow(app.container).run({ input: { promotionsData: [{ code: "FREESHIP", type: "standard", status: "active", application_method }] } })
    await ann.fetch(`/store/carts/${cart_id}/promotions`, { method: "POST", body: { promo_codes: ["FREESHIP"] } })
    await ann.points.apply(cart_id, { points: 3000 })
    expect((await ann.getCart(cart_id)).total).toBe(0)
    const { counted, posts } = counting(ann.fetch)
    expect(await ensurePaymentSession(counted, input(cart_id))).toBeNull()
    expect(posts).toEqual([])
    expect(await completeCart(ann.fetch, { ...input(cart_id), expected_total: 0 })).toMatchObject({ type: "order" })
  })

  it("passes on why a cart cannot be completed", async () => {
    const ann = await app.memberWith(2000)
    const cart = await ann.cart({ [v().thirty]: 1 })
    expect(await refused(completeCart(ann.fetch, input(cart.id)))).toMatchObject({ status: 400, body: { message: expect.stringMatching(/shipping/i) } })
    expect(await refused(ensurePaymentSession(ann.fetch, { cart_id: cart.id, provider_id: "pp_nobody" }))).toMatchObject({ status: expect.any(Number) })
  })
})
