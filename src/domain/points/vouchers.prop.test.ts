import fc from "fast-check"
import { applyEntries, giveBack, redeem, redeemOwed, spendable, type Account, type Lot } from "./ledger"
import { anAccount, aLot, anyTape, brokenPromise, days, ids, NOON } from "./points.test-support"
import { owedFor, voucherAfterOrder, type Voucher } from "./vouchers"

const anyLots = fc
  .array(fc.record({ remaining: fc.integer({ min: 1, max: 500 }), in_days: fc.option(fc.integer({ min: 1, max: 400 }), { nil: null }) }), { minLength: 1, maxLength: 6 })
  .map((lots) => lots.map(({ remaining, in_days }, i) => aLot({ id: `l${i}`, remaining, expires_at: in_days === null ? null : days(in_days) })))

const takenBy = (account: Account, entries: ReturnType<typeof redeemOwed>) =>
  entries.flatMap((entry) => entry.moves).map((move) => {
    const { id, source_id, expires_at } = account.lots.find((lot) => lot.id === move.lot_id) as Lot
    return { lot: { id, source_id, expires_at }, points: -move.remaining }
  })

const sorted = (account: Account) => [...account.lots].sort((a, b) => (a.id < b.id ? -1 : 1))

describe("a voucher's points", () => {
  it("return after an exchange as if nothing had been, lot by lot", () => {
    fc.assert(
      fc.property(anyLots, fc.integer({ min: 1, max: 3000 }), (lots, points) => {
        const before = anAccount(lots)
        const exchanged = redeem(before, points, "v1", NOON)
        if ("refused" in exchanged) return expect(points).toBeGreaterThan(spendable(before, NOON))
        const between = applyEntries(before, exchanged)
        expect(brokenPromise(between)).toBeNull()
        expect(between.balances.available).toBe(before.balances.available - points)
        const taken = takenBy(before, exchanged)
        const after = applyEntries(between, giveBack(between, points, "v1", taken, NOON, ids("new")), taken.map(({ lot }) => lot))
        expect(brokenPromise(after)).toBeNull()
        expect(after.balances).toEqual(before.balances)
        expect(sorted(after).map(({ id, remaining, expires_at }) => [id, remaining, expires_at])).toEqual(sorted(before).map(({ id, remaining, expires_at }) => [id, remaining, expires_at]))
      }),
      { numRuns: 2_000 }
    )
  })

  it("are charged whole when an order used it after all: from what is free, the rest as debt", () => {
    fc.assert(
      fc.property(anyLots, fc.integer({ min: 1, max: 5000 }), (lots, points) => {
        const before = anAccount(lots)
        const after = applyEntries(before, redeemOwed(before, points, "v1"))
        expect(brokenPromise(after)).toBeNull()
        expect(before.balances.available - after.balances.available + after.balances.debt).toBe(points)
        expect(after.balances.debt).toBe(Math.max(0, points - before.balances.available))
      }),
      { numRuns: 2_000 }
    )
  })
})

describe("a voucher and its orders", () => {
  it("end at the same place in whatever order, and however often, the orders are looked at", () => {
    fc.assert(
      fc.property(fc.constantFrom<Voucher["origin"]>("reward", "threshold"), fc.array(fc.boolean(), { minLength: 1, maxLength: 4 }), anyTape(0, 30), (origin, canceled, tape) => {
        const orders = canceled.map((is, i) => ({ id: `o${i}`, canceled: is }))
        const points = origin === "reward" ? 100 : 0
        const look = (voucher: Voucher, order: (typeof orders)[number]): Voucher => {
          const after = voucherAfterOrder(voucher, order)
          // A new code is one that these orders do not show.
          expect(after.owed).toBe(owedFor({ state: after.state, points, uses: after.uses }))
          return { origin, points, state: after.state, uses: after.uses }
        }
        let voucher: Voucher = { origin, points, state: "returned", uses: [] }
        while (tape.more()) {
          // An earlier look may have seen the order before it was cancelled.
          const order = tape.pick(orders as [(typeof orders)[number], ...typeof orders])
          voucher = look(voucher, tape.chance(50) ? order : { ...order, canceled: false })
          if (origin === "threshold" && voucher.state === "issuing") return
        }
        for (const order of orders) voucher = look(voucher, order)
        const kept = orders.filter((order) => !order.canceled).map((order) => order.id)
        if (kept.length) expect(voucher).toMatchObject({ state: "used", uses: kept })
        else expect(voucher.uses).toEqual([])
        for (const order of orders) expect(look(voucher, order)).toEqual(origin === "threshold" && voucher.state === "issuing" ? expect.anything() : voucher)
      }),
      { numRuns: 2_000 }
    )
  })
})
