import { aPaidOrder, days, NOON } from "../../../domain/points/points.test-support"
import type { AdjustResult } from "../adjustments"
import { aMember, anAdjustment, aName, balances, expectCleanAudit, settling, tally, thePointsModule } from "./the-points-module"

const said = (result: AdjustResult) => ("refused" in result ? result.refused : result.replayed ? "replayed" : "posted")
const times = <T>(n: number, of: (i: number) => Promise<T>) => Array.from({ length: n }, (_, i) => of(i))

describe("P1, P4 posts at the same time", () => {
  const at = thePointsModule()
  afterEach(async () => expectCleanAudit(at.service))

  it("settles an order once that 64 events want to settle", async () => {
    const account_id = await aMember(at.service)
    const order = settling({ account_id, facts: aPaidOrder({ order_id: aName("order") }) })
    expect(await tally(times(64, () => at.service.settleOrder(order)), (r) => `${r.entries} entries`)).toEqual({ "1 entries": 1, "0 entries": 63 })
    expect(await balances(at.service, account_id)).toEqual({ available: 0, pending: 500, held: 0, debt: 0 })
  })

  it("answers 64 requests with one key by one entry", async () => {
    const account_id = await aMember(at.service)
    const input = anAdjustment({ account_id, points: 50 })
    const results = await Promise.all(times(64, () => at.service.adjust(input)))
    expect(await tally(results.map(async (r) => r), said)).toEqual({ posted: 1, replayed: 63 })
    expect(new Set(results.map((r) => ("entry" in r ? r.entry.seq : r.refused)))).toEqual(new Set([1]))
    expect((await balances(at.service, account_id))?.available).toBe(50)
  })

  it("lets one content have a key that two contents claim, and tells all others", async () => {
    const account_id = await aMember(at.service)
    const input = anAdjustment({ account_id })
    const results = await Promise.all(times(64, async (i) => ({ points: 50 + (i % 2) * 10, result: await at.service.adjust({ ...input, points: 50 + (i % 2) * 10 }) })))
    const winner = results.find(({ result }) => said(result) === "posted")?.points
    expect(await tally(results.map(async (r) => r), ({ points, result }) => `${points === winner ? "same" : "other"} ${said(result)}`)).toEqual({
      "same posted": 1,
      "same replayed": 31,
      "other key_used_for_other_content": 32,
    })
    expect((await balances(at.service, account_id))?.available).toBe(winner)
  })

  it("lets one account have a key that 32 accounts claim", async () => {
    const idempotency_key = aName("key")
    const accounts = await Promise.all(times(32, () => aMember(at.service)))
    expect(await tally(accounts.map((account_id) => at.service.adjust(anAdjustment({ account_id, idempotency_key }))), said)).toEqual({
      posted: 1,
      key_used_for_other_content: 31,
    })
  })

  it("makes one account for a customer, and one for a guest, whom 64 first posts reach together", async () => {
    for (const owner of [{ customer_id: aName("cus"), person_id: "rpp_1" }, { customer_id: null, person_id: aName("rpp") }]) {
      const ids = await Promise.all(times(64, () => at.service.ensureAccount(owner)))
      expect(new Set(ids).size).toBe(1)
      await Promise.all(times(64, () => at.service.adjust(anAdjustment({ account_id: ids[0] as string, points: 1 }))))
      expect((await balances(at.service, ids[0] as string))?.available).toBe(64)
    }
  })

  it("undoes each of 100 orders once when 20 workers cancel every one twice", async () => {
    const accounts = await Promise.all(times(10, () => aMember(at.service)))
    const orders = Array.from({ length: 100 }, (_, i) => settling({ account_id: accounts[i % 10] as string, facts: aPaidOrder({ order_id: `order_twice_${i}` }), now: days(30) }))
    await Promise.all(orders.map((order) => at.service.settleOrder(order)))
    for (const id of accounts) expect((await balances(at.service, id))?.available).toBe(5_000)

    const work = orders.flatMap((order) => [order, order]).map((order) => ({ ...order, facts: { ...order.facts, canceled: true } }))
    let reversed = 0
    await Promise.all(
      times(20, async () => {
        for (let order = work.shift(); order; order = work.shift()) {
          const { entries } = await at.service.settleOrder(order)
          reversed += entries
        }
      })
    )
    expect(reversed).toBe(100)
    for (const id of accounts) expect(await balances(at.service, id)).toEqual({ available: 0, pending: 0, held: 0, debt: 0 })
  })

  it("settles an order whose events disagree about its owner for one of them, without a deadlock", async () => {
    const [a, b] = [await aMember(at.service), await aMember(at.service)]
    const orders = Array.from({ length: 8 }, (_, i) => aPaidOrder({ order_id: `order_moving_${i}` }))
    await Promise.all(orders.flatMap((facts) => times(8, (i) => at.service.settleOrder(settling({ account_id: i % 2 ? a : b, facts })))))
    const [first, second] = [await balances(at.service, a), await balances(at.service, b)]
    expect((first?.pending ?? 0) + (second?.pending ?? 0)).toBe(8 * 500)
    for (const facts of orders) await at.service.settleOrder(settling({ account_id: a, facts }))
    expect(await balances(at.service, b)).toEqual({ available: 0, pending: 0, held: 0, debt: 0 })
  })

  it("loses nothing on an account that 64 writers use at once", async () => {
    const account_id = await aMember(at.service)
    await Promise.all(
      times(64, async (i) => {
        for (let n = 0; n < 8; n++) {
          if (i % 2) await at.service.adjust(anAdjustment({ account_id, points: 10, now: NOON }))
          else await at.service.settleOrder(settling({ account_id, facts: aPaidOrder({ order_id: `order_hot_${i}_${n}` }) }))
        }
      })
    )
    expect(await balances(at.service, account_id)).toEqual({ available: 32 * 8 * 10, pending: 32 * 8 * 500, held: 0, debt: 0 })
    expect((await at.service.account(account_id))?.seq).toBe(64 * 8)
  })

  it("keeps a key's answer for good: the same request a year later is the same entry", async () => {
    const account_id = await aMember(at.service)
    const input = anAdjustment({ account_id, points: 5 })
    await at.service.adjust(input)
    expect(await at.service.adjust({ ...input, now: days(365) })).toMatchObject({ replayed: true, entry: { seq: 1, created_at: NOON } })
  })
})
