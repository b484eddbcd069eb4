import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { dropEvents, orderBecomes, withApp } from "../support/app"

interface Finder {
  findUnsettledOrders(input: { after: string; limit: number; first_at: Date; since: Date | null; now: Date }): Promise<string[]>
}

withApp("sweep", (app) => {
  const find = (since: Date | null, after = "", limit = 100) =>
    app.container.resolve<Finder>("retention_points").findUnsettledOrders({ after, limit, first_at: new Date(0), since, now: new Date() })

  it("finds in one statement exactly the orders that query.graph shows as changed", async () => {
    const restore = dropEvents(app.container)
    try {
      const shopper = await app.register()
      const orders: string[] = []
      for (let i = 0; i < 6; i++) orders.push(await shopper.order({ [app.shop.variants.three]: 1 }))
      expect(await find(new Date())).toEqual([...orders].sort())
      expect(await find(new Date(), "", 2)).toEqual([...orders].sort().slice(0, 2))
      expect(await find(new Date(), [...orders].sort()[3])).toEqual([...orders].sort().slice(4))
      await app.sweepIn(0)
      const since = new Date()
      expect(await find(since)).toEqual([])
      const [paid, cancelled, delivered, refunded, untouched, returned] = orders as [string, string, string, string, string, string]
      for (const order of [paid, refunded, returned]) await app.admin.capture(order)
      await app.admin.cancel(cancelled)
      for (const order of [delivered, returned]) await app.admin.deliver(order, app.shop.location)
      await app.admin.refund(refunded, 1)
      const { items } = await app.admin.order(returned)
      await app.admin.return(returned, [{ id: items[0]!.id, quantity: 1 }], app.shop.location)

      const query = app.container.resolve(ContainerRegistrationKeys.QUERY)
      const { data } = await query.graph({
        entity: "order",
        fields: ["id", "created_at", "updated_at", "items.detail.updated_at", "payment_collections.payments.captures.created_at", "payment_collections.payments.refunds.created_at"],
      })
      const changed = (data as unknown as Record<string, unknown>[]).filter((order) => newest(order) > since).map((order) => order.id as string)
      expect(await find(since)).toEqual(changed.sort())
      expect(changed).not.toContain(untouched)
      expect(changed).toHaveLength(5)
      expect(await find(null)).toEqual([...orders].sort())
    } finally {
      restore()
    }
  })

  it("finds what waits for a date", async () => {
    const shopper = await app.register()
    const order = await shopper.order({ [app.shop.variants.three]: 1 })
    await app.admin.capture(order)
    await orderBecomes(app.admin, order, { pending: 15 })
    await app.sweepIn(0)
    const later = new Date(Date.now() + 31 * 86_400_000)
    const finder = app.container.resolve<Finder>("retention_points")
    expect(await finder.findUnsettledOrders({ after: "", limit: 10, first_at: new Date(0), since: new Date(), now: later })).toEqual([order])
    await app.sweepIn(31)
    expect((await app.admin.points.order(order)).points).toMatchObject({ available: 15 })
  })

  it("leaves orders alone that were placed before the programme began", async () => {
    const shopper = await app.register()
    const order = await shopper.order({ [app.shop.variants.three]: 1 })
    await orderBecomes(app.admin, order, { pending: 15 })
    const old = await shopper.order({ [app.shop.variants.twelve]: 1 })
    await orderBecomes(app.admin, old, { pending: 60 })
    await app.db.raw(`update "order" set created_at = now() - interval '10 years' where id = ?`, [old])
    await app.sweepIn(0)
    expect((await app.admin.points.order(old)).points.zero_reason).toBe("before_programme")
  })

  it("may run in several places at once", async () => {
    const restore = dropEvents(app.container)
    try {
      const shopper = await app.register()
      for (let i = 0; i < 4; i++) await app.admin.capture(await shopper.order({ [app.shop.variants.thirty]: 1 }))
      await Promise.all(Array.from({ length: 6 }, () => app.sweepIn(31)))
      expect(await app.balances(shopper.customer_id)).toEqual({ available: 600, pending: 0, held: 0, debt: 0 })
      await app.auditClean()
    } finally {
      restore()
    }
  })
})

/** The newest instant anywhere inside a value. */
function newest(value: unknown): Date {
  if (value instanceof Date) return value
  if (Array.isArray(value)) return value.map(newest).reduce((a, b) => (a > b ? a : b), new Date(0))
  if (value && typeof value === "object") {
    const dates = Object.entries(value).map(([key, inner]) => (/_at$/.test(key) && typeof inner === "string" ? new Date(inner) : newest(inner)))
    return dates.reduce((a, b) => (a > b ? a : b), new Date(0))
  }
  return new Date(0)
}
