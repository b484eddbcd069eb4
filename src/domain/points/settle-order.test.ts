import type { Entry } from "./ledger"
import { applyEntries } from "./ledger"
import type { SettledHold } from "./settle-order"
import { settleEarned, settleSpent } from "./settle-order"
import { aLot, anAccount, brokenPromise, days, ids, NOON } from "./points.test-support"

const said = (entries: Entry[]) => entries.map((e) => [e.kind, e.available + 0, e.pending + 0, e.held + 0, e.debt + 0])
const nothing = { pending: 0, available: 0 }
const target = (pending: number, available: number, matured_at = available > 0 ? days(30) : null) => ({ pending, available, matured_at })
const earned = (account: Parameters<typeof settleEarned>[0], posted: typeof nothing, to: ReturnType<typeof target>, months = 12) =>
  settleEarned(account, posted, to, "order_1", { time_zone: "UTC", expiry_months: months, expiry_month_end: false }, ids())

describe("P4 settleEarned", () => {
  it("posts pending points for a new order", () => {
    expect(said(earned(anAccount([]), nothing, target(500, 0)))).toEqual([["earn", 0, 500, 0, 0]])
  })

  it("adds nothing where the ledger already says so", () => {
    expect(earned(anAccount([], { pending: 500 }), { pending: 500, available: 0 }, target(500, 0))).toEqual([])
    expect(earned(anAccount([aLot({ remaining: 500 })]), { pending: 0, available: 500 }, target(0, 500))).toEqual([])
  })

  it("turns pending points into a lot that expires a year after they became spendable, however late that is noticed", () => {
    const entries = earned(anAccount([], { pending: 500 }), { pending: 500, available: 0 }, target(0, 500))
    expect(said(entries)).toEqual([["confirm", 500, -500, 0, 0]])
    expect(entries[0]?.lots).toEqual([{ id: "l0001", amount: 500, source_id: "order_1", available_at: days(30), expires_at: new Date("2027-04-14T12:00:00.000Z") }])
  })

  it("makes lots for ever where points do not expire", () => {
    expect(earned(anAccount([]), nothing, target(0, 500), 0)[0]?.lots[0]?.expires_at).toBeNull()
  })

  it("posts an order at once that was never seen before", () => {
    expect(said(earned(anAccount([]), nothing, target(200, 300)))).toEqual([["confirm", 300, 0, 0, 0], ["earn", 0, 200, 0, 0]])
  })

  it("confirms a part and takes a part back in one go", () => {
    const account = anAccount([], { pending: 500 })
    expect(said(earned(account, { pending: 500, available: 0 }, target(100, 300)))).toEqual([["confirm", 300, -300, 0, 0], ["reverse", 0, -100, 0, 0]])
  })

  it("earns more than was pending after an edit", () => {
    expect(said(earned(anAccount([], { pending: 100 }), { pending: 100, available: 0 }, target(50, 300)))).toEqual([["confirm", 300, -100, 0, 0], ["earn", 0, 50, 0, 0]])
  })

  it("takes back what is no longer earned, and what was spent already becomes debt", () => {
    const account = anAccount([aLot({ source_id: "order_1", remaining: 200 })], { pending: 100 })
    const entries = earned(account, { pending: 100, available: 500 }, target(0, 0))
    expect(said(entries)).toEqual([["reverse", -200, 0, 0, 300], ["reverse", 0, -100, 0, 0]])
    expect(brokenPromise(applyEntries(account, entries))).toBeNull()
  })

  it("makes points pending again whose payment was taken back and is still owed", () => {
    const account = anAccount([aLot({ source_id: "order_1", remaining: 500 })])
    expect(said(earned(account, { pending: 0, available: 500 }, target(200, 300)))).toEqual([["reverse", -200, 0, 0, 0], ["earn", 0, 200, 0, 0]])
  })

  it("takes spendable points without a date for a bug", () => {
    expect(() => earned(anAccount([]), nothing, target(0, 5, null))).toThrow("order order_1: points are available without a date")
  })
})

const aHold = (over: Partial<SettledHold> = {}): SettledHold => ({ id: "h", state: "open", points: 500, reserved: new Map([["lot_1", 500]]), taken: [], ...over })
const holding = anAccount([aLot({ remaining: 800, reserved: 500 })])
const spent = (account: Parameters<typeof settleSpent>[0], posted: number, to: number, hold: SettledHold) => settleSpent(account, posted, to, hold, NOON, ids())

describe("P5 settleSpent", () => {
  it("captures an open hold for an order that used it all", () => {
    expect(said(spent(holding, 0, 500, aHold()))).toEqual([["capture", 0, 0, -500, 0]])
  })

  it("captures what was used and frees the rest", () => {
    expect(said(spent(holding, 0, 300, aHold()))).toEqual([["capture", 0, 0, -300, 0], ["release", 200, 0, -200, 0]])
  })

  it("takes what an order used beyond its hold from free points", () => {
    expect(said(spent(holding, 0, 600, aHold()))).toEqual([["capture", 0, 0, -500, 0], ["capture", -100, 0, 0, 0]])
  })

  it("frees everything when the order used nothing", () => {
    expect(said(spent(holding, 0, 0, aHold()))).toEqual([["release", 500, 0, -500, 0]])
  })

  it("frees to the debt first", () => {
    const indebted = anAccount([aLot({ remaining: 500, reserved: 500 })], { debt: 50 })
    const entries = spent(indebted, 0, 300, aHold())
    expect(said(entries)).toEqual([["capture", 0, 0, -300, 0], ["release", 200, 0, -200, 0], ["repay", -50, 0, 0, -50]])
    expect(brokenPromise(applyEntries(indebted, entries))).toBeNull()
  })

  it("splits a hold over several lots so that each lot adds up", () => {
    const account = anAccount([aLot({ id: "a", remaining: 200, reserved: 200, expires_at: days(1) }), aLot({ id: "b", remaining: 300, reserved: 300, expires_at: days(2) })])
    const entries = spent(account, 0, 250, aHold({ reserved: new Map([["a", 200], ["b", 300]]) }))
    const after = applyEntries(account, entries)
    expect(after.lots).toEqual([aLot({ id: "b", remaining: 250, reserved: 0, expires_at: days(2) })])
    expect(brokenPromise(after)).toBeNull()
  })

  it("does nothing for a captured hold that the order still uses", () => {
    expect(spent(holding, 500, 500, aHold({ state: "captured" }))).toEqual([])
  })

  it("gives back what a return no longer uses, to its own lot", () => {
    const entries = spent(anAccount([aLot({ remaining: 300 })]), 500, 200, aHold({ state: "captured", reserved: new Map(), taken: [{ lot: aLot(), points: 500 }] }))
    expect(said(entries)).toEqual([["return", 300, 0, 0, 0]])
    expect(entries[0]?.moves).toEqual([{ lot_id: "lot_1", remaining: 300, reserved: 0, hold_id: "h" }])
  })

  it("takes points again when the discount is back", () => {
    expect(said(spent(anAccount([aLot({ remaining: 300 })]), 200, 500, aHold({ state: "captured", reserved: new Map() })))).toEqual([["capture", -300, 0, 0, 0]])
  })

  it("charges an order that used a hold which had run out, as debt where nothing is left", () => {
    expect(said(spent(anAccount([aLot({ remaining: 100 })]), 0, 500, aHold({ state: "released", reserved: new Map() })))).toEqual([["capture", -100, 0, 0, 400]])
  })
})
