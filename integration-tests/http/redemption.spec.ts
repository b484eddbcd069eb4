import { Modules } from "@medusajs/framework/utils"
import { createPromotionsWorkflow } from "@medusajs/medusa/core-flows"
import { eventually, refused, type Shopper } from "../support/api"
import { dropEvents, orderBecomes, withApp } from "../support/app"
import { changeRules } from "../support/change-rules"

// 100 points = 1 €, at least 500, at most half of the items, steps of 100. Item totals: thirty 30, twelve 12, three 3, ten_fixed 10 (no discounts).
withApp("redemption", (app) => {
  const v = () => app.shop.variants
  const setLine = (shopper: Shopper, cart: string, line: string, quantity: number) =>
    shopper.fetch(`/store/carts/${cart}/line-items/${line}`, { method: "POST", body: { quantity } })
  const code = async (name: string, value: number, extra: Record<string, unknown> = {}) => {
    await createPromotionsWorkflow(app.container).run({
      input: {
        promotionsData: [{
          code: name, type: "standard", status: "active", ...extra,
          application_method: { type: "percentage", target_type: "order", allocation: "across", value },
        } as never],
      },
    })
    return name
  }
  const promo = (shopper: Shopper, cart: string, codes: string[], method = "POST") => shopper.fetch(`/store/carts/${cart}/promotions`, { method, body: { promo_codes: codes } })
  const noShare = async () => {
    const { programme } = await app.admin.points.programme()
    const usd = { currency_code: "usd", earn_points: 5, earn_amount: 1, redeem_points: 100, redeem_amount: 1 }
    await changeRules(app.admin, { currencies: [...programme.currencies, usd], redeem_share_max_percent: 100, redeem_points_min: 100 })
  }

  it("takes exactly the points' worth off, tax included, where prices include tax and where they do not (row 1, edge case 21)", async () => {
    const ann = await app.memberWith(5000)
    await noShare()
    for (const region of ["eur", "usd"] as const) {
      const cart = await ann.cart({ [v().thirty]: 1, [v().twelve]: 1 }, region)
      const before = (await ann.getCart(cart.id)).total
      const { points } = await ann.points.apply(cart.id, { points: 501 - 1 })
      expect(points).toMatchObject({ requested: 500, applied: 500, discount: 5, lost: false, refusal: null })
      expect((await ann.getCart(cart.id)).total).toBeCloseTo(before - 5, 6)
      await ann.points.remove(cart.id)
    }
    expect(await app.balances(ann.customer_id)).toMatchObject({ available: 5000, held: 0 })
  })

  it("discounts only what can be discounted (row 1)", async () => {
    const ann = await app.memberWith(5000)
    await noShare()
    const cart = await ann.cart({ [v().three]: 1, [v().ten_fixed]: 1 })
    expect((await ann.points.quote(cart.id)).points.max).toBe(300)
    const error = await refused(ann.points.apply(cart.id, { points: 500 }))
    expect(error).toMatchObject({ status: 400, body: { message: expect.stringContaining("At most 300 points") } })
    expect((await ann.points.apply(cart.id, { points: 300 })).points).toMatchObject({ applied: 300, discount: 3 })
  })

  it("does nothing when the code is typed into any other cart (row 2)", async () => {
    const ann = await app.memberWith(1000)
    const bob = await app.register("bob")
    const cart = await ann.cart({ [v().thirty]: 1 })
    await ann.points.apply(cart.id, { points: 500 })
    const [{ code: typed }] = (await ann.getCart(cart.id)).promotions as [{ code: string }]
    for (const shopper of [ann, bob, app.guest("guest@example.com"), app.guest(ann.email as string)]) {
      const other = await shopper.cart({ [v().thirty]: 1 })
      await promo(shopper, other.id, [typed])
      expect(await shopper.getCart(other.id)).toMatchObject({ total: 30, discount_total: 0 })
    }
  })

  it("notices a discount that the shopper took off by its code, and puts it back on request (row 2)", async () => {
    const ann = await app.memberWith(1000)
    const cart = await ann.cart({ [v().thirty]: 1 })
    await ann.points.apply(cart.id, { points: 500 })
    const [{ code: typed }] = (await ann.getCart(cart.id)).promotions as [{ code: string }]
    await promo(ann, cart.id, [typed], "DELETE")
    expect((await ann.points.quote(cart.id)).points).toMatchObject({ requested: 500, applied: 0, lost: true, available: 1000 })
    expect((await ann.points.apply(cart.id, { points: 500 })).points).toMatchObject({ applied: 500, lost: false })
    await ann.points.remove(cart.id)
    await promo(ann, cart.id, [typed])
    expect(await ann.getCart(cart.id)).toMatchObject({ total: 30, discount_total: 0 })
    expect(await app.balances(ann.customer_id)).toMatchObject({ available: 1000, held: 0 })
  })

  it("loses the discount when the cart goes to somebody else, who cannot use the points (row 2)", async () => {
    const ann = await app.memberWith(1000)
    const bob = await app.register("bob")
    const cart = await ann.cart({ [v().thirty]: 1 })
    await ann.points.apply(cart.id, { points: 500 })
    await bob.fetch(`/store/carts/${cart.id}/customer`, { method: "POST", body: {} })
    expect(await bob.getCart(cart.id)).toMatchObject({ total: 30, discount_total: 0 })
    expect((await bob.points.quote(cart.id)).points).toMatchObject({ available: 0, requested: 0, refusal: { refused: "insufficient_points" } })
    expect(await refused(ann.points.quote(cart.id))).toMatchObject({ status: 404 })
    const order = await bob.checkout(cart.id)
    await orderBecomes(app.admin, order, { spent: 0 })
    await eventually(async () => (await app.balances(ann.customer_id)).available === 1000, "Ann's points are free again")
    await app.auditClean()
  })

  it("follows a cart that shrinks and grows: applied is what fits, requested is remembered (row 3, edge case 14)", async () => {
    const ann = await app.memberWith(2000)
    const cart = await ann.cart({ [v().thirty]: 2 })
    expect((await ann.points.apply(cart.id, { points: 2000 })).points).toMatchObject({ applied: 2000, discount: 20, requested: 2000 })
    const [item] = (await ann.getCart(cart.id)).items
    await setLine(ann, cart.id, item!.id, 1)
    // Half of 30 is 15.
    await eventually(async () => (await ann.points.quote(cart.id)).points.applied === 1500, "the discount fits the smaller cart")
    expect((await ann.points.quote(cart.id)).points).toMatchObject({ requested: 2000, applied: 1500, discount: 15 })
    expect(await app.balances(ann.customer_id)).toMatchObject({ available: 500, held: 1500 })
    await setLine(ann, cart.id, item!.id, 3)
    await eventually(async () => (await ann.points.quote(cart.id)).points.applied === 2000, "the discount is whole again")
    expect(await app.balances(ann.customer_id)).toMatchObject({ available: 0, held: 2000 })
    await app.auditClean()
  })

  it("quotes a changed cart as its points will stand, also when its event was lost, so that the total read after it is the last one", async () => {
    const ann = await app.memberWith(2000)
    const cart = await ann.cart({ [v().thirty]: 2 })
    await ann.points.apply(cart.id, { points: 2000 })
    const [item] = (await ann.getCart(cart.id)).items
    const restore = dropEvents(app.container)
    try {
      await setLine(ann, cart.id, item!.id, 1)
      const quotes = await Promise.all([ann.points.quote(cart.id), ann.points.quote(cart.id), ann.points.quote(cart.id)])
      expect(quotes.map(({ points }) => [points.requested, points.applied, points.discount])).toEqual(Array(3).fill([2000, 1500, 15]))
      expect((await ann.getCart(cart.id)).discount_total).toBe(15)
      await setLine(ann, cart.id, item!.id, 3)
      expect((await ann.points.quote(cart.id)).points).toMatchObject({ requested: 2000, applied: 2000, discount: 20 })
    } finally {
      restore()
    }
    expect(await app.balances(ann.customer_id)).toMatchObject({ available: 0, held: 2000 })
    await app.auditClean()
  })

  it("takes the points off a cart that has become too small for the minimum, and frees them (row 3)", async () => {
    const ann = await app.memberWith(1000)
    const cart = await ann.cart({ [v().three]: 4 })
    await ann.points.apply(cart.id, { points: 600 })
    const [item] = (await ann.getCart(cart.id)).items
    await setLine(ann, cart.id, item!.id, 1)
    await eventually(async () => (await app.balances(ann.customer_id)).held === 0, "the points are free")
    expect(await ann.getCart(cart.id)).toMatchObject({ total: 3, discount_total: 0 })
    expect((await ann.points.quote(cart.id)).points).toMatchObject({ requested: 0, available: 1000, refusal: { refused: "below_minimum", min: 500 } })
    await setLine(ann, cart.id, item!.id, 4)
    expect((await ann.points.apply(cart.id, { points: 600 })).points.applied).toBe(600)
  })

  it("never takes the total below zero and frees what an order did not use (row 3)", async () => {
    const ann = await app.memberWith(2000)
    await noShare()
    const cart = await ann.cart({ [v().three]: 7 })
    await ann.points.apply(cart.id, { points: 2000 })
    const [item] = (await ann.getCart(cart.id)).items
    await ann.ship(cart.id)
    await setLine(ann, cart.id, item!.id, 1)
    const now = await ann.getCart(cart.id)
    expect(now.total).toBeGreaterThanOrEqual(5)
    await eventually(async () => (await ann.points.quote(cart.id)).points.applied === 300, "fits")
    await ann.pay(cart.id)
    const order = await ann.complete(cart.id)
    await orderBecomes(app.admin, order, { spent: 300 })
    expect(await app.balances(ann.customer_id)).toMatchObject({ available: 1700, held: 0 })
  })

  it("says that an emptied cart lost its points and puts them back on request (row 3)", async () => {
    const ann = await app.memberWith(1000)
    const cart = await ann.cart({ [v().thirty]: 1 })
    await ann.points.apply(cart.id, { points: 500 })
    const [item] = (await ann.getCart(cart.id)).items
    await ann.fetch(`/store/carts/${cart.id}/line-items/${item!.id}`, { method: "DELETE" })
    await ann.fetch(`/store/carts/${cart.id}/line-items`, { method: "POST", body: { variant_id: v().thirty, quantity: 1 } })
    expect((await ann.points.quote(cart.id)).points).toMatchObject({ applied: 0, lost: true, requested: 500 })
    expect((await ann.points.apply(cart.id, { points: 500 })).points).toMatchObject({ applied: 500, lost: false })
  })

  it("goes with codes and automatic promotions, and settles what the order really used (row 4)", async () => {
    const ann = await app.memberWith(5000)
    await noShare()
    const half = await code("HALF", 50)
    const cart = await ann.cart({ [v().thirty]: 1 })
    await promo(ann, cart.id, [half])
    expect((await ann.points.quote(cart.id)).points.max).toBe(1500)
    await ann.points.apply(cart.id, { points: 1500 })
    const { points } = await ann.points.quote(cart.id)
    const total = (await ann.getCart(cart.id)).total
    expect(points.discount + total).toBeCloseTo(15, 6)
    const order = await ann.checkout(cart.id)
    await orderBecomes(app.admin, order, { spent: points.applied })
    expect(await app.balances(ann.customer_id)).toMatchObject({ available: 5000 - points.applied, held: 0 })
    await code("AUTO10", 10, { is_automatic: true })
    const second = await ann.cart({ [v().thirty]: 1 })
    expect((await ann.points.apply(second.id, { points: 500 })).points).toMatchObject({ applied: 500, discount: 5 })
    expect((await ann.getCart(second.id)).total).toBe(22)
    await app.auditClean()
  })

  it("drops with the currency, never converts, and is put back by applying again (row 5, edge case 15)", async () => {
    const ann = await app.memberWith(2000)
    const cart = await ann.cart({ [v().thirty]: 1 })
    await ann.points.apply(cart.id, { points: 500 })
    await ann.fetch(`/store/carts/${cart.id}`, { method: "POST", body: { region_id: app.shop.regions.gbp } })
    expect((await ann.points.quote(cart.id)).points).toMatchObject({ currency_code: "gbp", applied: 0, discount: 0, refusal: { refused: "no_rate" } })
    expect(await refused(ann.points.apply(cart.id, { points: 500 }))).toMatchObject({ status: 400, body: { message: expect.stringContaining("GBP") } })
    await ann.fetch(`/store/carts/${cart.id}`, { method: "POST", body: { region_id: app.shop.regions.eur } })
    expect((await ann.points.apply(cart.id, { points: 600 })).points).toMatchObject({ applied: 600, discount: 6 })
    await noShare()
    await ann.fetch(`/store/carts/${cart.id}`, { method: "POST", body: { region_id: app.shop.regions.usd } })
    expect((await ann.points.apply(cart.id, { points: 700 })).points).toMatchObject({ applied: 700, currency_code: "usd" })
    expect(await app.balances(ann.customer_id)).toMatchObject({ available: 1300, held: 700 })
    await app.auditClean()
  })

  it("pays items, not shipping; a cart that comes to shipping only still asks for payment (row 6)", async () => {
    const ann = await app.memberWith(5000)
    await noShare()
    const cart = await ann.cart({ [v().thirty]: 1 })
    await ann.ship(cart.id)
    expect((await ann.points.quote(cart.id)).points.max).toBe(3000)
    await ann.points.apply(cart.id, { points: 3000 })
    expect((await ann.getCart(cart.id)).total).toBeCloseTo(5, 6)
    expect(await refused(ann.complete(cart.id))).toMatchObject({ status: 400 })
    await ann.pay(cart.id)
    await orderBecomes(app.admin, await ann.complete(cart.id), { spent: 3000, pending: 0 })
  })

  it("captures once, however often completing is asked for (row 7)", async () => {
    const ann = await app.memberWith(1000)
    const cart = await ann.cart({ [v().thirty]: 1 })
    await ann.points.apply(cart.id, { points: 500 })
    await ann.ship(cart.id)
    await ann.pay(cart.id)
    const answers = await Promise.allSettled([ann.complete(cart.id), ann.complete(cart.id), ann.complete(cart.id)])
    const orders = new Set(answers.flatMap((answer) => (answer.status === "fulfilled" ? [answer.value] : [])))
    expect(orders.size).toBe(1)
    const [order] = [...orders] as [string]
    expect(await ann.complete(cart.id)).toBe(order)
    await orderBecomes(app.admin, order, { spent: 500 })
    expect(await app.balances(ann.customer_id)).toEqual({ available: 500, pending: 125, held: 0, debt: 0 })
    expect(await refused(ann.points.apply(cart.id, { points: 500 }))).toMatchObject({ status: 400, body: { message: expect.stringContaining("already an order") } })
    expect(await refused(ann.points.remove(cart.id))).toMatchObject({ status: 400 })
  })

  it("settles the discount of an order even when its promotion was switched off meanwhile (row 7)", async () => {
    const ann = await app.memberWith(1000)
    const cart = await ann.cart({ [v().thirty]: 1 })
    await ann.points.apply(cart.id, { points: 500 })
    await ann.ship(cart.id)
    await ann.pay(cart.id)
    const promotions = app.container.resolve(Modules.PROMOTION)
    const [{ code: typed }] = (await ann.getCart(cart.id)).promotions as [{ code: string }]
    const [promotion] = await promotions.listPromotions({ code: [typed] })
    await promotions.updatePromotions({ id: promotion!.id, status: "inactive" })
    const order = await ann.complete(cart.id)
    await orderBecomes(app.admin, order, { spent: 500 })
    await app.auditClean()
  })

  it("gives back the share of returned units, and all of it when everything comes back or the order is cancelled (row 8, edge case 4)", async () => {
    const ann = await app.memberWith(2000)
    const cart = await ann.cart({ [v().thirty]: 2, [v().twelve]: 1 })
    await ann.points.apply(cart.id, { points: 900 })
    const order = await ann.checkout(cart.id)
    await app.admin.capture(order)
    await app.admin.deliver(order, app.shop.location)
    const { items } = await app.admin.order(order)
    const thirty = items.find((item) => item.variant_id === v().thirty)!
    const twelve = items.find((item) => item.variant_id === v().twelve)!
    // 9 € over 72 €: 7.50 on the two, 1.50 on the third.
    const preview = (await app.admin.points.order(order, { items: `${thirty.id}:1` })).points.refund
    expect(preview).toMatchObject({ given_back: 375 })
    await app.admin.return(order, [{ id: thirty.id, quantity: 1 }], app.shop.location)
    await orderBecomes(app.admin, order, { spent: 525 })
    await app.admin.return(order, [{ id: thirty.id, quantity: 1 }, { id: twelve.id, quantity: 1 }], app.shop.location)
    await orderBecomes(app.admin, order, { spent: 0, pending: 0, available: 0 })
    expect(await app.balances(ann.customer_id)).toEqual({ available: 2000, pending: 0, held: 0, debt: 0 })

    const second = await ann.cart({ [v().thirty]: 1 })
    await ann.points.apply(second.id, { points: 500 })
    const cancelled = await ann.checkout(second.id)
    await orderBecomes(app.admin, cancelled, { spent: 500 })
    await app.admin.cancel(cancelled)
    await orderBecomes(app.admin, cancelled, { spent: 0 })
    expect(await app.balances(ann.customer_id)).toEqual({ available: 2000, pending: 0, held: 0, debt: 0 })
    await app.auditClean()
  })

  it("gives back what an order edit removed (row 8)", async () => {
    const ann = await app.memberWith(5000)
    await noShare()
    const cart = await ann.cart({ [v().thirty]: 2, [v().twelve]: 1 })
    await ann.points.apply(cart.id, { points: 7200 - 3600 })
    const order = await ann.checkout(cart.id)
    await orderBecomes(app.admin, order, { spent: 3600 })
    const thirty = (await app.admin.order(order)).items.find((item) => item.variant_id === v().thirty)!
    await app.admin.fetch("/admin/order-edits", { method: "POST", body: { order_id: order } })
    await app.admin.fetch(`/admin/order-edits/${order}/items/item/${thirty.id}`, { method: "POST", body: { quantity: 0 } })
    await app.admin.fetch(`/admin/order-edits/${order}/request`, { method: "POST", body: {} })
    await app.admin.fetch(`/admin/order-edits/${order}/confirm`, { method: "POST", body: {} })
    // 36 € over 72 €: 30 € of it were on the removed line.
    await orderBecomes(app.admin, order, { spent: 600 })
    await app.auditClean()
  })

  it("groups its promotions in one campaign and keeps one promotion a hold (rows 9 and 11)", async () => {
    const ann = await app.memberWith(3000)
    const cart = await ann.cart({ [v().thirty]: 2 })
    for (const points of [500, 1000, 700]) expect((await ann.points.apply(cart.id, { points })).points).toMatchObject({ applied: points })
    const promotions = app.container.resolve(Modules.PROMOTION)
    const [campaign] = await promotions.listCampaigns({ campaign_identifier: ["retention-points"] }, { relations: ["promotions"] })
    expect(campaign!.promotions).toHaveLength(1)
    expect(await app.balances(ann.customer_id)).toMatchObject({ available: 2300, held: 700 })
    expect((await ann.getCart(cart.id)).promotions).toHaveLength(1)
  })
})
