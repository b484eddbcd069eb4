import { Modules } from "@medusajs/framework/utils"
import { addMinutes } from "../../src/domain/kernel"
import { sweepPointsWorkflow } from "../../src/workflows"
import { eventually, refused, type Shopper } from "../support/api"
import { dropEvents, orderBecomes, withApp } from "../support/app"

withApp("redemption_races", (app) => {
  const v = () => app.shop.variants
  const ready = async (shopper: Shopper, points = 500) => {
    const cart = await shopper.cart({ [v().thirty]: 1 })
    await shopper.points.apply(cart.id, { points })
    await shopper.ship(cart.id)
    await shopper.pay(cart.id)
    return cart.id
  }
  const succeeded = (answers: PromiseSettledResult<unknown>[]) => answers.filter((answer) => answer.status === "fulfilled").length

  it("lets one of 32 carts have one balance, applied and completed at once (edge case 12)", async () => {
    const ann = await app.memberWith(500)
    const carts = await Promise.all(Array.from({ length: 32 }, () => ann.cart({ [v().thirty]: 1 })))
    const applied = await Promise.allSettled(carts.map((cart) => ann.points.apply(cart.id, { points: 500 })))
    expect(succeeded(applied)).toBe(1)
    for (const cart of carts) {
      await ann.ship(cart.id)
      await ann.pay(cart.id)
    }
    const orders = await Promise.all(carts.map((cart) => ann.complete(cart.id)))
    const { rows } = await app.db.raw(`select count(distinct order_id)::int as n from order_line_item_adjustment a join order_item i on i.item_id = a.item_id where a.code like 'PTS-%'`)
    expect(rows[0].n).toBe(1)
    await eventually(async () => (await app.balances(ann.customer_id)).held === 0, "captured")
    await app.sweepIn(0)
    const spent = await Promise.all(orders.map(async (order) => (await app.admin.points.order(order)).points.spent))
    expect(spent.reduce((sum, points) => sum + points, 0)).toBe(500)
    expect(await app.balances(ann.customer_id)).toMatchObject({ available: 0, held: 0, debt: 0 })
    await app.auditClean()
  })

  it("ends applying and completing at once in one right way", async () => {
    const ann = await app.memberWith(20_000)
    for (const delay of [0, 5, 15, 30, 60, 100, 150]) {
      const cart = await ann.cart({ [v().thirty]: 1 })
      await ann.ship(cart.id)
      await ann.pay(cart.id)
      const completing = ann.complete(cart.id).catch(() => null)
      await new Promise((resolve) => setTimeout(resolve, delay))
      const applying = ann.points.apply(cart.id, { points: 500 }).catch(() => null)
      const [first] = await Promise.all([completing, applying])
      if (!first) await ann.pay(cart.id)
      const order = first ?? (await ann.complete(cart.id))
      const { total } = (await app.admin.fetch<{ order: { total: number } }>(`/admin/orders/${order}`, { query: { fields: "id,total" } })).order
      await app.sweepIn(0)
      await orderBecomes(app.admin, order, { spent: Math.round((35 - total) * 100) })
    }
    expect(await app.balances(ann.customer_id)).toMatchObject({ held: 0, debt: 0 })
    await app.auditClean()
  })

  it("ends removing and completing at once in one right way: points are spent or free, never both", async () => {
    const ann = await app.memberWith(20_000)
    for (const delay of [0, 5, 15, 30, 60, 100, 150]) {
      const cart = await ready(ann)
      const completing = ann.complete(cart).catch(() => null)
      await new Promise((resolve) => setTimeout(resolve, delay))
      const removing = ann.points.remove(cart).catch(() => null)
      const [first] = await Promise.all([completing, removing])
      if (!first) await ann.pay(cart)
      const order = first ?? (await ann.complete(cart))
      const { total } = (await app.admin.fetch<{ order: { total: number } }>(`/admin/orders/${order}`, { query: { fields: "id,total" } })).order
      await app.sweepIn(0)
      await orderBecomes(app.admin, order, { spent: total < 34 ? 500 : 0 })
    }
    expect(await app.balances(ann.customer_id)).toMatchObject({ held: 0, debt: 0 })
    await app.auditClean()
  })

  it("releases a hold after two hours: first the discount goes, then the points are free", async () => {
    const ann = await app.memberWith(500)
    const cart = await ready(ann)
    await sweepPointsWorkflow(app.container).run({ input: { now: addMinutes(new Date(), 119) } })
    expect(await app.balances(ann.customer_id)).toMatchObject({ available: 0, held: 500 })
    await sweepPointsWorkflow(app.container).run({ input: { now: addMinutes(new Date(), 121) } })
    expect(await app.balances(ann.customer_id)).toMatchObject({ available: 500, held: 0 })
    expect(await ann.getCart(cart)).toMatchObject({ total: 35, discount_total: 0 })
    expect((await ann.points.apply(cart, { points: 500 })).points).toMatchObject({ applied: 500 })
  })

  it("completes or releases when a sweep and a checkout meet at the hold's end", async () => {
    const ann = await app.memberWith(5000)
    for (const delay of [0, 20, 60, 120]) {
      const cart = await ready(ann)
      const completing = ann.complete(cart).catch(() => null)
      await new Promise((resolve) => setTimeout(resolve, delay))
      const [first] = await Promise.all([completing, sweepPointsWorkflow(app.container).run({ input: { now: addMinutes(new Date(), 121) } })])
      if (!first) await ann.pay(cart)
      const order = first ?? (await ann.complete(cart))
      const { total } = (await app.admin.fetch<{ order: { total: number } }>(`/admin/orders/${order}`, { query: { fields: "id,total" } })).order
      await app.sweepIn(0)
      await orderBecomes(app.admin, order, { spent: total < 34 ? 500 : 0 })
    }
    expect(await app.balances(ann.customer_id)).toMatchObject({ held: 0, debt: 0 })
    await app.auditClean()
  })

  it("takes points that an order used after their hold was lost from what is left, else as debt, and reports them", async () => {
    const ann = await app.memberWith(500)
    const cart = await ready(ann)
    // A hold released behind the cart's back, as a restored backup might: the discount is still on the cart.
    const { id } = (await app.db.raw(`select id from retention_points_hold where cart_id = ?`, [cart])).rows[0]
    await app.container.resolve<{ lowerHold: (input: object) => Promise<unknown> }>("retention_points").lowerHold({ hold_id: id, points: 0, value_minor: 0, now: new Date() })
    const other = await ready(ann)
    const order = await ann.complete(cart)
    await orderBecomes(app.admin, order, { spent: 500 })
    expect(await app.balances(ann.customer_id)).toMatchObject({ available: 0, held: 500, debt: 500 })
    expect((await app.admin.points.health()).health).toMatchObject({ ok: false, uncovered_points: 500, problems: expect.arrayContaining(["uncovered_points"]) })
    await ann.points.remove(other)
    expect(await app.balances(ann.customer_id)).toMatchObject({ available: 0, held: 0, debt: 0 })
    await app.auditClean()
  })

  it("answers 409 when the cart is busy for too long, and nothing has changed", async () => {
    const ann = await app.memberWith(500)
    const cart = await ann.cart({ [v().thirty]: 1 })
    const locking = app.container.resolve(Modules.LOCKING)
    await locking.acquire(cart.id, { expire: 20 })
    expect(await refused(ann.points.apply(cart.id, { points: 500 }))).toMatchObject({ status: 409, body: { code: "retention_cart_busy" } })
    await locking.release(cart.id)
    expect(await app.balances(ann.customer_id)).toMatchObject({ available: 500, held: 0 })
  })

  it("undoes the hold when the discount cannot be put on the cart", async () => {
    const ann = await app.memberWith(500)
    const cart = await ann.cart({ [v().thirty]: 1 })
    const promotions = app.container.resolve(Modules.PROMOTION) as unknown as { computeActions: unknown }
    const original = promotions.computeActions
    promotions.computeActions = async () => {
      throw new Error("the promotion module is down")
    }
    try {
      expect((await refused(ann.points.apply(cart.id, { points: 500 }))).status).toBe(500)
    } finally {
      promotions.computeActions = original
    }
    expect(await app.balances(ann.customer_id)).toMatchObject({ available: 500, held: 0 })
    expect((await ann.points.apply(cart.id, { points: 500 })).points).toMatchObject({ applied: 500 })
    await app.auditClean()
  })

  it("ends at the same ledger when every event was dropped, after one sweep", async () => {
    const restore = dropEvents(app.container)
    try {
      const ann = await app.memberWith(1000)
      const cart = await ready(ann)
      const order = await ann.complete(cart)
      const cancelled = await ann.order({ [v().twelve]: 1 })
      await app.admin.capture(order)
      await app.admin.deliver(order, app.shop.location)
      await app.admin.cancel(cancelled)
      const { items } = await app.admin.order(order)
      const second = await ann.order({ [v().thirty]: 2 })
      const line = (await app.admin.order(second)).items[0]!
      await app.admin.capture(second)
      await app.admin.deliver(second, app.shop.location)
      await app.admin.return(second, [{ id: line.id, quantity: 1 }], app.shop.location)
      await app.admin.refund(order, 30)
      expect(items).toHaveLength(1)
      expect(await app.balances(ann.customer_id)).toEqual({ available: 500, pending: 0, held: 500, debt: 0 })
      await app.sweepIn(15)
      // order: its 30 € were refunded in full, so the points come back and none are earned; second: one of two kept.
      expect(await app.balances(ann.customer_id)).toEqual({ available: 1150, pending: 0, held: 0, debt: 0 })
      await app.auditClean()
    } finally {
      restore()
    }
  })
})
