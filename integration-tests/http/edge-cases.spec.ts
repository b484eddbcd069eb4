import { orderBecomes, withApp } from "../support/app"
import { changeRules } from "../support/change-rules"

// Edge cases that no other suite has in its title; all of them are listed by edge-cases.test.ts.
withApp("edge_cases", (app) => {
  const v = () => app.shop.variants
  const line = async (order: string, variant: string) => (await app.admin.order(order)).items.find((item) => item.variant_id === variant)!

  it("gives no spent points back for refunded shipping alone (edge case 4)", async () => {
    const ann = await app.memberWith(2000)
    const cart = await ann.cart({ [v().thirty]: 1 })
    await ann.points.apply(cart.id, { points: 1000 })
    const order = await ann.checkout(cart.id)
    await app.admin.capture(order)
    await app.admin.refund(order, 5)
    await app.sweepIn(0)
    await orderBecomes(app.admin, order, { spent: 1000 })
    expect(await app.balances(ann.customer_id)).toMatchObject({ available: 1000 })
  })

  it("keeps the points' share out of the money that can be refunded (edge case 5)", async () => {
    const ann = await app.memberWith(2000)
    const cart = await ann.cart({ [v().thirty]: 1 })
    await ann.points.apply(cart.id, { points: 1000 })
    const order = await ann.checkout(cart.id)
    await app.admin.capture(order)
    // 30 for the goods, 10 of it in points, 5 for shipping: 25 in money.
    await expect(app.admin.refund(order, 30)).rejects.toMatchObject({ status: 400 })
    await app.admin.refund(order, 25)
    await orderBecomes(app.admin, order, { spent: 0, pending: 0, available: 0 })
    expect(await app.balances(ann.customer_id)).toEqual({ available: 2000, pending: 0, held: 0, debt: 0 })
  })

  it("lets nothing expire while it is pending: validity begins when the points become available (edge case 8)", async () => {
    const ann = await app.register()
    const order = await ann.order({ [v().thirty]: 1 })
    await app.sweepIn(500)
    await orderBecomes(app.admin, order, { pending: 150, available: 0 })
    await app.admin.capture(order)
    await app.sweepIn(31)
    const [lot] = (await ann.points.points()).points.expiring
    const months = (new Date(lot!.expires_at).getTime() - Date.now()) / (30.44 * 86_400_000)
    expect(lot!.points).toBe(150)
    expect(Math.round(months)).toBe(13)
  })

  it("keeps the ledger of a deleted customer without a trace of the person; the same e-mail begins anew (edge case 17)", async () => {
    const ann = await app.memberWith(700, "leaving")
    const { members: [before] } = await app.admin.points.members({ customer_id: ann.customer_id as string })
    await app.admin.points.adjust(before!.id, { points: 50, reason: "goodwill", note: "Ann called about her parcel", idempotency_key: "called-about-it" })
    await ann.points.setBirthday({ month: 5, day: 17 })
    await app.admin.fetch(`/admin/customers/${ann.customer_id}`, { method: "DELETE" })
    await app.sweepIn(0)
    const { member } = await app.admin.points.member(before!.id)
    expect(member).toMatchObject({ email: null, name: null, available: 750 })
    expect(member.entries.map((entry) => entry.note)).toEqual([null, null])
    const { rows: birthdays } = await app.db.raw(`select * from retention_people_birthday where customer_id = ?`, [ann.customer_id])
    expect(birthdays).toEqual([])
    await app.auditClean()
    const again = await app.register("again")
    expect((await again.points.points()).points).toMatchObject({ available: 0, pending: 0 })
  })

  it("returns exactly the whole in three refunds of a third, earned and spent (edge case 19)", async () => {
    const ann = await app.memberWith(2000)
    await changeRules(app.admin, { redeem_points_step: 1 })
    const cart = await ann.cart({ [v().twelve]: 3 })
    await ann.points.apply(cart.id, { points: 1001 })
    const order = await ann.checkout(cart.id)
    await app.admin.capture(order)
    await app.admin.deliver(order, app.shop.location)
    const { id } = await line(order, v().twelve)
    const given: number[] = []
    for (let unit = 1; unit <= 3; unit++) {
      await app.admin.return(order, [{ id, quantity: 1 }], app.shop.location)
      await app.sweepIn(0)
      given.push(1001 - (await app.admin.points.order(order)).points.spent)
    }
    expect(given[2]).toBe(1001)
    expect(given[0]).toBeGreaterThan(330)
    expect(given[1]! - given[0]!).toBeGreaterThan(330)
    expect(await app.balances(ann.customer_id)).toEqual({ available: 2000, pending: 0, held: 0, debt: 0 })
    await app.auditClean()
  })
})
