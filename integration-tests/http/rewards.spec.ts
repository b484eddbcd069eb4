import { Modules } from "@medusajs/framework/utils"
import type { AdminBenefit, AdminSaveReward, StoreVoucher } from "../../src/contract"
import type PointsModuleService from "../../src/modules/points/service"
import { eventually, refused, Shopper } from "../support/api"
import { dropEvents, orderBecomes, withApp } from "../support/app"
import { changeRules } from "../support/change-rules"

// Item totals: thirty 30, twelve 12, three 3; shipping 5.
withApp("rewards", (app) => {
  const v = () => app.shop.variants
  const points = () => app.container.resolve<PointsModuleService>("retention_points")
  const fixed: AdminBenefit = { kind: "fixed", amounts: [{ currency_code: "eur", amount: 5 }, { currency_code: "usd", amount: 6 }] }
  const reward = (over: Partial<AdminSaveReward> = {}): AdminSaveReward => ({
    title: "5 off", description: null, active: true, cost_points: 500, benefit: fixed, stock: null, per_member_limit: null, tier_ids: [], valid_days: 30, position: 0, ...over,
  })
  const offer = async (over: Partial<AdminSaveReward> = {}) => (await app.admin.points.createReward(reward(over))).reward.id
  let keys = 0
  const take = async (shopper: Shopper, over: Partial<AdminSaveReward> = {}, currency_code = "eur") =>
    (await shopper.points.takeReward({ reward_id: await offer(over), currency_code, idempotency_key: `take-${++keys}-once` })).voucher
  const promo = (shopper: Shopper, cart: string, code: string) => shopper.fetch(`/store/carts/${cart}/promotions`, { method: "POST", body: { promo_codes: [code] } })
  const total = async (shopper: Shopper, cart: string) => (await shopper.getCart(cart)).total
  const balance = async (shopper: Shopper) => (await app.balances(shopper.customer_id)).available
  const mine = async (shopper: Shopper, id: string) => (await shopper.points.vouchers()).vouchers.find((voucher) => voucher.id === id) as StoreVoucher
  const becomes = (shopper: Shopper, id: string, state: string) =>
    eventually(async () => { const found = await mine(shopper, id); return found.state === state && found }, `voucher ${state}`)
  afterEach(async () => app.auditClean())

  it("take a fixed amount off, tax included, in the asked currency", async () => {
    const ann = await app.memberWith(1000)
    for (const [region, off] of [["eur", 5], ["usd", 6]] as const) {
      const voucher = await take(ann, {}, region)
      expect(voucher).toMatchObject({ state: "issued", points: 500, title: "5 off", benefit: { kind: "fixed", amounts: [{ currency_code: region, amount: off }] } })
      const cart = await ann.cart({ [v().thirty]: 1, [v().three]: 1 }, region)
      const before = await total(ann, cart.id)
      await promo(ann, cart.id, voucher.code)
      expect(await total(ann, cart.id)).toBeCloseTo(before - off, 6)
      const order_id = await ann.checkout(cart.id)
      expect(await becomes(ann, voucher.id, "used")).toMatchObject({ order_id })
    }
    expect(await balance(ann)).toBe(0)
  })

  it("take a percentage off the items, make shipping free, and give one unit of a product", async () => {
    const ann = await app.memberWith(5000)
    const cases: { benefit: AdminBenefit; due: number }[] = [
      // 2 × 30 + 12 and 5 for shipping = 77.
      { benefit: { kind: "percent", percent: 10 }, due: 69.8 },
      { benefit: { kind: "free_shipping" }, due: 72 },
      { benefit: { kind: "free_product", product_id: app.shop.products.thirty }, due: 47 },
    ]
    for (const { benefit, due } of cases) {
      const voucher = await take(ann, { benefit })
      const cart = await ann.cart({ [v().thirty]: 2, [v().twelve]: 1 })
      await ann.ship(cart.id)
      await promo(ann, cart.id, voucher.code)
      expect({ benefit, total: await total(ann, cart.id) }).toEqual({ benefit, total: due })
      await ann.pay(cart.id)
      const order_id = await ann.complete(cart.id)
      expect((await app.admin.order(order_id)).total).toBe(due)
      expect(await becomes(ann, voucher.id, "used")).toMatchObject({ order_id })
    }
  })

  it("are listed with what keeps this shopper from each", async () => {
    const ann = await app.memberWith(400)
    await offer({ title: "cheap", cost_points: 100, position: 1 })
    await offer({ title: "dear", position: 2 })
    await offer({ title: "gone", stock: 0, position: 3 })
    await offer({ title: "hidden", active: false, position: 4 })
    await offer({ title: "euro only", benefit: { kind: "fixed", amounts: [{ currency_code: "eur", amount: 1 }] }, position: 5 })
    const { rewards } = await ann.points.rewards({ currency_code: "usd" })
    expect(rewards.map(({ title, refusal }) => [title, refusal?.refused ?? null])).toEqual([["cheap", null], ["dear", "insufficient_points"], ["gone", "sold_out"], ["euro only", "no_amount"]])
    expect(rewards[1]?.refusal).toEqual({ refused: "insufficient_points", available: 400, short_by: 100 })
    const newcomer = await app.register()
    expect((await newcomer.points.rewards()).rewards[0]?.refusal).toEqual({ refused: "insufficient_points", available: 0, short_by: 100 })
  })

  it("are refused with a stable code, and only to who is signed in", async () => {
    const ann = await app.memberWith(600)
    const reward_id = await offer({ per_member_limit: 1, cost_points: 200 })
    const body = { reward_id, currency_code: "eur", idempotency_key: "a-first-key" }
    await ann.points.takeReward(body)
    const again = (over: object) => refused(ann.points.takeReward({ ...body, idempotency_key: `other-${++keys}-key`, ...over }))
    expect(await again({})).toMatchObject({ status: 400, body: { code: "retention_limit_reached" } })
    expect(await again({ reward_id: "rpw_none" })).toMatchObject({ status: 404 })
    expect(await again({ reward_id: await offer(), currency_code: "gbp" })).toMatchObject({ status: 400, body: { code: "retention_no_amount" } })
    expect(await again({ reward_id: await offer() })).toMatchObject({ status: 400, body: { code: "retention_insufficient_points" } })
    expect(await again({ reward_id: await offer(), idempotency_key: "a-first-key" })).toMatchObject({ status: 400, body: { code: "retention_key_used_for_other_content" } })
    for (const bad of [{ idempotency_key: "short" }, { currency_code: "euro" }, { points: 1 }, { reward_id: "" }]) expect((await again(bad)).status).toBe(400)
    const stranger = app.guest("guest@example.com")
    expect((await refused(stranger.points.takeReward(body))).status).toBe(401)
    expect((await refused(stranger.points.vouchers())).status).toBe(401)
    expect((await refused(stranger.points.rewards())).status).toBe(401)
    expect(await balance(ann)).toBe(400)
  })

  it("are taken once for a key sent ten times at once", async () => {
    const ann = await app.memberWith(5000)
    const body = { reward_id: await offer(), currency_code: "eur", idempotency_key: "sent-ten-times" }
    const answers = await Promise.all(Array.from({ length: 10 }, () => ann.points.takeReward(body)))
    expect(new Set(answers.map(({ voucher }) => voucher.code)).size).toBe(1)
    expect(await balance(ann)).toBe(4500)
    const promotions = app.container.resolve(Modules.PROMOTION)
    expect(await promotions.listPromotions({ code: [answers[0]!.voucher.code] })).toHaveLength(1)
  })

  it("work for their owner alone, and in one order only", async () => {
    const [ann, bob] = [await app.memberWith(1000), await app.register()]
    const { code, id } = await take(ann)
    const his = await bob.cart({ [v().thirty]: 1 })
    await promo(bob, his.id, code)
    expect(await total(bob, his.id)).toBe(30)
    const order = await ann.cart({ [v().thirty]: 1 })
    await promo(ann, order.id, code)
    await ann.checkout(order.id)
    await becomes(ann, id, "used")
    const second = await ann.cart({ [v().thirty]: 1 })
    await promo(ann, second.id, code)
    expect(await total(ann, second.id)).toBe(30)
  })

  it("do nothing in two carts completed at once but in one", async () => {
    const ann = await app.memberWith(500)
    const { code, id } = await take(ann)
    const carts = await Promise.all([1, 2].map(() => ann.cart({ [v().thirty]: 1 })))
    for (const cart of carts) {
      await promo(ann, cart.id, code)
      await ann.ship(cart.id)
      await ann.pay(cart.id)
    }
    const done = await Promise.allSettled(carts.map((cart) => ann.complete(cart.id)))
    expect(done.filter(({ status }) => status === "fulfilled")).toHaveLength(1)
    await becomes(ann, id, "used")
  })

  it("come back for their points once, off the cart first; afterwards the code does nothing", async () => {
    const [ann, bob] = [await app.memberWith(1000), await app.memberWith(1000)]
    const { code, id } = await take(ann, { stock: 3 })
    const cart = await ann.cart({ [v().thirty]: 1 })
    await promo(ann, cart.id, code)
    const foreign = await refused(bob.points.returnVoucher(id))
    const unknown = await refused(bob.points.returnVoucher("rpv_01UNKNOWN"))
    expect([foreign.status, unknown.status]).toEqual([404, 404])
    expect(foreign.body.message?.replace(id, "")).toBe(unknown.body.message?.replace("rpv_01UNKNOWN", ""))
    const back = await Promise.all([ann.points.returnVoucher(id), ann.points.returnVoucher(id), ann.points.returnVoucher(id)])
    expect(back.map(({ voucher }) => voucher.state)).toEqual(["returned", "returned", "returned"])
    expect(await balance(ann)).toBe(1000)
    expect((await app.admin.points.rewards()).rewards.find((one) => one.stock !== null)).toMatchObject({ stock: 3, taken: 0, used: 0 })
    expect(await total(ann, cart.id)).toBe(30)
    await promo(ann, cart.id, code)
    expect(await total(ann, cart.id)).toBe(30)
  })

  it("are charged again when an order kept the code of a voucher that was given back", async () => {
    const ann = await app.memberWith(700)
    const { code, id } = await take(ann)
    const cart = await ann.cart({ [v().thirty]: 1 })
    await promo(ann, cart.id, code)
    await ann.ship(cart.id)
    await ann.pay(cart.id)
    // As when the return falls between the cart's last look at its promotions and its completion.
    const account = await points().memberAccount(ann.customer_id as string)
    await points().beginReturn({ id, account_id: account!.id, now: new Date() })
    await points().finishEnding({ id, now: new Date() })
    expect(await balance(ann)).toBe(700)
    const order_id = await ann.complete(cart.id)
    expect(await becomes(ann, id, "used")).toMatchObject({ order_id })
    expect(await balance(ann)).toBe(200)
  })

  it("cannot be given back once an order used them, even before the order was looked at", async () => {
    const ann = await app.memberWith(500)
    const { code, id } = await take(ann)
    const cart = await ann.cart({ [v().thirty]: 1 })
    await promo(ann, cart.id, code)
    const restore = dropEvents(app.container)
    await ann.checkout(cart.id)
    expect(await refused(ann.points.returnVoucher(id))).toMatchObject({ status: 400, body: { code: "retention_voucher_used" } })
    expect(await balance(ann)).toBe(0)
    restore()
    await app.sweepIn(0)
    expect(await mine(ann, id)).toMatchObject({ state: "used" })
  })

  it("expire unused with their points back, to the lot they came from", async () => {
    const ann = await app.memberWith(700)
    const { code, id, expires_at } = await take(ann, { valid_days: 10 })
    const cart = await ann.cart({ [v().thirty]: 1 })
    await promo(ann, cart.id, code)
    await app.sweepIn(9)
    expect(await mine(ann, id)).toMatchObject({ state: "issued" })
    expect(new Date(expires_at).getTime() - Date.now()).toBeGreaterThan(10 * 86_400_000)
    await app.sweepIn(12)
    await app.sweepIn(12)
    expect(await mine(ann, id)).toMatchObject({ state: "expired", order_id: null })
    expect(await balance(ann)).toBe(700)
    expect(await total(ann, cart.id)).toBe(30)
    expect(await refused(ann.points.returnVoucher(id))).toMatchObject({ status: 400, body: { code: "retention_voucher_expired" } })
  })

  it("give their points back when the order that used them is cancelled", async () => {
    const ann = await app.memberWith(500)
    const { code, id } = await take(ann)
    const cart = await ann.cart({ [v().thirty]: 1 })
    await promo(ann, cart.id, code)
    const order_id = await ann.checkout(cart.id)
    await becomes(ann, id, "used")
    await app.admin.cancel(order_id)
    expect(await becomes(ann, id, "returned")).toMatchObject({ order_id: null })
    await app.sweepIn(0)
    expect(await balance(ann)).toBe(500)
    await orderBecomes(app.admin, order_id, { pending: 0, available: 0 })
  })

  it("are issued by the sweep where the first try failed, and never charged twice", async () => {
    const ann = await app.memberWith(500)
    const reward_id = await offer()
    const promotions = app.container.resolve(Modules.PROMOTION) as unknown as { createPromotions: unknown }
    const create = promotions.createPromotions
    promotions.createPromotions = () => Promise.reject(new Error("unreachable"))
    const { voucher } = await ann.points.takeReward({ reward_id, currency_code: "eur", idempotency_key: "through-a-failure" })
    expect(voucher.state).toBe("issuing")
    promotions.createPromotions = create
    await app.sweepIn(0)
    const issued = await mine(ann, voucher.id)
    expect(issued).toMatchObject({ state: "issued", code: voucher.code })
    expect(await balance(ann)).toBe(0)
    const cart = await ann.cart({ [v().thirty]: 1 })
    await promo(ann, cart.id, issued.code)
    expect(await total(ann, cart.id)).toBe(25)
  })

  it("end as they were meant to when the process died half-way: the code first, then the points", async () => {
    const ann = await app.memberWith(500)
    const { id, code } = await take(ann)
    const account = await points().memberAccount(ann.customer_id as string)
    await points().beginReturn({ id, account_id: account!.id, now: new Date() })
    await Promise.all([app.sweepIn(0), app.sweepIn(0)])
    expect(await mine(ann, id)).toMatchObject({ state: "returned" })
    expect(await balance(ann)).toBe(500)
    const [promotion] = await app.container.resolve(Modules.PROMOTION).listPromotions({ code: [code] })
    expect(promotion).toMatchObject({ status: "inactive" })
  })

  it("are for members of a level where they ask for one", async () => {
    const level = (id: string, from: number) => ({ id, title: id, from, earn_percent: 100, gift_points: 0, customer_group_id: null })
    await changeRules(app.admin, { tiers: { basis: "spend", window: "lifetime", grace_days: 0, currency_code: "eur", levels: [level("base", 0), level("gold", 50)] } })
    const ann = await app.memberWith(1000)
    await offer({ title: "for base", tier_ids: ["base"], position: 1 })
    const gold = await offer({ title: "for gold", tier_ids: ["gold"], position: 2 })
    const refusals = async () => (await ann.points.rewards()).rewards.map(({ refusal }) => refusal?.refused ?? null)
    expect(await refusals()).toEqual([null, "tier_required"])
    const body = { reward_id: gold, currency_code: "eur", idempotency_key: "gold-for-ann" }
    expect(await refused(ann.points.takeReward(body))).toMatchObject({ status: 400, body: { code: "retention_tier_required" } })
    await app.admin.capture(await ann.order({ [v().thirty]: 2 }))
    await eventually(async () => (await refusals())[1] === null, "the gold level")
    expect((await ann.points.takeReward(body)).voucher.state).toBe("issued")
  })

  it("are kept by the admin: catalogue, a member's vouchers, taking one back", async () => {
    const ann = await app.memberWith(1000)
    const voucher = await take(ann, { title: "Mug", benefit: { kind: "free_product", product_id: app.shop.products.three } })
    const { member } = await app.admin.points.openMember({ customer_id: ann.customer_id as string })
    expect((await app.admin.points.vouchers(member.id)).vouchers).toMatchObject([{ id: voucher.id, origin: "reward", state: "issued", title: "Mug" }])
    const [listed] = (await app.admin.points.rewards()).rewards
    expect(listed).toMatchObject({ title: "Mug", taken: 1, used: 0 })
    expect((await app.admin.points.updateReward(listed!.id, reward({ title: "Cup", active: false }))).reward).toMatchObject({ id: listed!.id, title: "Cup", active: false, taken: 1 })
    const other = await app.memberWith(1)
    const { member: stranger } = await app.admin.points.openMember({ customer_id: other.customer_id as string })
    expect((await refused(app.admin.points.returnVoucher(stranger.id, voucher.id))).status).toBe(404)
    expect((await app.admin.points.returnVoucher(member.id, voucher.id)).voucher).toMatchObject({ state: "returned", title: "Mug" })
    expect(await balance(ann)).toBe(1000)
    expect((await refused(app.admin.points.vouchers("rpa_none"))).status).toBe(404)
    expect((await refused(app.admin.points.updateReward("rpw_none", reward()))).status).toBe(404)
    for (const bad of [{ cost_points: 0 }, { cost_points: 1.5 }, { stock: -1 }, { title: " " }, { valid_days: 0 }, { tier_ids: ["none"] }, { benefit: { kind: "percent" as const, percent: 101 } },
      { benefit: { kind: "fixed" as const, amounts: [] } }, { benefit: { kind: "free_product" as const, product_id: "prod_none" } }]) {
      expect({ bad, status: (await refused(app.admin.points.createReward(reward(bad)))).status }).toEqual({ bad, status: 400 })
    }
  })
})
