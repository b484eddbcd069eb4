import { applyEntries, giveBack, RETURN_GRACE_DAYS } from "./ledger"
import { aLot, anAccount, brokenPromise, days, ids, NOON } from "./points.test-support"

const soon = { id: "soon", source_id: "order_a", expires_at: days(10) }
const later = { id: "later", source_id: "order_b", expires_at: days(100) }
const taken = [{ lot: soon, points: 60 }, { lot: later, points: 40 }]

describe("P3 points given back", () => {
  it("return to the lots they were taken from, last taken first, with their own expiry", () => {
    const account = anAccount([])
    const entries = giveBack(account, 70, "h", taken, NOON, ids())
    expect(entries).toMatchObject([{ kind: "return", available: 70, debt: 0, hold_id: "h", lots: [] }])
    expect(entries[0]?.moves.map((m) => [m.lot_id, m.remaining, m.hold_id])).toEqual([["later", 40, "h"], ["soon", 30, "h"]])
    const after = applyEntries(account, entries, [soon, later])
    expect(after.lots.map((lot) => [lot.id, lot.remaining, lot.expires_at])).toEqual([["later", 40, days(100)], ["soon", 30, days(10)]])
  })

  it("get 30 days' grace where their own date has passed, and keep their source", () => {
    const entries = giveBack(anAccount([]), 70, "h", taken, days(20), ids())
    expect(entries[0]?.lots).toEqual([{ id: "l0001", amount: 30, source_id: "order_a", available_at: days(20), expires_at: days(20 + RETURN_GRACE_DAYS) }])
    expect(entries[0]?.moves.map((m) => [m.lot_id, m.remaining])).toEqual([["later", 40], ["l0001", 30]])
  })

  it("become a new lot as far as they had been booked as debt and came from none", () => {
    const entries = giveBack(anAccount([]), 130, "h", taken, NOON, ids())
    expect(entries[0]?.lots).toEqual([{ id: "l0001", amount: 30, source_id: "h", available_at: NOON, expires_at: days(RETURN_GRACE_DAYS) }])
  })

  it("repay the debt first that their spending had made", () => {
    const account = anAccount([], { debt: 30 })
    const entries = giveBack(account, 130, "h", taken, NOON, ids())
    expect(entries.map((e) => [e.kind, e.available, e.debt])).toEqual([["return", 130, 0], ["repay", -30, -30]])
    const after = applyEntries(account, entries, [soon, later])
    expect(brokenPromise(after)).toBeNull()
    expect(after.balances).toEqual({ available: 100, pending: 0, held: 0, debt: 0 })
    expect(entries[1]?.moves.map((m) => m.lot_id)).toEqual(["soon"])
  })

  it("join what is left of their lot", () => {
    const account = anAccount([aLot({ ...later, remaining: 5 })])
    const after = applyEntries(account, giveBack(account, 10, "h", taken, NOON, ids()), [soon, later])
    expect(after.lots).toEqual([aLot({ ...later, remaining: 15 })])
  })

  it("skip lots that got everything back already, and add nothing for 0 points", () => {
    expect(giveBack(anAccount([]), 10, "h", [{ lot: later, points: 0 }, { lot: soon, points: 60 }], NOON, ids())[0]?.moves.map((m) => m.lot_id)).toEqual(["soon"])
    expect(giveBack(anAccount([]), 0, "h", taken, NOON, ids())).toEqual([])
  })
})
