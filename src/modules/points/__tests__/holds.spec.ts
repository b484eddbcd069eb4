import { aLine, anOrder, days, NOON } from "../../../domain/points/points.test-support"
import { aHold, aMember, anAdjustment, aName, balances, expectCleanAudit, holding, settling, thePointsModule } from "./the-points-module"

describe("P5 points held for a cart", () => {
  const at = thePointsModule()
  afterEach(async () => expectCleanAudit(at.service))
  const lots = async (id: string) => (await at.service.openLots(id)).map((lot) => [lot.remaining, lot.reserved])

  it("are taken out of what is available, and the hold remembers what it is worth", async () => {
    const id = await aMember(at.service, [1_000])
    const result = await at.service.raiseHold(aHold({ account_id: id, points: 400, requested: 500, value_minor: 399 }))
    expect(result).toMatchObject({ hold: { state: "open", points: 400, requested: 500, value_minor: 399, revision: 1, promotion_id: null, order_id: null }, before: null })
    expect(await balances(at.service, id)).toEqual({ available: 600, pending: 0, held: 400, debt: 0 })
  })

  it("get a code of their own", async () => {
    const id = await aMember(at.service, [1_000])
    const [a, b] = [await holding(at.service, { account_id: id }), await holding(at.service, { account_id: id })]
    expect(a.code).toMatch(/^PTS-[0-9A-Z]{12}$/)
    expect(a.code).not.toBe(b.code)
  })

  it("are raised in place, and say what they were before", async () => {
    const id = await aMember(at.service, [1_000])
    const first = await holding(at.service, { account_id: id, points: 100 })
    const again = await at.service.raiseHold(aHold({ account_id: id, cart_id: first.cart_id, points: 300, expires_at: days(2) }))
    expect(again).toMatchObject({ hold: { id: first.id, code: first.code, points: 300, revision: 2 }, before: { points: 100, value_minor: 100, requested: 100 } })
    expect(await balances(at.service, id)).toEqual({ available: 700, pending: 0, held: 300, debt: 0 })
  })

  it("change nothing when the same is asked again", async () => {
    const id = await aMember(at.service, [1_000])
    const input = aHold({ account_id: id, points: 300 })
    await at.service.raiseHold(input)
    const seq = (await at.service.account(id))?.seq
    expect(await at.service.raiseHold(input)).toMatchObject({ hold: { points: 300 }, before: { points: 300 } })
    expect((await at.service.account(id))?.seq).toBe(seq)
  })

  it("keep their size and worth when less is asked, until the discount has shrunk and they are lowered", async () => {
    const id = await aMember(at.service, [1_000])
    const hold = await holding(at.service, { account_id: id, points: 500 })
    expect(await at.service.raiseHold(aHold({ account_id: id, cart_id: hold.cart_id, points: 200 }))).toMatchObject({ hold: { points: 500, value_minor: 500, requested: 200 } })
    expect(await at.service.lowerHold({ hold_id: hold.id, points: 200, value_minor: 200, now: NOON })).toMatchObject({ points: 200, value_minor: 200, state: "open" })
    expect(await balances(at.service, id)).toEqual({ available: 800, pending: 0, held: 200, debt: 0 })
  })

  it("are all free again once the hold is released, and a second release does nothing", async () => {
    const id = await aMember(at.service, [1_000])
    const hold = await holding(at.service, { account_id: id, points: 500 })
    const release = { hold_id: hold.id, points: 0, value_minor: 0, now: NOON }
    expect(await at.service.lowerHold(release)).toMatchObject({ state: "released", points: 500, value_minor: 500 })
    const seq = (await at.service.account(id))?.seq
    expect(await at.service.lowerHold(release)).toMatchObject({ state: "released" })
    expect((await at.service.account(id))?.seq).toBe(seq)
    expect(await balances(at.service, id)).toEqual({ available: 1_000, pending: 0, held: 0, debt: 0 })
    expect(await at.service.openHoldOfCart(hold.cart_id)).toBeNull()
  })

  it("cannot be raised by lowering, nor lowered where there is no hold", async () => {
    const id = await aMember(at.service, [1_000])
    const hold = await holding(at.service, { account_id: id, points: 100 })
    expect(await at.service.lowerHold({ hold_id: hold.id, points: 900, value_minor: 900, now: NOON })).toMatchObject({ points: 100 })
    expect(await at.service.lowerHold({ hold_id: "rph_none", points: 0, value_minor: 0, now: NOON })).toBeNull()
  })

  it("may wait at 0 points on a cart that carries none for now", async () => {
    const id = await aMember(at.service, [1_000])
    const hold = await holding(at.service, { account_id: id, points: 0, requested: 500 })
    expect(hold).toMatchObject({ points: 0, requested: 500, state: "open" })
    expect(await at.service.lowerHold({ hold_id: hold.id, points: 0, value_minor: 0, now: NOON })).toMatchObject({ state: "released" })
  })

  it("make way for a new hold on the same cart after they were released", async () => {
    const id = await aMember(at.service, [1_000])
    const first = await holding(at.service, { account_id: id })
    await at.service.lowerHold({ hold_id: first.id, points: 0, value_minor: 0, now: NOON })
    const second = await holding(at.service, { account_id: id, cart_id: first.cart_id, now: days(1) })
    expect(second.id).not.toBe(first.id)
    expect((await at.service.holdsOfCarts([first.cart_id])).map((hold) => hold.id)).toEqual([second.id, first.id])
  })

  it("are refused with the reason: too few, blocked, or the cart is somebody else's", async () => {
    const id = await aMember(at.service, [100])
    const other = await aMember(at.service, [100])
    expect(await at.service.raiseHold(aHold({ account_id: id, points: 101 }))).toEqual({ refused: "insufficient_points", available: 100, short_by: 1 })
    const hold = await holding(at.service, { account_id: id, points: 40 })
    const cart_id = hold.cart_id
    expect(await at.service.raiseHold(aHold({ account_id: id, cart_id, points: 101 }))).toEqual({ refused: "insufficient_points", available: 100, short_by: 1 })
    expect(await at.service.raiseHold(aHold({ account_id: other, cart_id }))).toMatchObject({ refused: "held_otherwise", hold: { id: hold.id } })
    expect(await at.service.raiseHold(aHold({ account_id: id, cart_id, currency_code: "pln" }))).toMatchObject({ refused: "held_otherwise" })
    await at.service.setAccountStatus(other, "blocked", "fraud", NOON)
    expect(await at.service.raiseHold(aHold({ account_id: other }))).toEqual({ refused: "blocked" })
    expect(await balances(at.service, other)).toEqual({ available: 100, pending: 0, held: 0, debt: 0 })
  })

  it("use up the soonest-expiring lots, and free the longest-lived first", async () => {
    const id = await aMember(at.service, [{ points: 100, expiry_months: 12 }, 100, { points: 100, expiry_months: 1 }])
    const hold = await holding(at.service, { account_id: id, points: 250 })
    expect(await lots(id)).toEqual([[100, 100], [100, 100], [100, 50]])
    await at.service.lowerHold({ hold_id: hold.id, points: 120, value_minor: 120, now: NOON })
    expect(await lots(id)).toEqual([[100, 100], [100, 20], [100, 0]])
  })

  describe("and expiry", () => {
    it("never include expired points, even before the nightly job has run", async () => {
      const id = await aMember(at.service, [{ points: 100, expiry_months: 1 }, { points: 50, expiry_months: 12 }])
      expect(await at.service.raiseHold(aHold({ account_id: id, points: 51, now: days(40) }))).toEqual({ refused: "insufficient_points", available: 50, short_by: 1 })
      await holding(at.service, { account_id: id, points: 50, now: days(40) })
      expect(await balances(at.service, id)).toEqual({ available: 0, pending: 0, held: 50, debt: 0 })
      expect((await at.service.entries(id, { limit: 5, before: null })).map((e) => [e.kind, e.available])).toEqual([["hold", -50], ["expire", -100], ["adjust", 50], ["adjust", 100]])
    })

    it("are kept by the cart while it is open, and expire once they are released", async () => {
      const id = await aMember(at.service, [{ points: 100, expiry_months: 1 }])
      const hold = await holding(at.service, { account_id: id, points: 60 })
      expect(await at.service.expireDue(days(40), 100)).toBe(1)
      expect(await balances(at.service, id)).toEqual({ available: 0, pending: 0, held: 60, debt: 0 })
      expect(await at.service.expireDue(days(40), 100)).toBe(0)
      await at.service.lowerHold({ hold_id: hold.id, points: 0, value_minor: 0, now: days(41) })
      expect(await at.service.raiseHold(aHold({ account_id: id, points: 1, now: days(41) }))).toMatchObject({ refused: "insufficient_points", available: 0 })
      await at.service.expireDue(days(41), 100)
      expect(await balances(at.service, id)).toEqual({ available: 0, pending: 0, held: 0, debt: 0 })
    })

    it("says how many accounts had something to expire, in bounded batches", async () => {
      const ids = await Promise.all(Array.from({ length: 5 }, () => aMember(at.service, [{ points: 10, expiry_months: 2 }])))
      expect(await at.service.expireDue(days(50), 100)).toBe(0)
      expect(await at.service.expireDue(days(70), 3)).toBe(3)
      expect(await at.service.expireDue(days(70), 3)).toBe(2)
      expect(await at.service.expireDue(days(70), 3)).toBe(0)
      for (const id of ids) expect((await balances(at.service, id))?.available).toBe(0)
    })
  })

  it("repay a debt that was made while they were held", async () => {
    const id = await aMember(at.service, [100])
    const hold = await holding(at.service, { account_id: id, points: 100 })
    // An order that used an ended hold of this account charges it 70 points, which are not free.
    const gone = await at.service.lowerHold({ hold_id: hold.id, points: 0, value_minor: 0, now: NOON })
    const second = await holding(at.service, { account_id: id, points: 100 })
    const facts = anOrder({ order_id: aName("order"), lines: [aLine({ paid_minor: 0, points_discount_minor: 70, points_discount_minor_ordered: 70 })] })
    await at.service.settleOrder(settling({ account_id: id, facts, hold_id: gone?.id ?? null }))
    expect(await balances(at.service, id)).toEqual({ available: 0, pending: 0, held: 100, debt: 70 })
    await at.service.lowerHold({ hold_id: second.id, points: 0, value_minor: 0, now: NOON })
    expect(await balances(at.service, id)).toEqual({ available: 30, pending: 0, held: 0, debt: 0 })
  })

  it("are listed for the sweep by key, all or those past their time", async () => {
    const id = await aMember(at.service, [1_000])
    const mine = await Promise.all([1, 2, 3].map((n) => holding(at.service, { account_id: id, expires_at: days(100 + n) })))
    const ids = mine.map((hold) => hold.id).sort()
    const all = async (expired_at: Date | null) => {
      const seen: string[] = []
      for (let after = ""; ; after = seen.at(-1) ?? "") {
        const page = await at.service.openHolds({ after, limit: 2, expired_at })
        if (!page.length) return seen
        seen.push(...page.map((hold) => hold.id))
      }
    }
    expect((await all(null)).filter((hold) => ids.includes(hold))).toEqual(ids)
    expect((await all(days(102))).filter((hold) => ids.includes(hold))).toHaveLength(2)
  })

  it("remember their promotion", async () => {
    const id = await aMember(at.service, [1_000])
    const hold = await holding(at.service, { account_id: id })
    await at.service.bindPromotion(hold.id, "promo_1")
    expect((await at.service.openHoldOfCart(hold.cart_id))?.promotion_id).toBe("promo_1")
  })

  it("cannot be taken away by hand", async () => {
    const id = await aMember(at.service, [100])
    await holding(at.service, { account_id: id, points: 80 })
    expect(await at.service.adjust(anAdjustment({ account_id: id, points: -21 }))).toEqual({ refused: "insufficient_points", available: 20, short_by: 1 })
  })
})
