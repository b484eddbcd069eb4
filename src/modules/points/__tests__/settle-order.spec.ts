import { aLine, anOrder, aPaidOrder, days, NOON } from "../../../domain/points/points.test-support"
import type { SettleOrderInput } from "../orders"
import { aMember, anAdjustment, aName, balances, expectCleanAudit, holding, settling, thePointsModule } from "./the-points-module"

describe("P4, P5 settling an order", () => {
  const at = thePointsModule()
  afterEach(async () => expectCleanAudit(at.service))

  const settle = (over: Partial<SettleOrderInput> & Pick<SettleOrderInput, "account_id">) => at.service.settleOrder(settling(over))
  const statement = async (id: string) =>
    (await at.service.entries(id, { limit: 50, before: null })).reverse().map((e) => [e.kind, e.available, e.pending, e.held, e.debt])

  /** An order of one line of 90 euro on which 1,000 points took off 10. */
  const discounted = (order_id: string, over: Parameters<typeof aLine>[0] = {}, order: Parameters<typeof aPaidOrder>[0] = {}) =>
    aPaidOrder({ order_id, lines: [aLine({ quantity: 2, paid_minor: 9_000, points_discount_minor: 1_000, points_discount_minor_ordered: 1_000, ...over })], ...order })

  it("posts what it is worth, keeps its numbers, and adds nothing the second time", async () => {
    const id = await aMember(at.service)
    const facts = aPaidOrder({ order_id: aName("order") })
    expect(await settle({ account_id: id, facts })).toMatchObject({ entries: 1, order: { pending: 500, available: 0, spent: 0, parts: 1, programme_version: 1, next_at: days(30) } })
    expect(await settle({ account_id: id, facts })).toMatchObject({ entries: 0, order: { pending: 500, parts: 1 } })
    expect(await settle({ account_id: id, facts, now: days(30) })).toMatchObject({ entries: 1, order: { pending: 0, available: 500, parts: 2, next_at: null } })
    expect(await settle({ account_id: id, facts, now: days(30) })).toMatchObject({ entries: 0 })
    expect(await balances(at.service, id)).toEqual({ available: 500, pending: 0, held: 0, debt: 0 })
    expect((await at.service.entriesOfOrder(facts.order_id)).map((e) => [e.kind, e.order_id, e.programme_version, e.actor])).toEqual([
      ["earn", facts.order_id, 1, "system"],
      ["confirm", facts.order_id, 1, "system"],
    ])
    expect((await at.service.openLots(id))[0]).toMatchObject({ source_id: facts.order_id, available_at: days(30), expires_at: new Date("2027-04-14T12:00:00.000Z") })
  })

  it("leaves facts that were read before those of the last settlement: a slow worker undoes nothing", async () => {
    const id = await aMember(at.service)
    const order_id = aName("order")
    const [old, now] = [aPaidOrder({ order_id }), aPaidOrder({ order_id, canceled: true })]
    await settle({ account_id: id, facts: old, seen_at: days(1), now: days(1) })
    await settle({ account_id: id, facts: now, seen_at: days(2), now: days(2) })
    expect(await settle({ account_id: id, facts: old, seen_at: days(1), now: days(3) })).toMatchObject({ entries: 0, target: null, order: { pending: 0 } })
    expect(await balances(at.service, id)).toEqual({ available: 0, pending: 0, held: 0, debt: 0 })
  })

  it("makes nothing pending again because one worker's clock is behind another's", async () => {
    const id = await aMember(at.service)
    const facts = aPaidOrder({ order_id: aName("order") })
    await settle({ account_id: id, facts, now: days(30) })
    expect(await settle({ account_id: id, facts, seen_at: days(31), now: days(29) })).toMatchObject({ entries: 0, order: { available: 500, pending: 0 } })
  })

  it("tells the shopper when pending points become spendable", async () => {
    const id = await aMember(at.service)
    const facts = aPaidOrder({ order_id: aName("order") })
    await settle({ account_id: id, facts })
    expect(await at.service.pendingDates(id)).toEqual([{ order_id: facts.order_id, points: 500, available_at: days(30) }])
  })

  it("gives nobody points where nobody can own them", async () => {
    const facts = aPaidOrder({ order_id: aName("order") })
    expect(await settle({ account_id: null, facts })).toMatchObject({ entries: 0, order: { account_id: null, pending: 0, next_at: null } })
  })

  it("says why an order earns nothing", async () => {
    const id = await aMember(at.service)
    const facts = anOrder({ order_id: aName("order"), canceled: true })
    expect(await settle({ account_id: id, facts })).toMatchObject({ entries: 0, order: { zero_reason: "canceled", seen_at: NOON } })
  })

  it("moves the points of an order that moved to another account, as debt where they are spent", async () => {
    const [guest, member] = [await aMember(at.service), await aMember(at.service)]
    const facts = aPaidOrder({ order_id: aName("order") })
    await settle({ account_id: guest, facts, now: days(30) })
    await at.service.adjust(anAdjustment({ account_id: guest, points: -200, now: days(30) }))
    expect(await settle({ account_id: member, facts, now: days(31) })).toMatchObject({ order: { account_id: member, available: 500 } })
    expect(await balances(at.service, guest)).toEqual({ available: 0, pending: 0, held: 0, debt: 200 })
    expect(await balances(at.service, member)).toEqual({ available: 500, pending: 0, held: 0, debt: 0 })
    await settle({ account_id: guest, facts, now: days(32) })
    expect(await balances(at.service, guest)).toEqual({ available: 300, pending: 0, held: 0, debt: 0 })
    expect(await balances(at.service, member)).toEqual({ available: 0, pending: 0, held: 0, debt: 0 })
  })

  it("takes back the points of an order that nobody owns any more", async () => {
    const id = await aMember(at.service)
    const facts = aPaidOrder({ order_id: aName("order") })
    await settle({ account_id: id, facts })
    await settle({ account_id: null, facts })
    expect(await balances(at.service, id)).toEqual({ available: 0, pending: 0, held: 0, debt: 0 })
  })

  it("makes a debt of points that were spent before the refund, and the next order repays it", async () => {
    const id = await aMember(at.service)
    const facts = aPaidOrder({ order_id: aName("order") })
    await settle({ account_id: id, facts, now: days(30) })
    await at.service.adjust(anAdjustment({ account_id: id, points: -500, now: days(30) }))
    await settle({ account_id: id, facts: { ...facts, refunded_minor: 10_000 }, now: days(31) })
    expect(await balances(at.service, id)).toEqual({ available: 0, pending: 0, held: 0, debt: 500 })
    await settle({ account_id: id, facts: aPaidOrder({ order_id: aName("order"), lines: [aLine({ paid_minor: 12_000 })] }), now: days(40) })
    expect(await balances(at.service, id)).toEqual({ available: 100, pending: 0, held: 0, debt: 0 })
    expect((await statement(id)).slice(-2)).toEqual([["confirm", 600, 0, 0, 0], ["repay", -500, 0, 0, -500]])
  })

  describe("with points on it", () => {
    it("captures the hold", async () => {
      const id = await aMember(at.service, [1_000])
      const hold = await holding(at.service, { account_id: id, points: 1_000 })
      const facts = discounted(aName("order"))
      expect(await settle({ account_id: id, facts, hold_id: hold.id })).toMatchObject({ order: { spent: 1_000, uncovered: 0, hold_id: hold.id, pending: 450 } })
      expect(await at.service.holdsOfCarts([hold.cart_id])).toMatchObject([{ state: "captured", order_id: facts.order_id }])
      expect(await balances(at.service, id)).toEqual({ available: 0, pending: 450, held: 0, debt: 0 })
      expect(await settle({ account_id: id, facts, hold_id: hold.id })).toMatchObject({ entries: 0 })
      expect(await settle({ account_id: id, facts, hold_id: null })).toMatchObject({ entries: 0, order: { hold_id: hold.id, spent: 1_000 } })
    })

    it("captures what the discount really used and frees the rest", async () => {
      const id = await aMember(at.service, [1_000])
      const hold = await holding(at.service, { account_id: id, points: 1_000 })
      await settle({ account_id: id, facts: discounted(aName("order"), { points_discount_minor: 600 }), hold_id: hold.id })
      expect(await balances(at.service, id)).toMatchObject({ available: 400, held: 0 })
    })

    it("releases a hold whose discount the order did not use", async () => {
      const id = await aMember(at.service, [1_000])
      const hold = await holding(at.service, { account_id: id, points: 1_000 })
      await settle({ account_id: id, facts: aPaidOrder({ order_id: aName("order") }), hold_id: hold.id })
      expect(await at.service.holdsOfCarts([hold.cart_id])).toMatchObject([{ state: "released" }])
      expect(await balances(at.service, id)).toMatchObject({ available: 1_000, held: 0 })
    })

    it("gives half back when half comes back, everything when it is cancelled", async () => {
      const id = await aMember(at.service, [1_000])
      const hold = await holding(at.service, { account_id: id, points: 1_000 })
      const order_id = aName("order")
      await settle({ account_id: id, facts: discounted(order_id), hold_id: hold.id })
      await settle({ account_id: id, facts: discounted(order_id, { returned: 1, paid_minor: 4_500, points_discount_minor: 500 }), now: days(5) })
      expect(await balances(at.service, id)).toMatchObject({ available: 500, pending: 225 })
      await settle({ account_id: id, facts: discounted(order_id, {}, { canceled: true }), now: days(6) })
      expect(await balances(at.service, id)).toEqual({ available: 1_000, pending: 0, held: 0, debt: 0 })
      expect(await at.service.openLots(id)).toHaveLength(1)
    })

    it("gives back to the own lot with its own expiry, and 30 days' grace where that has passed (edge case 6)", async () => {
      const id = await aMember(at.service, [{ points: 400, expiry_months: 1 }, { points: 600, expiry_months: 12 }])
      const [soon, later] = await at.service.openLots(id)
      const hold = await holding(at.service, { account_id: id, points: 1_000 })
      const order_id = aName("order")
      await settle({ account_id: id, facts: discounted(order_id), hold_id: hold.id })
      expect(await at.service.openLots(id)).toEqual([])
      await settle({ account_id: id, facts: discounted(order_id, {}, { canceled: true }), now: days(40) })
      expect(await at.service.openLots(id)).toEqual([
        expect.objectContaining({ source_id: soon?.source_id, amount: 400, remaining: 400, available_at: days(40), expires_at: days(70) }),
        { ...later, remaining: 600 },
      ])
    })

    it("charges a hold that ended before its order was seen, counts it, and owes what is not there", async () => {
      const id = await aMember(at.service, [1_000])
      const hold = await holding(at.service, { account_id: id, points: 1_000 })
      await at.service.lowerHold({ hold_id: hold.id, points: 0, value_minor: 0, now: NOON })
      await at.service.adjust(anAdjustment({ account_id: id, points: -300 }))
      const facts = discounted(aName("order"))
      expect(await settle({ account_id: id, facts, hold_id: hold.id })).toMatchObject({ order: { spent: 1_000, uncovered: 1_000 } })
      expect(await balances(at.service, id)).toMatchObject({ available: 0, held: 0, debt: 300 })
      expect(await settle({ account_id: id, facts, hold_id: hold.id })).toMatchObject({ entries: 0, order: { uncovered: 1_000 } })
      expect((await at.service.healthCounts(NOON)).uncovered_points).toBeGreaterThanOrEqual(1_000)
      await settle({ account_id: id, facts: { ...facts, canceled: true }, now: days(1) })
      expect(await balances(at.service, id)).toEqual({ available: 700, pending: 0, held: 0, debt: 0 })
    })

    it("takes the points from the account of the hold and gives those it earns to the account of the order", async () => {
      const [spender, earner] = [await aMember(at.service, [1_000]), await aMember(at.service)]
      const hold = await holding(at.service, { account_id: spender, points: 1_000 })
      await settle({ account_id: earner, facts: discounted(aName("order")), hold_id: hold.id })
      expect(await balances(at.service, spender)).toEqual({ available: 0, pending: 0, held: 0, debt: 0 })
      expect(await balances(at.service, earner)).toEqual({ available: 0, pending: 450, held: 0, debt: 0 })
    })

    it("P3 takes back from the soonest-expiring points, those it has just given back included", async () => {
      const id = await aMember(at.service, [{ points: 1_000, expiry_months: 2 }])
      const hold = await holding(at.service, { account_id: id, points: 1_000 })
      const facts = discounted(aName("order"))
      await settle({ account_id: id, facts, hold_id: hold.id })
      await settle({ account_id: id, facts, now: days(30) })
      await at.service.adjust(anAdjustment({ account_id: id, points: -450, now: days(30) }))
      await at.service.adjust(anAdjustment({ account_id: id, points: 450, expiry_months: 12, now: days(30) }))
      await settle({ account_id: id, facts: { ...facts, canceled: true }, now: days(31) })
      expect((await at.service.openLots(id)).map((lot) => [lot.amount, lot.remaining])).toEqual([[1_000, 550], [450, 450]])
    })
  })

  it("parks what it could not settle without losing what was posted, and forgets that when it succeeds", async () => {
    const id = await aMember(at.service)
    const facts = aPaidOrder({ order_id: aName("order") })
    await settle({ account_id: id, facts })
    await at.service.parkOrder(facts.order_id, "x".repeat(900), NOON)
    expect(await at.service.orderRecord(facts.order_id)).toMatchObject({ pending: 500, parked_error: "x".repeat(500) })
    expect((await at.service.healthCounts(NOON)).orders_parked).toBe(1)
    await settle({ account_id: id, facts })
    expect(await at.service.orderRecord(facts.order_id)).toMatchObject({ pending: 500, parked_error: null })
    await at.service.parkOrder("order_new", "no such region", NOON)
    expect(await at.service.orderRecord("order_new")).toMatchObject({ seen_at: null, parked_error: "no such region" })
  })

  it("refuses amounts that nobody can have, and leaves nothing behind", async () => {
    const id = await aMember(at.service)
    const facts = anOrder({ order_id: aName("order"), lines: [aLine({ paid_minor: 9_000_000_000_000_000 })] })
    await expect(settle({ account_id: id, facts })).rejects.toMatchObject({ code: "23514" })
    expect(await at.service.orderRecord(facts.order_id)).toBeNull()
  })
})
