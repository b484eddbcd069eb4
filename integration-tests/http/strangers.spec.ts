import type { StoreCartPointsResponse } from "../../src/contract"
import { httpFetch, refused, Shopper } from "../support/api"
import { withApp } from "../support/app"

withApp("strangers", (app) => {
  const thirty = () => ({ [app.shop.variants.thirty]: 1 })

  it("lets nobody but its owner see or use points, and tells guests only what anybody would earn: each kind of caller", async () => {
    const ann = await app.memberWith(1000, "ann")
    const bob = await app.memberWith(1000, "bob")
    const cart = await ann.cart(thirty())
    const path = `/store/carts/${cart.id}/points`
    const body = { points: 500 }
    const key = { "x-publishable-api-key": app.shop.key }
    const { token: unregistered } = await httpFetch(app.base, key)<{ token: string }>("/auth/customer/emailpass/register", { method: "POST", body: { email: "half@example.com", password: "supersecret" } })
    await ann.points.apply(cart.id, body)
    const callers: [string, Record<string, string>, number][] = [
      ["nobody, without a publishable key", {}, 400],
      ["a guest who knows the cart's id", key, 401],
      ["an expired or forged token", { ...key, authorization: "Bearer eyJhbGciOiJIUzI1NiJ9.e30.AAAA" }, 401],
      ["a log-in that never became a customer", { ...key, authorization: `Bearer ${unregistered}` }, 401],
      ["an admin's token", { ...key, authorization: `Bearer ${app.admin.token}` }, 401],
      ["another customer", { ...key, authorization: `Bearer ${bob.token}` }, 404],
    ]
    for (const [who, headers, status] of callers) {
      const call = httpFetch(app.base, headers)
      for (const init of [{ method: "POST", body: { points: 600 } }, { method: "DELETE" }]) {
        expect({ who, ...init, status: (await refused(call(path, init))).status }).toEqual({ who, ...init, status })
      }
      if (status === 401) {
        const { points } = await call<StoreCartPointsResponse>(path)
        expect({ who, ...points }).toMatchObject({ who, available: 0, max: 0, requested: 0, applied: 0, discount: 0, expires_at: null, nudge: null, refusal: { refused: "not_signed_in" } })
      } else expect({ who, status: (await refused(call(path))).status }).toEqual({ who, status })
      if (status !== 404) expect((await refused(call("/store/customers/me/points"))).status).toBe(status)
    }
    expect(await ann.getCart(cart.id)).toMatchObject({ total: 25, discount_total: 5 })
    expect(await app.balances(ann.customer_id)).toMatchObject({ available: 500, held: 500 })
    expect(await app.balances(bob.customer_id)).toMatchObject({ available: 1000, held: 0 })
  })

  it("does not let a typed e-mail spend its owner's points (a cart that carries somebody's customer id)", async () => {
    const ann = await app.memberWith(1000, "ann")
    const stranger = app.guest(ann.email as string)
    const cart = await stranger.cart(thirty())
    expect((await stranger.getCart(cart.id)).customer_id).toBe(ann.customer_id)
    expect((await refused(stranger.points.apply(cart.id, { points: 500 }))).status).toBe(401)
    const bob = await app.memberWith(1000, "bob")
    expect((await refused(bob.points.apply(cart.id, { points: 500 }))).status).toBe(404)
    // Ann's own cart on which somebody else's e-mail was typed stays hers: Medusa keeps the customer.
    const own = await ann.cart(thirty())
    await ann.fetch(`/store/carts/${own.id}`, { method: "POST", body: { email: bob.email } })
    expect((await ann.points.apply(own.id, { points: 500 })).points.applied).toBe(500)
    expect((await refused(bob.points.apply(own.id, { points: 500 }))).status).toBe(404)
    expect(await app.balances(bob.customer_id)).toMatchObject({ available: 1000, held: 0 })
  })

  it("gives an account with a guest's address none of the guest's points", async () => {
    const guest = app.guest("victim@example.com")
    const order = await guest.order({ [app.shop.variants.thirty]: 10 })
    await app.admin.capture(order)
    await app.sweepIn(31)
    const attacker = await Shopper.register(app.base, app.shop, "victim@example.com")
    expect((await attacker.points.points()).points).toMatchObject({ available: 0, pending: 0, waiting: [] })
    expect((await attacker.points.entries()).entries).toEqual([])
    const cart = await attacker.cart(thirty())
    expect(await refused(attacker.points.apply(cart.id, { points: 500 }))).toMatchObject({ status: 400, body: { message: expect.stringContaining("0 points") } })
    const { members } = await app.admin.points.members({ q: "victim@" })
    expect(members).toEqual([expect.objectContaining({ kind: "guest", available: 1500 })])
  })

  it("answers a foreign and an unknown cart alike", async () => {
    const ann = await app.memberWith(1000, "ann")
    const bob = await app.memberWith(1000, "bob")
    const cart = await ann.cart(thirty())
    const foreign = await refused(bob.points.quote(cart.id))
    const unknown = await refused(bob.points.quote("cart_01UNKNOWN"))
    expect(foreign.body.message?.replace(cart.id, "ID")).toBe(unknown.body.message?.replace("cart_01UNKNOWN", "ID"))
    expect([foreign.status, unknown.status]).toEqual([404, 404])
  })

  it("refuses every bad number of points with 400, says what was expected, and writes nothing", async () => {
    const ann = await app.memberWith(1000, "ann")
    const cart = await ann.cart(thirty())
    const bodies: unknown[] = [
      {}, [], "text", { points: "500" }, { points: 0 }, { points: -500 }, { points: 500.5 }, { points: 1e308 }, { points: null }, { points: true }, { points: [500] },
      { points: { $gt: 0 } }, { points: 2 ** 53 }, { points: 500, customer_id: "cus_1" }, { points: 500, __proto__x: 1 }, '{"points": NaN}', '{"points": 500, "__proto__": {"a": 1}}',
    ]
    for (const body of bodies) {
      const error = await refused(ann.fetch(`/store/carts/${cart.id}/points`, { method: "POST", body: body as object }))
      expect({ body, status: error.status }).toEqual({ body, status: 400 })
      expect(error.body.message).toBeTruthy()
      expect(error.body.message).not.toMatch(/node_modules|select |\.ts:/)
    }
    for (const [points, text] of [[100, "At least 500"], [550, "steps of 100"], [1100, "too few"], [1600, "too few"]] as const) {
      expect(await refused(ann.points.apply(cart.id, { points }))).toMatchObject({ status: 400, body: { message: expect.stringContaining(text) } })
    }
    const rich = await app.memberWith(10_000, "rich")
    const richCart = await rich.cart(thirty())
    expect(await refused(rich.points.apply(richCart.id, { points: 1600 }))).toMatchObject({ status: 400, body: { message: expect.stringContaining("At most 1500") } })
    expect(await app.balances(ann.customer_id)).toMatchObject({ available: 1000, held: 0 })
    expect(({} as Record<string, unknown>).a).toBeUndefined()
    for (const query of ["?limit=0", "?limit=101", "?limit=abc", "?before=-1", "?nope=1", "?limit=1&limit=2"]) {
      expect((await refused(ann.fetch(`/store/customers/me/points/entries${query}`))).status).toBe(400)
    }
    expect((await refused(ann.points.points({ currency_code: "euro" }))).status).toBe(400)
    for (const id of ["%00", "cart_%F0%9F%92%A9", "a'%20or%201=1--", "..%2F..%2Fadmin"]) {
      const { status } = await refused(ann.fetch(`/store/carts/${id}/points`))
      expect(status).toBeGreaterThanOrEqual(400)
      expect(status).toBeLessThan(500)
    }
  })

  it("tells guests too what a product earns, and why where it earns nothing", async () => {
    const guest = app.guest("g@example.com")
    const { variants, products, regions } = app.shop
    const ask = (product: string, query: object) => guest.points.product(product, query)
    expect((await ask(products.thirty, { region_id: regions.eur })).points).toMatchObject({
      product_id: products.thirty, currency_code: "eur", variants: [{ variant_id: variants.thirty, points: 150, explanation: [{ rule_id: "rate", points: 150 }], zero_reason: null }],
    })
    expect((await ask(products.twelve, { region_id: regions.eur, quantity: 3 })).points.variants[0]).toMatchObject({ points: 180 })
    expect((await ask(products.thirty, { region_id: regions.gbp })).points.variants[0]).toMatchObject({ points: 0, zero_reason: "no_rate" })
    expect((await ask(products.giftcard, { region_id: regions.eur })).points.variants[0]).toMatchObject({ points: 0, zero_reason: "excluded" })
    expect((await refused(ask("prod_unknown", { region_id: regions.eur }))).status).toBe(404)
    expect((await refused(ask(products.thirty, { region_id: "reg_unknown" }))).status).toBe(400)
    expect((await refused(ask(products.thirty, { quantity: 0 }))).status).toBe(400)
  })
})
