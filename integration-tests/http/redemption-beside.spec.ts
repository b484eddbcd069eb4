import { MedusaError, Modules } from "@medusajs/framework/utils"
import { createPromotionsWorkflow, deletePromotionsWorkflow } from "@medusajs/medusa/core-flows"
import { eventually, refused, type Shopper } from "../support/api"
import { orderBecomes, withApp } from "../support/app"
import { changeRules } from "../support/change-rules"

// Points beside other discounts, odd amounts, declined payments, and what admins do to promotions. Any number of points, no share limit.
withApp("redemption_beside", (app) => {
  const v = () => app.shop.variants
  const anyNumber = () => changeRules(app.admin, { redeem_share_max_percent: 100, redeem_points_min: 1, redeem_points_step: 1 })
  const promotion = (data: object) =>
    createPromotionsWorkflow(app.container).run({ input: { promotionsData: [{ type: "standard", status: "active", ...data } as never] } })
  const percent = (code: string, value: number, over: object = {}) =>
    promotion({ code, application_method: { type: "percentage", target_type: "order", allocation: "across", value }, ...over })
  const total = async (shopper: Shopper, cart: string) => (await shopper.getCart(cart)).total
  const codeOf = async (shopper: Shopper, cart: string) => (await shopper.getCart(cart)).promotions.map((p) => p.code).find((code) => code.startsWith("PTS-")) as string

  it("spreads 5.01 over three lines to the cent and spends 501 (row 1)", async () => {
    const ann = await app.memberWith(1000)
    await anyNumber()
    const cart = await ann.cart({ [v().thirty]: 1, [v().twelve]: 1, [v().three]: 1 })
    expect((await ann.points.apply(cart.id, { points: 501 })).points).toMatchObject({ applied: 501, discount: 5.01 })
    expect(await total(ann, cart.id)).toBeCloseTo(39.99, 6)
    const order = await ann.checkout(cart.id)
    await orderBecomes(app.admin, order, { spent: 501 })
    const { points } = await app.admin.points.order(order)
    expect(points.lines.reduce((sum, line) => sum + line.spent, 0)).toBe(501)
    expect(points.discount).toBe(5.01)
  })

  it("goes before or after a code by size, as Medusa orders discounts, and the quote says what the cart shows (row 4)", async () => {
    const ann = await app.memberWith(10_000)
    await anyNumber()
    await percent("TEN", 10)
    const expected = { 500: [22, 500], 2000: [9, 2000] } as const
    for (const [points, [left, applied]] of Object.entries(expected)) {
      for (const pointsFirst of [true, false]) {
        // 30 with 5 € of points: 10 % of 30 goes first. With 20 € the points do, then 10 % of what is left.
        const cart = await ann.cart({ [v().thirty]: 1 })
        const steps = [() => ann.points.apply(cart.id, { points: Number(points) }), () => ann.fetch(`/store/carts/${cart.id}/promotions`, { method: "POST", body: { promo_codes: ["TEN"] } })]
        for (const step of pointsFirst ? steps : steps.reverse()) await step()
        const quote = (await ann.points.quote(cart.id)).points
        expect(quote).toMatchObject({ applied })
        expect(await total(ann, cart.id)).toBeCloseTo(left, 6)
        await ann.points.remove(cart.id)
      }
    }
  })

  it("completes at 0.00 without a payment (row 6, edge case 5)", async () => {
    const ann = await app.memberWith(10_000)
    await anyNumber()
    await promotion({ code: "SHIPFREE", application_method: { type: "percentage", target_type: "shipping_methods", allocation: "across", value: 100 } })
    const cart = await ann.cart({ [v().thirty]: 1 })
    await ann.ship(cart.id)
    await ann.fetch(`/store/carts/${cart.id}/promotions`, { method: "POST", body: { promo_codes: ["SHIPFREE"] } })
    await ann.points.apply(cart.id, { points: 3000 })
    expect(await total(ann, cart.id)).toBeCloseTo(0, 6)
    const order = await ann.complete(cart.id)
    await orderBecomes(app.admin, order, { spent: 3000, pending: 0, available: 0 })
    await app.admin.cancel(order)
    await orderBecomes(app.admin, order, { spent: 0 })
    expect(await app.balances(ann.customer_id)).toMatchObject({ available: 10_000 })
  })

  it("keeps the hold when the payment is declined, and captures it once on the next try (row 7, edge case 13)", async () => {
    const ann = await app.memberWith(1000)
    await anyNumber()
    const cart = await ann.cart({ [v().thirty]: 1 })
    await ann.points.apply(cart.id, { points: 500 })
    await ann.ship(cart.id)
    await ann.pay(cart.id)
    const payments = app.container.resolve(Modules.PAYMENT) as unknown as { authorizePaymentSession: unknown }
    const authorize = payments.authorizePaymentSession
    payments.authorizePaymentSession = async () => {
      throw new MedusaError(MedusaError.Types.PAYMENT_AUTHORIZATION_ERROR, "declined")
    }
    await refused(ann.complete(cart.id))
    payments.authorizePaymentSession = authorize
    await app.sweepIn(0)
    expect(await app.balances(ann.customer_id)).toMatchObject({ available: 500, held: 500 })
    expect((await ann.points.quote(cart.id)).points).toMatchObject({ applied: 500, lost: false })
    await ann.pay(cart.id)
    await orderBecomes(app.admin, await ann.complete(cart.id), { spent: 500 })
    expect(await app.balances(ann.customer_id)).toMatchObject({ available: 500, held: 0 })
    await app.auditClean()
  })

  it("survives an admin deleting the promotion: before completing the shopper pays in full and keeps the points, after it nothing changes (rows 7 and 9)", async () => {
    const ann = await app.memberWith(2000)
    await anyNumber()
    const remove = async (code: string) => {
      const [found] = await app.container.resolve(Modules.PROMOTION).listPromotions({ code: [code] })
      await deletePromotionsWorkflow(app.container).run({ input: { ids: [found!.id] } })
    }
    const cart = await ann.cart({ [v().thirty]: 1 })
    await ann.points.apply(cart.id, { points: 500 })
    await remove(await codeOf(ann, cart.id))
    await ann.fetch(`/store/carts/${cart.id}`, { method: "POST", body: { metadata: { refreshed: true } } })
    await ann.fetch(`/store/carts/${cart.id}/line-items`, { method: "POST", body: { variant_id: v().three, quantity: 1 } })
    expect(await total(ann, cart.id)).toBe(33)
    const full = await ann.checkout(cart.id)
    await orderBecomes(app.admin, full, { spent: 0 })
    await eventually(async () => (await app.balances(ann.customer_id)).available === 2000, "the points are free")

    const second = await ann.cart({ [v().thirty]: 2 })
    await ann.points.apply(second.id, { points: 600 })
    const code = await codeOf(ann, second.id)
    const order = await ann.checkout(second.id)
    await orderBecomes(app.admin, order, { spent: 600 })
    await remove(code)
    await app.admin.capture(order)
    await app.admin.deliver(order, app.shop.location)
    const { items } = await app.admin.order(order)
    await app.admin.return(order, [{ id: items[0]!.id, quantity: 1 }], app.shop.location)
    await orderBecomes(app.admin, order, { spent: 300 })
    await app.auditClean()
  })

  it("gives the share of an exchanged unit back; what replaces it is paid in full (row 8)", async () => {
    const ann = await app.memberWith(1000)
    await anyNumber()
    const cart = await ann.cart({ [v().thirty]: 2 })
    await ann.points.apply(cart.id, { points: 600 })
    const order = await ann.checkout(cart.id)
    await app.admin.capture(order)
    await app.admin.deliver(order, app.shop.location)
    const item = (await app.admin.order(order)).items[0]!
    const { exchange } = await app.admin.fetch<{ exchange: { id: string } }>("/admin/exchanges", { method: "POST", body: { order_id: order } })
    const inbound = await app.admin.fetch<{ return: { id: string } }>(`/admin/exchanges/${exchange.id}/inbound/items`, { method: "POST", body: { items: [{ id: item.id, quantity: 1 }] } })
    await app.admin.fetch(`/admin/exchanges/${exchange.id}/outbound/items`, { method: "POST", body: { items: [{ variant_id: v().thirty, quantity: 1 }] } })
    await app.admin.fetch(`/admin/exchanges/${exchange.id}/request`, { method: "POST", body: {} })
    await app.admin.fetch(`/admin/returns/${inbound.return.id}/receive`, { method: "POST", body: {} })
    await app.admin.fetch(`/admin/returns/${inbound.return.id}/receive-items`, { method: "POST", body: { items: [{ id: item.id, quantity: 1 }] } })
    await app.admin.fetch(`/admin/returns/${inbound.return.id}/receive/confirm`, { method: "POST", body: {} })
    await orderBecomes(app.admin, order, { spent: 300 })
    // Kept: one unit at 27 and the new one at 30.
    expect((await app.admin.points.order(order)).points.pending).toBe(285)
    await app.auditClean()
  })

  it("works on a guest's cart once it belongs to a log-in, and its former holder cannot take the points off (row 2)", async () => {
    const ann = await app.memberWith(1000)
    await anyNumber()
    const guest = app.guest("somebody@example.com")
    const cart = await guest.cart({ [v().thirty]: 1 })
    await ann.fetch(`/store/carts/${cart.id}/customer`, { method: "POST", body: {} })
    expect((await ann.points.apply(cart.id, { points: 500 })).points.applied).toBe(500)
    expect((await refused(guest.points.remove(cart.id))).status).toBe(401)
    expect(await total(ann, cart.id)).toBe(25)
  })
})
