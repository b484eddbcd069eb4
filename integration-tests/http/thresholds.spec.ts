import type { AdminThresholdRule, StoreVoucher } from "../../src/contract"
import { eventually, type Shopper } from "../support/api"
import { orderBecomes, withApp } from "../support/app"
import { changeRules } from "../support/change-rules"

// Item totals: thirty 30, twelve 12, three 3; shipping 5 counts for nothing. A dollar is worth half a euro's points here.
withApp("thresholds", (app) => {
  const v = () => app.shop.variants
  const threshold = (from_amount: number, over: Partial<AdminThresholdRule> = {}): AdminThresholdRule => ({
    id: `from_${from_amount}`, title: `Spend ${from_amount}`, active: true, currency_code: "eur", from_amount,
    benefit: { kind: "fixed", amounts: [{ currency_code: "eur", amount: 10 }] }, valid_days: 30, near_percent: 20, ...over,
  })
  const usd = { currency_code: "usd", earn_points: 5, earn_amount: 1, redeem_points: 50, redeem_amount: 1 }
  const eur = { ...usd, currency_code: "eur", redeem_points: 100 }
  const offer = async (...thresholds: AdminThresholdRule[]) => changeRules(app.admin, { thresholds, currencies: [eur, usd] })
  const vouchers = async (shopper: Shopper) => (await shopper.points.vouchers()).vouchers.map(({ title, state }) => `${title} ${state}`).sort()
  const become = (shopper: Shopper, expected: string[]) =>
    eventually(async () => JSON.stringify(await vouchers(shopper)) === JSON.stringify(expected), `vouchers ${JSON.stringify(expected)}`)
  const promo = (shopper: Shopper, cart: string, code: string) => shopper.fetch(`/store/carts/${cart}/promotions`, { method: "POST", body: { promo_codes: [code] } })
  const first = async (shopper: Shopper) => (await shopper.points.vouchers()).vouchers[0] as StoreVoucher
  const notices = async (shopper: Shopper) =>
    (await app.db.raw(`select name, data->>'threshold_id' as id from retention_points_notice where data->>'customer_id' = ? and name like 'retention.threshold.%' order by id, name`, [shopper.customer_id])).rows
      .map(({ name, id }: { name: string; id: string }) => `${name.split(".")[2]} ${id}`)
  const nudge = async (shopper: Shopper, items: Record<string, number>, region: "eur" | "usd" | "gbp" = "eur") => {
    const { id } = await shopper.cart(items, region)
    const { nudge } = (await shopper.points.quote(id)).points
    return nudge && { id: nudge.threshold_id, missing: nudge.missing, missing_with_cart: nudge.missing_with_cart }
  }
  afterEach(async () => app.auditClean())

  it("pay exactly once each when one order jumps two of them, and the codes work", async () => {
    const ann = await app.register()
    await offer(threshold(50), threshold(100), threshold(1000))
    const order = await ann.order({ [v().thirty]: 4 })
    await orderBecomes(app.admin, order, { pending: 600 })
    expect(await vouchers(ann)).toEqual([])
    await app.admin.capture(order)
    await become(ann, ["Spend 100 issued", "Spend 50 issued"])
    await app.sweepIn(0)
    await app.admin.points.sweep({ full: true })
    await become(ann, ["Spend 100 issued", "Spend 50 issued"])
    const { code, points, benefit } = await first(ann)
    expect({ points, benefit }).toEqual({ points: 0, benefit: { kind: "fixed", amounts: [{ currency_code: "eur", amount: 10 }] } })
    const cart = await ann.cart({ [v().thirty]: 1 })
    await promo(ann, cart.id, code)
    expect((await ann.getCart(cart.id)).total).toBe(20)
    expect(await notices(ann)).toEqual(["reached from_100", "reached from_50"])
  })

  it("withdraw an unused voucher when a refund brings the spend below, and bring the same code back", async () => {
    const ann = await app.register()
    await offer(threshold(50))
    const order = await ann.order({ [v().thirty]: 2 })
    await app.admin.capture(order)
    await become(ann, ["Spend 50 issued"])
    const { code, id } = await first(ann)
    const cart = await ann.cart({ [v().thirty]: 1 })
    await promo(ann, cart.id, code)
    await app.admin.refund(order, 32.5)
    await become(ann, ["Spend 50 withdrawn"])
    expect((await ann.getCart(cart.id)).total).toBe(30)
    await promo(ann, cart.id, code)
    expect((await ann.getCart(cart.id)).total).toBe(30)
    const next = await ann.order({ [v().thirty]: 1 })
    await app.admin.capture(next)
    await become(ann, ["Spend 50 issued"])
    expect(await first(ann)).toMatchObject({ id, code })
    await promo(ann, cart.id, code)
    expect((await ann.getCart(cart.id)).total).toBe(20)
  })

  it("leave a used voucher with its owner, and give a new code when the order that used it is cancelled", async () => {
    const ann = await app.register()
    await offer(threshold(50))
    const order = await ann.order({ [v().thirty]: 2 })
    await app.admin.capture(order)
    await become(ann, ["Spend 50 issued"])
    const { code } = await first(ann)
    const cart = await ann.cart({ [v().thirty]: 1 })
    await promo(ann, cart.id, code)
    const used_in = await ann.checkout(cart.id)
    await become(ann, ["Spend 50 used"])
    await app.admin.refund(order, 65)
    await orderBecomes(app.admin, order, { pending: 0 })
    await app.sweepIn(0)
    expect(await vouchers(ann)).toEqual(["Spend 50 used"])
    const again = await ann.order({ [v().thirty]: 2 })
    await app.admin.capture(again)
    await app.admin.cancel(used_in)
    await become(ann, ["Spend 50 issued"])
    const fresh = await first(ann)
    expect(fresh.code).not.toBe(code)
    const other = await ann.cart({ [v().thirty]: 1 })
    await promo(ann, other.id, code)
    expect((await ann.getCart(other.id)).total).toBe(30)
    await promo(ann, other.id, fresh.code)
    expect((await ann.getCart(other.id)).total).toBe(20)
  })

  it("say once that somebody is close", async () => {
    const ann = await app.register()
    await offer(threshold(50))
    const order = await ann.order({ [v().thirty]: 1, [v().twelve]: 1 })
    await orderBecomes(app.admin, order, { pending: 210 })
    expect(await notices(ann)).toEqual([])
    await app.admin.capture(order)
    await eventually(async () => (await notices(ann)).length > 0, "the notice")
    await app.sweepIn(0)
    await app.sweepIn(1)
    expect(await notices(ann)).toEqual(["near from_50"])
  })

  it("count other currencies by what points are worth in them, and those without a rate not at all", async () => {
    const ann = await app.register()
    await offer(threshold(50))
    for (const [region, thirties] of [["gbp", 4], ["usd", 3]] as const) await app.admin.capture(await ann.order({ [v().thirty]: thirties }, region))
    await app.sweepIn(0)
    expect(await vouchers(ann)).toEqual([])
    // 90 dollars are worth 45 euro.
    expect(await nudge(ann, { [v().three]: 1 })).toEqual({ id: "from_50", missing: 5, missing_with_cart: 2 })
    await app.admin.capture(await ann.order({ [v().twelve]: 1 }, "usd"))
    await become(ann, ["Spend 50 issued"])
  })

  it("nudge the cart with what is missing without it and with it", async () => {
    const ann = await app.register()
    expect(await nudge(ann, { [v().thirty]: 1 })).toBeNull()
    await offer(threshold(50), threshold(100), threshold(20, { active: false }))
    expect(await nudge(ann, { [v().thirty]: 1 })).toEqual({ id: "from_50", missing: 50, missing_with_cart: 20 })
    expect(await nudge(ann, { [v().thirty]: 2, [v().giftcard]: 1 })).toEqual({ id: "from_50", missing: 50, missing_with_cart: 0 })
    expect(await nudge(ann, { [v().giftcard]: 4 })).toEqual({ id: "from_50", missing: 50, missing_with_cart: 50 })
    expect(await nudge(ann, { [v().thirty]: 2 }, "usd")).toEqual({ id: "from_50", missing: 50, missing_with_cart: 20 })
    expect(await nudge(ann, { [v().thirty]: 2 }, "gbp")).toEqual({ id: "from_50", missing: 50, missing_with_cart: 50 })
    await app.admin.capture(await ann.order({ [v().thirty]: 2 }))
    await become(ann, ["Spend 50 issued"])
    expect(await nudge(ann, { [v().thirty]: 1 })).toEqual({ id: "from_100", missing: 40, missing_with_cart: 10 })
  })

  it("pay members whose spending crossed a threshold before the programme had it, and guests not at all", async () => {
    const ann = await app.register()
    const guest = app.guest("guest@example.com")
    for (const shopper of [ann, guest]) await app.admin.capture(await shopper.order({ [v().thirty]: 2 }))
    await app.sweepIn(0)
    await offer(threshold(50))
    await app.sweepIn(0)
    expect(await vouchers(ann)).toEqual(["Spend 50 issued"])
    const { rows } = await app.db.raw(`select count(*)::int as n from retention_points_voucher`)
    expect(rows[0].n).toBe(1)
  })
})
