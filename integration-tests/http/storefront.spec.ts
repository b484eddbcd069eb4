import { Modules } from "@medusajs/framework/utils"
import { createCustomerGroupsWorkflow, linkCustomersToCustomerGroupWorkflow } from "@medusajs/medusa/core-flows"
import { createHmac } from "node:crypto"
import type { AdminEarningRule } from "../../src/contract"
import { httpFetch, refused, Shopper, type Cart } from "../support/api"
import { dropEvents, orderBecomes, withApp, type App } from "../support/app"
import { changeRules } from "../support/change-rules"

const NOTHING = { product_ids: [], category_ids: [], collection_ids: [], type_ids: [], tag_ids: [] }
const aRule = (over: Partial<AdminEarningRule>): AdminEarningRule => ({
  id: "x", title: "X", active: true, gift: { kind: "per_order", points: 11 }, products: NOTHING, sales_channel_ids: [], customer_group_ids: [], tier_ids: [], starts_at: null,
  ends_at: null, weekdays: [], min_order: [], first_order_only: false, cap_per_member: null, cap_total: null, priority: 0, combines: true, ...over,
})

/** The bytes of an answer and the headers that go with them. */
async function raw(app: App, path: string, token?: string, method = "GET", body?: unknown) {
  const response = await fetch(new URL(path, app.base), {
    method,
    headers: { "content-type": "application/json", "x-publishable-api-key": app.shop.key, ...(token ? { authorization: `Bearer ${token}` } : {}) },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })
  return { status: response.status, text: await response.text(), cache: response.headers.get("cache-control") }
}

const base64 = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url")

/** A token as the store signs them, with other claims than it would give. */
function signed(app: App, claims: object): string {
  const { jwtSecret } = app.container.resolve("configModule").projectConfig.http
  const head = `${base64({ alg: "HS256", typ: "JWT" })}.${base64(claims)}`
  return `${head}.${createHmac("sha256", String(jwtSecret)).update(head).digest("base64url")}`
}

const claimsOf = (token: string) => JSON.parse(Buffer.from(token.split(".")[1] ?? "", "base64url").toString()) as Record<string, unknown>

/** A member with everything that could show: points, a level, a group, earlier orders; and rules that look at all of it. */
async function aKnownMember(app: App): Promise<Shopper> {
  const ann = await app.memberWith(5000, "ann")
  const { result: [group] } = await createCustomerGroupsWorkflow(app.container).run({ input: { customersData: [{ name: "Friends" }] } })
  await linkCustomersToCustomerGroupWorkflow(app.container).run({ input: { id: group!.id, add: [ann.customer_id as string] } })
  await changeRules(app.admin, {
    tiers: {
      basis: "points", window: "lifetime", grace_days: 0, currency_code: "eur",
      levels: [
        { id: "silver", title: "Silver", from: 100, earn_percent: 150, gift_points: 0, customer_group_id: null },
        { id: "gold", title: "Gold", from: 1000, earn_percent: 200, gift_points: 0, customer_group_id: null },
      ],
    },
    earning: [
      aRule({ id: "friends", title: "Friends", customer_group_ids: [group!.id] }),
      aRule({ id: "first", title: "First", gift: { kind: "per_order", points: 13 }, first_order_only: true }),
      aRule({ id: "golden", title: "Golden", gift: { kind: "per_order", points: 17 }, tier_ids: ["gold"] }),
      aRule({ id: "everyone", title: "Everyone", gift: { kind: "per_order", points: 5 }, cap_per_member: 50 }),
    ],
  })
  const { members: [member] } = await app.admin.points.members({ q: ann.email as string })
  await app.admin.points.giveTier(member!.id, { tier_id: "gold", until: null, reason: "a friend" })
  return ann
}

// Prices: thirty = 30, twelve = 12, three = 3; 5 points a euro; 100 points = 1 euro, from 500 on, in steps of 100.
withApp("storefront", (app) => {
  const v = () => app.shop.variants
  const stranger = () => app.guest("nobody@example.com")

  describe("a cart for whoever holds its id", () => {
    it("tells a guest what anybody would earn, and that points ask for a log-in", async () => {
      const guest = stranger()
      const cart = await guest.cart({ [v().thirty]: 1 })
      expect((await guest.points.quote(cart.id)).points).toEqual({
        cart_id: cart.id, currency_code: "eur", available: 0, min: 500, max: 0, step: 100, requested: 0, applied: 0, discount: 0, lost: false,
        refusal: { refused: "not_signed_in" }, expires_at: null, nudge: null,
        earn: { points: 150, zero_reason: null, explanation: [{ rule_id: "rate", points: 150, line_id: expect.any(String), title: null }] },
      })
    })

    it("answers the same bytes whether the typed address is nobody's, a member's, or missing", async () => {
      const ann = await aKnownMember(app)
      const known = ann.email as string
      const carts: Cart[] = []
      for (const email of [null, "unknown@example.com", known]) carts.push(await stranger().cart({ [v().thirty]: 1 }, "eur", email))
      expect(carts.map((cart) => cart.customer_id === ann.customer_id)).toEqual([false, false, true])
      const answers: Awaited<ReturnType<typeof raw>>[] = []
      for (const { id } of carts) answers.push(await raw(app, `/store/carts/${id}/points`))
      // The same cart, whose shopper types one address after another.
      for (const email of ["other@example.com", known.toUpperCase(), known]) {
        await stranger().fetch(`/store/carts/${carts[0]!.id}`, { method: "POST", body: { email } })
        answers.push(await raw(app, `/store/carts/${carts[0]!.id}/points`))
      }
      const bytes = answers.map(({ status, text, cache }) => `${status} ${cache} ${carts.reduce((said, { id, items }) => said.replace(id, "ID").replaceAll(items[0]!.id, "LINE"), text)}`)
      expect(new Set(bytes).size).toBe(1)
      expect(JSON.parse(answers[0]!.text)).toMatchObject({ points: { available: 0, earn: { points: 150 + 5 } } })
      // The same things count for her who signed in, so the rules above do look at the buyer.
      const own = await ann.cart({ [v().thirty]: 1 })
      expect((await ann.points.quote(own.id)).points).toMatchObject({ available: 5000, refusal: null, earn: { points: 300 + 5 + 11 + 13 + 17 } })
    })

    it("tells a member's own points to nobody who is not signed in, not even where they are on the cart", async () => {
      const ann = await app.memberWith(1000)
      const cart = await ann.cart({ [v().thirty]: 1 })
      await ann.points.apply(cart.id, { points: 500 })
      expect((await stranger().points.quote(cart.id)).points).toMatchObject({ available: 0, requested: 0, applied: 0, discount: 0, expires_at: null, earn: { points: 125 } })
      expect((await ann.points.quote(cart.id)).points).toMatchObject({ available: 1000, requested: 500, applied: 500, discount: 5 })
    })

    it("takes an expired, forged or foreign token for a guest, and an unfinished log-in for nobody", async () => {
      const ann = await app.memberWith(1000)
      const cart = await ann.cart({ [v().thirty]: 1 })
      const path = `/store/carts/${cart.id}/points`
      const claims = claimsOf(ann.token as string)
      const guest = await raw(app, path)
      expect(JSON.parse(guest.text)).toMatchObject({ points: { refusal: { refused: "not_signed_in" } } })
      const expired = signed(app, { ...claims, exp: 1_700_000_000 })
      const forged = `${(ann.token as string).split(".").slice(0, 2).join(".")}.${Buffer.from("forged").toString("base64url")}`
      const unsigned = `${base64({ alg: "none" })}.${base64(claims)}.`
      for (const token of [expired, forged, unsigned, "nonsense", app.admin.token, signed(app, { ...claims, actor_type: "user" }), signed(app, { ...claims, actor_id: "" })]) {
        expect(await raw(app, path, token)).toEqual(guest)
        for (const method of ["POST", "DELETE"]) expect((await raw(app, path, token, method, method === "POST" ? { points: 500 } : undefined)).status).toBe(401)
      }
      expect((await raw(app, path, signed(app, { ...claims, mfa_enabled: true }))).status).toBe(401)
      expect(JSON.parse((await raw(app, path, signed(app, claims))).text)).toMatchObject({ points: { available: 1000 } })
      expect(await app.balances(ann.customer_id)).toMatchObject({ available: 1000, held: 0 })
    })

    it("stays unknown to another shopper, and to everybody where there is none", async () => {
      const ann = await app.memberWith(1000)
      const bob = await app.register("bob")
      const cart = await ann.cart({ [v().thirty]: 1 })
      expect((await refused(bob.points.quote(cart.id))).status).toBe(404)
      const guests = await stranger().cart({ [v().thirty]: 1 }, "eur", null)
      expect((await refused(bob.points.quote(guests.id))).status).toBe(404)
      const [unknown, unknownToBob] = [await raw(app, "/store/carts/cart_01NONE/points"), await raw(app, "/store/carts/cart_01NONE/points", bob.token as string)]
      expect(unknown).toEqual(unknownToBob)
      expect(unknown.status).toBe(404)
      expect((await raw(app, "/store/carts/%00/points")).status).toBe(404)
      expect((await refused(httpFetch(app.base, {})(`/store/carts/${cart.id}/points`))).status).toBe(400)
    })

    it("says why it earns nothing: another currency, a gift card, an empty cart", async () => {
      const guest = stranger()
      const earn = async (items: Record<string, number>, region: "eur" | "usd" | "gbp" = "eur") => (await guest.points.quote((await guest.cart(items, region)).id)).points
      expect(await earn({ [v().thirty]: 1 }, "gbp")).toMatchObject({ currency_code: "gbp", refusal: { refused: "not_signed_in" }, earn: { points: 0, zero_reason: "no_rate" } })
      expect(await earn({ [v().giftcard]: 1 })).toMatchObject({ earn: { points: 0, zero_reason: "excluded" } })
      expect(await earn({})).toMatchObject({ earn: { points: 0, zero_reason: "nothing_paid", explanation: [] } })
    })
  })

  describe("an order for whoever holds its id", () => {
    it("shows its shopper what they earned, before it is settled as after, and while the points become usable", async () => {
      const ann = await aKnownMember(app)
      const restore = dropEvents(app.container)
      const id = await ann.order({ [v().thirty]: 1 })
      const before = (await ann.points.earned(id)).points
      expect(before).toMatchObject({ order_id: id, points: 300 + 5 + 11 + 13 + 17, zero_reason: null, waiting: false })
      expect(before.explanation.reduce((sum, part) => sum + part.points, 0)).toBe(before.points)
      expect(await app.balances(ann.customer_id)).toMatchObject({ pending: 0 })
      restore()
      await app.sweepIn(0)
      await orderBecomes(app.admin, id, { pending: before.points })
      expect((await ann.points.earned(id)).points).toEqual(before)
      await app.admin.capture(id)
      await app.sweepIn(31)
      await orderBecomes(app.admin, id, { pending: 0, available: before.points })
      expect((await ann.points.earned(id)).points).toEqual(before)
    })

    it("shows everybody else what anybody would earn, in the same bytes whether its address is a member's or nobody's", async () => {
      const ann = await aKnownMember(app)
      const bob = await app.register("bob")
      const order = async (email: string) => (await app.guest(email).order({ [v().thirty]: 1 }))
      const ids = [await order("unknown@example.com"), await order(ann.email as string), await order("second@example.com"), await ann.order({ [v().thirty]: 1 })]
      const line = /"line_id":"[^"]+"/g
      const seen = async () => {
        const answers = await Promise.all(ids.flatMap((id) => [raw(app, `/store/orders/${id}/points`), raw(app, `/store/orders/${id}/points`, bob.token as string)]))
        return [...new Set(answers.map(({ status, text, cache }) => `${status} ${cache} ${ids.reduce((said, id) => said.replace(id, "ID"), text).replace(line, "LINE")}`))]
      }
      const anybody = { order_id: "ID", points: 155, zero_reason: null, waiting: true }
      for (const settle of [async () => {}, () => app.sweepIn(0)]) {
        await settle()
        const said = await seen()
        expect(said).toHaveLength(1)
        expect(said[0]).toMatch(/^200 no-store /)
        expect((await stranger().points.earned(ids[0]!)).points).toMatchObject({ ...anybody, order_id: ids[0] })
      }
      // Ann finds the order that was placed with her address without a log-in among her own.
      expect((await ann.points.earned(ids[1]!)).points).toMatchObject({ waiting: false, points: expect.any(Number) })
      expect((await ann.points.earned(ids[0]!)).points).toMatchObject({ waiting: true, points: 155 })
    })

    it("promises a newcomer the level that everybody begins on, and a guest none, as the order is settled", async () => {
      const levels = [{ id: "base", title: "Base", from: 0, earn_percent: 200, gift_points: 0, customer_group_id: null }]
      await changeRules(app.admin, { tiers: { basis: "points", window: "lifetime", grace_days: 0, currency_code: "eur", levels } })
      for (const [shopper, points] of [[await app.register(), 300], [stranger(), 150]] as const) {
        const cart = await shopper.cart({ [v().thirty]: 1 })
        const { points: { variants } } = await shopper.points.product(app.shop.products.thirty)
        expect([variants[0]?.points, (await shopper.points.quote(cart.id)).points.earn.points]).toEqual([points, points])
        const restore = dropEvents(app.container)
        const id = await shopper.checkout(cart.id)
        expect((await shopper.points.earned(id)).points).toMatchObject({ points })
        restore()
        await app.sweepIn(0)
        await orderBecomes(app.admin, id, { pending: points })
        expect((await shopper.points.earned(id)).points).toMatchObject({ points })
      }
    })

    it("shows a guest the points that are kept for the mailbox", async () => {
      const guest = app.guest("mailbox@example.com")
      const id = await guest.order({ [v().thirty]: 1 })
      expect((await guest.points.earned(id)).points).toMatchObject({ points: 150, waiting: true })
      await orderBecomes(app.admin, id, { pending: 150 })
      const registered = await Shopper.register(app.base, app.shop, "mailbox@example.com")
      expect((await registered.points.earned(id)).points).toMatchObject({ points: 150, waiting: true })
    })

    it("keeps the products it was placed with when they move to another category afterwards", async () => {
      const products = app.container.resolve(Modules.PRODUCT)
      const category = await products.createProductCategories({ name: "Parents" })
      const file = (category_ids: string[]) => products.updateProducts(app.shop.products.thirty, { category_ids })
      await changeRules(app.admin, { earning: [aRule({ id: "double", title: "Double", gift: { kind: "multiplier", percent: 200 }, products: { ...NOTHING, category_ids: [category.id] } })] })
      await file([category.id])
      const guest = stranger()
      const id = await guest.order({ [v().thirty]: 1 })
      await orderBecomes(app.admin, id, { pending: 300 })
      await file([])
      expect((await guest.points.earned(id)).points).toMatchObject({ points: 300, waiting: true })
      const next = await guest.cart({ [v().thirty]: 1 })
      expect((await guest.points.quote(next.id)).points.earn.points).toBe(150)
    })

    it("is worth nothing once cancelled, without a rate or with nothing to earn on, and says so", async () => {
      const guest = stranger()
      const ann = await app.register()
      const earned = async (id: string, who: Shopper = guest) => (await who.points.earned(id)).points
      for (const [buyer, waiting] of [[guest, true], [ann, false]] as const) {
        const id = await buyer.order({ [v().thirty]: 1 })
        await app.admin.cancel(id)
        expect(await earned(id, buyer)).toEqual({ order_id: id, points: 0, zero_reason: "canceled", explanation: [], waiting })
      }
      expect(await earned(await guest.order({ [v().thirty]: 1 }, "gbp"))).toMatchObject({ points: 0, zero_reason: "no_rate" })
      expect(await earned(await guest.order({ [v().giftcard]: 1 }))).toMatchObject({ points: 0, zero_reason: "excluded" })
      await changeRules(app.admin, ({ currencies: [euro] }) => ({ currencies: [euro!, { ...euro!, currency_code: "usd" }] }))
      expect(await earned(await guest.order({ [v().thirty]: 1 }, "usd"))).toMatchObject({ points: 150, zero_reason: null })
    })

    it("is unknown where there is none, where it is a draft, and without a publishable key", async () => {
      const ann = await app.register()
      for (const id of ["order_01NONE", "%00", "a'%20or%201=1--"]) {
        expect((await raw(app, `/store/orders/${id}/points`)).status).toBe(404)
        expect((await raw(app, `/store/orders/${id}/points`, ann.token as string)).status).toBe(404)
      }
      const { draft_order } = await app.admin.fetch<{ draft_order: { id: string } }>("/admin/draft-orders", {
        method: "POST", body: { email: "draft@example.com", region_id: app.shop.regions.eur, items: [{ variant_id: v().thirty, quantity: 1 }] },
      })
      expect((await raw(app, `/store/orders/${draft_order.id}/points`)).status).toBe(404)
      const id = await stranger().order({ [v().three]: 1 })
      expect((await refused(httpFetch(app.base, {})(`/store/orders/${id}/points`))).status).toBe(400)
      expect((await raw(app, `/store/orders/${id}/points`)).status).toBe(200)
    })
  })

  describe("an answer that refuses", () => {
    it("says which rule of points on a cart it was, with its numbers", async () => {
      const ann = await app.memberWith(10_000)
      const cart = await ann.cart({ [v().thirty]: 1 })
      const refusal = async (points: number, id = cart.id, who = ann) => (await refused(who.points.apply(id, { points }))) as unknown as { status: number; body: object }
      expect(await refusal(1600)).toMatchObject({ status: 400, body: { type: "not_allowed", code: "retention_above_maximum", refusal: { refused: "above_maximum", max: 1500 } } })
      expect(await refusal(100)).toMatchObject({ status: 400, body: { code: "retention_below_minimum", refusal: { refused: "below_minimum", min: 500 } } })
      expect(await refusal(550)).toMatchObject({ status: 400, body: { code: "retention_not_a_step", refusal: { refused: "not_a_step", step: 100, nearest: 500 } } })
      expect(await refusal(20_000)).toMatchObject({ body: { code: "retention_insufficient_points", refusal: { refused: "insufficient_points", available: 10_000, short_by: 10_000 } } })
      const newcomer = await app.register()
      expect(await refusal(500, (await newcomer.cart({ [v().thirty]: 1 })).id, newcomer)).toMatchObject({ body: { refusal: { refused: "insufficient_points", available: 0, short_by: 500 } } })
      expect(await refusal(500, (await ann.cart({ [v().thirty]: 1 }, "gbp")).id)).toMatchObject({ body: { code: "retention_no_rate", refusal: { refused: "no_rate", currency_code: "gbp" } } })
      expect(await refusal(500, (await ann.cart({ [v().ten_fixed]: 1 })).id)).toMatchObject({ body: { code: "retention_nothing_discountable", refusal: { refused: "nothing_discountable" } } })
      await ann.checkout(cart.id)
      expect(await refusal(500)).toMatchObject({ status: 400, body: { code: "retention_cart_completed", refusal: { refused: "cart_completed" } } })
      expect(await refused(ann.points.remove(cart.id))).toMatchObject({ status: 400, body: { code: "retention_cart_completed", refusal: { refused: "cart_completed" } } })
      const { members: [member] } = await app.admin.points.members({ q: ann.email as string })
      await app.admin.points.block(member!.id, { blocked: true })
      expect(await refusal(500, (await ann.cart({ [v().thirty]: 1 })).id)).toMatchObject({ status: 400, body: { code: "retention_blocked", refusal: { refused: "blocked" } } })
    })

    it("says why a reward is not given and a voucher not taken back, with its numbers", async () => {
      const ann = await app.memberWith(700)
      const terms = { title: "5 off", description: null, active: true, benefit: { kind: "percent" as const, percent: 10 }, stock: null, tier_ids: [], valid_days: 30, position: 0 }
      const cheap = (await app.admin.points.createReward({ ...terms, cost_points: 100, per_member_limit: 1 })).reward.id
      const dear = (await app.admin.points.createReward({ ...terms, cost_points: 900, per_member_limit: null })).reward.id
      let keys = 0
      const take = (reward_id: string, idempotency_key = `key-number-${++keys}`) => ann.points.takeReward({ reward_id, idempotency_key })
      const { voucher } = await take(cheap, "the-first-key")
      expect(await refused(take(dear))).toMatchObject({ status: 400, body: { code: "retention_insufficient_points", refusal: { refused: "insufficient_points", available: 600, short_by: 300 } } })
      expect(await refused(take(cheap))).toMatchObject({ status: 400, body: { code: "retention_limit_reached", refusal: { refused: "limit_reached", limit: 1 } } })
      expect(await refused(take("rpw_none"))).toMatchObject({ status: 404, body: { type: "not_found", code: "retention_unknown_reward", refusal: { refused: "unknown_reward" } } })
      expect(await refused(take(dear, "the-first-key"))).toMatchObject({ status: 400, body: { code: "retention_key_used_for_other_content", refusal: { refused: "key_used_for_other_content" } } })
      const cart = await ann.cart({ [v().thirty]: 1 })
      await ann.fetch(`/store/carts/${cart.id}/promotions`, { method: "POST", body: { promo_codes: [voucher.code] } })
      await ann.checkout(cart.id)
      expect(await refused(ann.points.returnVoucher(voucher.id))).toMatchObject({ status: 400, body: { code: "retention_voucher_used", refusal: { refused: "voucher_used" } } })
    })
  })

  it("lets nothing personal be kept by a browser or a proxy", async () => {
    const ann = await app.memberWith(1000)
    const cart = await ann.cart({ [v().thirty]: 1 })
    const id = await ann.order({ [v().three]: 1 })
    const token = ann.token as string
    const me = "/store/customers/me"
    const asked: [string, string, unknown?][] = [
      ["GET", `${me}/points`], ["GET", `${me}/points/entries`], ["GET", `${me}/points/orders/${id}`], ["GET", `${me}/tier`], ["GET", `${me}/rewards`], ["GET", `${me}/vouchers`],
      ["GET", `${me}/birthday`], ["POST", `${me}/birthday`, { month: 2, day: 29 }], ["GET", `/store/carts/${cart.id}/points`], ["POST", `/store/carts/${cart.id}/points`, { points: 500 }],
      ["DELETE", `/store/carts/${cart.id}/points`], ["GET", `/store/carts/${cart.id}/personal-discount`], ["DELETE", `/store/carts/${cart.id}/personal-discount`], ["GET", `/store/orders/${id}/points`],
      ["GET", `/store/products/${app.shop.products.thirty}/points`],
    ]
    for (const [method, path, body] of asked) expect({ method, path, ...(await raw(app, path, token, method, body)) }).toMatchObject({ method, path, status: 200, cache: "no-store" })
    const refusals: [string, string, unknown?][] = [
      ["POST", `/store/carts/${cart.id}/points`, { points: 20 }], ["POST", `/store/carts/${cart.id}/personal-discount`, {}],
      ["POST", `${me}/vouchers`, { reward_id: "rpw_none", idempotency_key: "some-long-key" }], ["POST", `${me}/vouchers/rpv_none/return`, {}],
    ]
    for (const [method, path, body] of refusals) {
      const { status, cache } = await raw(app, path, token, method, body)
      expect({ path, cache, refused: status >= 400 && status < 500 }).toEqual({ path, cache: "no-store", refused: true })
    }
    for (const path of [`/store/carts/${cart.id}/points`, `/store/orders/${id}/points`]) expect(await raw(app, path)).toMatchObject({ status: 200, cache: "no-store" })
    // What a product earns anybody is the same for all, and may be kept.
    expect((await raw(app, `/store/products/${app.shop.products.thirty}/points`)).cache).toBeNull()
  })
})
