import { aLine, anOrder, days, NOON } from "../../../domain/points/points.test-support"
import type { RaiseHoldResult } from "../holds"
import { aHold, aMember, aName, balances, expectCleanAudit, holding, settling, tally, thePointsModule } from "./the-points-module"

const said = (result: RaiseHoldResult) => ("refused" in result ? result.refused : "held")
const times = <T>(n: number, of: (i: number) => Promise<T>) => Array.from({ length: n }, (_, i) => of(i))

describe("P2, P5 holds that are asked for at the same time", () => {
  const at = thePointsModule()
  afterEach(async () => expectCleanAudit(at.service))

  it.each([1, 2, 3, 4, 5])("lets exactly ten of 64 carts have 100 each of 1,000 points (round %p)", async () => {
    const account_id = await aMember(at.service, [{ points: 300, expiry_months: 1 }, { points: 300, expiry_months: 2 }, 400])
    expect(await tally(times(64, () => at.service.raiseHold(aHold({ account_id, points: 100 }))), said)).toEqual({ held: 10, insufficient_points: 54 })
    expect(await balances(at.service, account_id)).toEqual({ available: 0, pending: 0, held: 1_000, debt: 0 })
  })

  it("lets one of 32 carts have a balance of 100", async () => {
    const account_id = await aMember(at.service, [100])
    expect(await tally(times(32, () => at.service.raiseHold(aHold({ account_id, points: 100 }))), said)).toEqual({ held: 1, insufficient_points: 31 })
  })

  it("gives 64 requests for one cart one hold, taken once", async () => {
    const account_id = await aMember(at.service, [1_000])
    const input = aHold({ account_id, points: 400 })
    const results = await Promise.all(times(64, () => at.service.raiseHold(input)))
    expect(new Set(results.map((result) => ("hold" in result ? result.hold.id : result.refused))).size).toBe(1)
    expect(await balances(at.service, account_id)).toEqual({ available: 600, pending: 0, held: 400, debt: 0 })
  })

  it("gives a cart that 32 accounts reach for to one of them", async () => {
    const accounts = await Promise.all(times(32, () => aMember(at.service, [100])))
    const cart_id = aName("cart")
    expect(await tally(accounts.map((account_id) => at.service.raiseHold(aHold({ account_id, cart_id, points: 100 }))), said)).toEqual({ held: 1, held_otherwise: 31 })
    const held = await Promise.all(accounts.map(async (id) => (await balances(at.service, id))?.held))
    expect(held.filter((n) => n === 100)).toHaveLength(1)
  })

  it("ends each of 100 holds once that an order, the shopper and the sweep want to end together", async () => {
    const account_id = await aMember(at.service, [10_000])
    const holds = await Promise.all(times(100, () => holding(at.service, { account_id, points: 100 })))
    const line = aLine({ points_discount_minor: 60, points_discount_minor_ordered: 60 })
    await Promise.all(
      holds.flatMap((hold, i) => {
        const order = settling({ account_id, hold_id: hold.id, facts: anOrder({ order_id: `order_race_${i}`, lines: [line] }) })
        const release = { hold_id: hold.id, points: 0, value_minor: 0, now: NOON }
        return [at.service.settleOrder(order), at.service.lowerHold(release), at.service.settleOrder(order), at.service.lowerHold(release)]
      })
    )
    // Whoever came first: the order keeps the 60 that its discount used, everything else is free again.
    expect(await balances(at.service, account_id)).toEqual({ available: 4_000, pending: 50_000, held: 0, debt: 0 })
    const { rows } = await at.pg.raw<{ rows: { state: string; n: number }[] }>(
      `select h.state, count(distinct h.id)::int as n, count(p.*)::int as resolved from retention_points_hold h
       left join retention_points_posting p on p.source_type = 'hold' and p.source_id = h.id and p.kind = 'resolve' where h.account_id = ? group by h.state`,
      [account_id]
    )
    for (const row of rows) expect(row).toEqual({ state: expect.stringMatching(/captured|released/), n: row.n, resolved: row.n })
    expect(rows.reduce((sum, row) => sum + row.n, 0)).toBe(100)
  })

  it("keeps raising, lowering and ending one hold in step", async () => {
    const account_id = await aMember(at.service, [1_000])
    const hold = await holding(at.service, { account_id, points: 500 })
    const input = aHold({ account_id, cart_id: hold.cart_id })
    await Promise.all(
      times(60, async (i): Promise<unknown> => {
        const points = ((i * 37) % 9) * 100
        return i % 2 ? at.service.raiseHold({ ...input, points: points + 100, value_minor: points + 100 }) : at.service.lowerHold({ hold_id: hold.id, points, value_minor: points, now: NOON })
      })
    )
    const account = await balances(at.service, account_id)
    const open = await at.service.openHoldOfCart(hold.cart_id)
    expect(account).toEqual({ available: 1_000 - (open?.points ?? 0), pending: 0, held: open?.points ?? 0, debt: 0 })
  })

  it("loses no point between the nightly expiry, new holds and refunds", async () => {
    const accounts = await Promise.all(times(8, () => aMember(at.service, [{ points: 500, expiry_months: 1 }, 500])))
    const orders = accounts.map((account_id, i) => settling({ account_id, facts: anOrder({ order_id: `order_expiry_${i}`, captures: [{ amount_minor: 10_000, at: NOON }] }), now: days(30) }))
    await Promise.all(orders.map((order) => at.service.settleOrder(order)))
    const later = days(45)
    await Promise.all([
      ...times(6, () => at.service.expireDue(later, 100)),
      ...accounts.flatMap((account_id) => times(4, () => at.service.raiseHold(aHold({ account_id, points: 300, now: later })))),
      ...orders.map((order) => at.service.settleOrder({ ...order, facts: { ...order.facts, refunded_minor: 10_000 }, now: later })),
    ])
    await at.service.expireDue(later, 100)
    for (const id of accounts) {
      const { available, held, debt } = (await balances(at.service, id)) as { available: number; held: number; debt: number }
      const expired = (await at.service.entries(id, { limit: 50, before: null })).filter((e) => e.kind === "expire").reduce((sum, e) => sum - e.available, 0)
      // 1,000 given, 500 earned and taken back: what is left is what has not expired, wherever it lies.
      expect(available + held - debt + expired).toBe(1_000)
    }
  })
})
