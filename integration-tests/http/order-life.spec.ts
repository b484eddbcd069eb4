import { Modules } from "@medusajs/framework/utils"
import { orderBecomes, withApp } from "../support/app"
import { changeRules } from "../support/change-rules"
import { ADDRESS, Shopper, type Admin } from "../support/api"

// Prices: thirty = 30, twelve = 12, three = 3; 5 points a euro; shipping (5) earns nothing.
withApp("order_life", (app) => {
  const buy = async (items: Partial<Record<keyof typeof app.shop.variants, number>>, region: "eur" | "usd" | "gbp" = "eur") => {
    const shopper = await app.register()
    const order = await shopper.order(Object.fromEntries(Object.entries(items).map(([name, n]) => [app.shop.variants[name as "thirty"], n])), region)
    return { shopper, order, customer_id: shopper.customer_id as string }
  }
  const line = async (order: string, name: keyof typeof app.shop.variants) =>
    (await app.admin.order(order)).items.find((item) => item.variant_id === app.shop.variants[name])!

  it("earns on the items, pending until paid and the holding time is over", async () => {
    const { shopper, order } = await buy({ thirty: 2, twelve: 1 })
    await orderBecomes(app.admin, order, { pending: 360, available: 0 })
    await app.admin.capture(order)
    await app.sweepIn(29)
    expect((await shopper.points.points()).points).toMatchObject({ available: 0, pending: 360 })
    await app.sweepIn(31)
    expect((await shopper.points.points()).points).toMatchObject({ available: 360, pending: 0, value: 3.6 })
    await app.auditClean()
  })

  it("becomes available 14 days after delivery, before the 30 days after payment", async () => {
    const { order } = await buy({ thirty: 2 })
    await app.admin.capture(order)
    await app.admin.deliver(order, app.shop.location)
    await app.sweepIn(13)
    expect((await app.admin.points.order(order)).points).toMatchObject({ pending: 300, available: 0 })
    await app.sweepIn(15)
    expect((await app.admin.points.order(order)).points).toMatchObject({ pending: 0, available: 300 })
  })

  it("confirms no points of an order that nobody paid, however long it waits (edge case 20)", async () => {
    const { order } = await buy({ thirty: 2 })
    await app.admin.deliver(order, app.shop.location)
    await app.sweepIn(400)
    expect((await app.admin.points.order(order)).points).toMatchObject({ pending: 300, available: 0 })
  })

  it("confirms the share that a partial capture paid, and the rest with the rest", async () => {
    const { order } = await buy({ thirty: 2 })
    await app.admin.capture(order, 26)
    await app.sweepIn(31)
    // 26 of the 65 due (60 for items, 5 for shipping) are paid: 26/65 of 300 points.
    expect((await app.admin.points.order(order)).points).toMatchObject({ pending: 180, available: 120 })
    await app.admin.capture(order, 39)
    await app.sweepIn(31)
    expect((await app.admin.points.order(order)).points).toMatchObject({ pending: 0, available: 300 })
    await app.auditClean()
  })

  it("takes everything back when the order is cancelled (edge case 1)", async () => {
    const { order, customer_id } = await buy({ thirty: 2 })
    await orderBecomes(app.admin, order, { pending: 300 })
    await app.admin.capture(order)
    await app.admin.cancel(order)
    await orderBecomes(app.admin, order, { pending: 0, available: 0 })
    expect(await app.balances(customer_id)).toEqual({ available: 0, pending: 0, held: 0, debt: 0 })
  })

  it("takes back the returned part, pending or available, and all of it in the end (edge case 3)", async () => {
    const { order, customer_id } = await buy({ thirty: 2, three: 1 })
    await app.admin.capture(order)
    await app.admin.deliver(order, app.shop.location)
    await app.admin.return(order, [{ id: (await line(order, "thirty")).id, quantity: 1 }], app.shop.location)
    await app.sweepIn(0)
    await orderBecomes(app.admin, order, { pending: 165 })
    await app.sweepIn(15)
    expect(await app.balances(customer_id)).toMatchObject({ available: 165, pending: 0 })
    await app.admin.return(order, [{ id: (await line(order, "thirty")).id, quantity: 1 }, { id: (await line(order, "three")).id, quantity: 1 }], app.shop.location)
    await app.sweepIn(15)
    expect(await app.balances(customer_id)).toEqual({ available: 0, pending: 0, held: 0, debt: 0 })
    await app.auditClean()
  })

  it("makes a debt of points that were spent before their order came back, and repays it from the next (edge case 2)", async () => {
    const { shopper, order, customer_id } = await buy({ thirty: 4 })
    await app.admin.capture(order)
    await app.admin.deliver(order, app.shop.location)
    await app.sweepIn(15)
    const { member } = await app.admin.points.openMember({ customer_id })
    await app.admin.points.adjust(member.id, { points: -500, reason: "other", idempotency_key: "spent-elsewhere" })
    await app.admin.return(order, [{ id: (await line(order, "thirty")).id, quantity: 4 }], app.shop.location)
    await app.sweepIn(15)
    expect((await shopper.points.points()).points).toMatchObject({ available: 0, debt: 500 })
    await app.admin.points.adjust(member.id, { points: 600, reason: "goodwill", idempotency_key: "repaying-it" })
    expect((await shopper.points.points()).points).toMatchObject({ available: 100, debt: 0 })
    await app.auditClean()
  })

  it("takes back the share of a refund without a return", async () => {
    const { order } = await buy({ thirty: 2 })
    await app.admin.capture(order)
    await app.admin.refund(order, 32.5)
    await orderBecomes(app.admin, order, { pending: 150 })
    await app.admin.refund(order, 32.5)
    await orderBecomes(app.admin, order, { pending: 0, available: 0 })
  })

  it("follows an order edit down and up (edge case 7)", async () => {
    const { order } = await buy({ thirty: 2 })
    await app.admin.capture(order)
    await app.admin.fetch("/admin/order-edits", { method: "POST", body: { order_id: order } })
    await app.admin.fetch(`/admin/order-edits/${order}/items/item/${(await line(order, "thirty")).id}`, { method: "POST", body: { quantity: 1 } })
    await app.admin.fetch(`/admin/order-edits/${order}/request`, { method: "POST", body: {} })
    await app.admin.fetch(`/admin/order-edits/${order}/confirm`, { method: "POST", body: {} })
    await orderBecomes(app.admin, order, { pending: 150 })
    await app.admin.fetch("/admin/order-edits", { method: "POST", body: { order_id: order } })
    await app.admin.fetch(`/admin/order-edits/${order}/items`, { method: "POST", body: { items: [{ variant_id: app.shop.variants.twelve, quantity: 5 }] } })
    await app.admin.fetch(`/admin/order-edits/${order}/request`, { method: "POST", body: {} })
    await app.admin.fetch(`/admin/order-edits/${order}/confirm`, { method: "POST", body: {} })
    // 30 + 60 = 90 of items; what is not paid yet waits as pending too.
    await orderBecomes(app.admin, order, { pending: 450, available: 0 })
    await app.sweepIn(31)
    // 65 of 95 are paid: 65/95 of 450 points are available.
    expect((await app.admin.points.order(order)).points).toMatchObject({ available: 307, pending: 143 })
    await app.auditClean()
  })

  it("exchanges one thing for another: the old one earns no more, the new one does (edge case 7)", async () => {
    const { order } = await buy({ thirty: 2 })
    await app.admin.capture(order)
    await app.admin.deliver(order, app.shop.location)
    const returned = await exchangeLike(app.admin, "exchanges", order, (await line(order, "thirty")).id, app.shop.variants.twelve)
    await receive(app.admin, returned, (await line(order, "thirty")).id)
    await orderBecomes(app.admin, order, { pending: 210 })
    await app.auditClean()
  })

  it("follows a claim that replaces an item", async () => {
    const { order } = await buy({ thirty: 2 })
    await app.admin.capture(order)
    await app.admin.deliver(order, app.shop.location)
    const returned = await exchangeLike(app.admin, "claims", order, (await line(order, "thirty")).id, app.shop.variants.thirty)
    await receive(app.admin, returned, (await line(order, "thirty")).id)
    await app.sweepIn(0)
    const { points } = await app.admin.points.order(order)
    const { items } = await app.admin.order(order)
    expect(items).toHaveLength(2)
    expect(points.pending + points.available).toBe(300)
    await app.auditClean()
  })

  it("earns on a draft order once it is converted and paid", async () => {
    const shopper = await app.register()
    const { draft_order } = await app.admin.fetch<{ draft_order: { id: string } }>("/admin/draft-orders", {
      method: "POST",
      body: {
        email: shopper.email, customer_id: shopper.customer_id, region_id: app.shop.regions.eur, shipping_address: ADDRESS,
        items: [{ variant_id: app.shop.variants.thirty, quantity: 1 }],
      },
    })
    await app.sweepIn(0)
    expect((await app.admin.points.order(draft_order.id)).points).toMatchObject({ pending: 0, available: 0 })
    await app.admin.fetch(`/admin/draft-orders/${draft_order.id}/convert-to-order`, { method: "POST", body: {} })
    await orderBecomes(app.admin, draft_order.id, { pending: 150 })
    const { payment_collection } = await app.admin.fetch<{ payment_collection: { id: string } }>("/admin/payment-collections", { method: "POST", body: { order_id: draft_order.id, amount: 30 } })
    await app.admin.fetch(`/admin/payment-collections/${payment_collection.id}/mark-as-paid`, { method: "POST", body: { order_id: draft_order.id } })
    await app.sweepIn(31)
    expect((await app.admin.points.order(draft_order.id)).points).toMatchObject({ pending: 0, available: 150 })
  })

  it("moves the points with an order that is transferred to another customer", async () => {
    const { order, customer_id } = await buy({ thirty: 2 })
    await app.admin.capture(order)
    await app.sweepIn(31)
    expect(await app.balances(customer_id)).toMatchObject({ available: 300 })
    const heir = await app.register("heir")
    await app.admin.fetch(`/admin/orders/${order}/transfer`, { method: "POST", body: { customer_id: heir.customer_id } })
    const [change] = await app.container.resolve(Modules.ORDER).listOrderChanges({ order_id: order, change_type: "transfer" } as never, { relations: ["actions"] })
    const token = change!.actions[0]!.details!.token
    await heir.fetch(`/store/orders/${order}/transfer/accept`, { method: "POST", body: { token } })
    await app.sweepIn(31)
    expect(await app.balances(customer_id)).toEqual({ available: 0, pending: 0, held: 0, debt: 0 })
    expect(await app.balances(heir.customer_id)).toMatchObject({ available: 300 })
    await app.auditClean()
  })

  it("keeps a guest's points on an unclaimed account, which a later registration with that e-mail cannot use (edge case 16)", async () => {
    const guest = app.guest("Mixed.Case@Example.com")
    const order = await guest.order({ [app.shop.variants.thirty]: 1 })
    await orderBecomes(app.admin, order, { pending: 150 })
    const again = await app.guest("mixed.case@example.com").order({ [app.shop.variants.three]: 1 })
    await orderBecomes(app.admin, again, { pending: 15 })
    const { members } = await app.admin.points.members({ q: "mixed.case" })
    expect(members).toEqual([expect.objectContaining({ kind: "guest", email: "mixed.case@example.com", pending: 165, customer_id: null })])
    const claimant = await Shopper.register(app.base, app.shop, "mixed.case@example.com")
    expect((await claimant.points.points()).points).toMatchObject({ available: 0, pending: 0 })
    await app.auditClean()
  })

  it("earns nothing in a currency without a rate and says so, and nothing on gift cards", async () => {
    const { order } = await buy({ thirty: 1 }, "gbp")
    await app.sweepIn(0)
    expect((await app.admin.points.order(order)).points).toMatchObject({ pending: 0, available: 0, zero_reason: "no_rate" })
    const mixed = await buy({ giftcard: 1, three: 1 })
    await orderBecomes(app.admin, mixed.order, { pending: 15 })
  })

  it("keeps the rules an order was placed under when the programme changes (edge cases 3 and 9)", async () => {
    const { order } = await buy({ thirty: 1 })
    const { programme } = await app.admin.points.programme()
    const { version, currencies } = programme
    await changeRules(app.admin, { currencies: [{ ...currencies[0]!, earn_points: 50 }, { currency_code: "usd", earn_points: 4, earn_amount: 1, redeem_points: 100, redeem_amount: 1 }] })
    await app.sweepIn(0)
    expect((await app.admin.points.order(order)).points).toMatchObject({ pending: 150, programme_version: version })
    // Prices without tax earn on the net amount.
    const later = await buy({ thirty: 1 }, "usd")
    await orderBecomes(app.admin, later.order, { pending: 120 })
    expect((await app.admin.points.order(later.order)).points.programme_version).toBe(version + 1)
  })
})

/** An exchange or a claim: one unit of a line against one of another variant; returns the return's id. */
async function exchangeLike(admin: Admin, kind: "exchanges" | "claims", order_id: string, item_id: string, variant_id: string): Promise<string> {
  const body = kind === "claims" ? { order_id, type: "replace" } : { order_id }
  const created = await admin.fetch<Record<string, { id: string }>>(`/admin/${kind}`, { method: "POST", body })
  const id = (created.exchange ?? created.claim)!.id
  if (kind === "claims") {
    await admin.fetch(`/admin/claims/${id}/claim-items`, { method: "POST", body: { items: [{ id: item_id, quantity: 1, reason: "production_failure" }] } })
  }
  const inbound = await admin.fetch<{ return: { id: string } }>(`/admin/${kind}/${id}/inbound/items`, { method: "POST", body: { items: [{ id: item_id, quantity: 1 }] } })
  await admin.fetch(`/admin/${kind}/${id}/outbound/items`, { method: "POST", body: { items: [{ variant_id, quantity: 1 }] } })
  await admin.fetch(`/admin/${kind}/${id}/request`, { method: "POST", body: {} })
  return inbound.return.id
}

async function receive(admin: Admin, return_id: string, item_id: string): Promise<void> {
  await admin.fetch(`/admin/returns/${return_id}/receive`, { method: "POST", body: {} })
  await admin.fetch(`/admin/returns/${return_id}/receive-items`, { method: "POST", body: { items: [{ id: item_id, quantity: 1 }] } })
  await admin.fetch(`/admin/returns/${return_id}/receive/confirm`, { method: "POST", body: {} })
}
