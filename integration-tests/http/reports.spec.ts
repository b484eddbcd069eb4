import { refused } from "../support/api"
import { orderBecomes, withApp } from "../support/app"

withApp("reports", (app) => {
  const month = (back = 0) => {
    const now = new Date()
    return new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - back, 1)).toISOString().slice(0, 7)
  }

  it("say nothing is owed where nobody has points", async () => {
    const { liability, months } = await app.admin.points.report()
    expect(liability).toMatchObject({ available: 0, pending: 0, held: 0, debt: 0, expiring: [], lifetime: { issued: 0, redeemed: 0, expired: 0, reversed: 0 }, breakage: null })
    expect(liability.value).toEqual([{ currency_code: "eur", amount: 0 }])
    expect(months.map((one) => one.month)).toEqual(Array.from({ length: 12 }, (_, i) => month(11 - i)))
    expect(months.every((one) => one.outstanding === 0)).toBe(true)
  })

  it("edge case 26: what is owed agrees with the ledger to the last point, with its worth, its expiry and what nobody used", async () => {
    const ann = await app.memberWith(1000, "ann")
    const bob = await app.memberWith(333, "bob")
    const cart = await ann.cart({ [app.shop.variants.thirty]: 2 })
    await ann.points.apply(cart.id, { points: 600 })
    const order = await ann.checkout(cart.id)
    await orderBecomes(app.admin, order, { spent: 600, pending: 270 })
    const held = await bob.cart({ [app.shop.variants.twelve]: 2 })
    await app.admin.points.adjust((await app.admin.points.members({ customer_id: bob.customer_id as string })).members[0]!.id, { points: 267, reason: "goodwill", idempotency_key: "report-bob-1" })
    await bob.points.apply(held.id, { points: 500 })

    const { liability, months } = await app.admin.points.report({ months: 3 })
    expect(liability).toMatchObject({ available: 500, held: 500, pending: 270, debt: 0, breakage: 0, members: 2 })
    expect(liability.value).toEqual([{ currency_code: "eur", amount: 10 }])
    expect(liability.lifetime).toEqual({ issued: 1600, redeemed: 600, expired: 0, reversed: 0 })
    expect(liability.expiring).toEqual([{ month: month(-12), points: 1000 }])
    expect(months).toEqual([
      { month: month(2), issued: 0, redeemed: 0, expired: 0, reversed: 0, outstanding: 0 },
      { month: month(1), issued: 0, redeemed: 0, expired: 0, reversed: 0, outstanding: 0 },
      { month: month(), issued: 1600, redeemed: 600, expired: 0, reversed: 0, outstanding: 1000 },
    ])

    // All of it comes back; what is then left expires a year later, in which month it is no longer owed.
    await app.admin.cancel(order)
    await orderBecomes(app.admin, order, { spent: 0, pending: 0 })
    expect((await app.admin.points.report()).liability).toMatchObject({ available: 1100, held: 500, pending: 0, lifetime: { issued: 1600, redeemed: 0 }, breakage: null })
    await app.sweepIn(400)
    const after = (await app.admin.points.report()).liability
    expect(after).toMatchObject({ available: 0, held: 0, lifetime: { issued: 1600, redeemed: 0, expired: 1600, reversed: 0 }, breakage: 1, expiring: [] })
    await app.auditClean()
  })

  it("are given for one month up to ten years", async () => {
    expect((await app.admin.points.report({ months: 1 })).months).toHaveLength(1)
    expect((await app.admin.points.report({ months: 120 })).months).toHaveLength(120)
    for (const months of [0, 121, -1, 1.5, "x"]) expect((await refused(app.admin.points.report({ months: months as number }))).status).toBe(400)
  })
})
