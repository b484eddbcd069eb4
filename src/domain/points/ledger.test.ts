import type { Entry } from "./ledger"
import { applyEntries, capture, captureUncovered, confirm, deduct, emptyAccount, expire, grant, hold, pend, release, reverse, spendable } from "./ledger"
import { aLot, aNewLot, anAccount, brokenPromise, days, NOON } from "./points.test-support"

const soon = aLot({ id: "soon", remaining: 100, expires_at: days(10) })
const later = aLot({ id: "later", remaining: 100, expires_at: days(100) })
const never = aLot({ id: "never", remaining: 100, expires_at: null })

/** Entries as one line each: kind and what it changes. */
const said = (entries: Entry[] | { refused: string }) => {
  if ("refused" in entries) return entries
  return entries.map(({ kind, available, pending, held, debt, moves }) => ({
    kind,
    change: [available, pending, held, debt].map((n) => n + 0),
    lots: Object.fromEntries(moves.map((m) => [m.lot_id, [m.remaining, m.reserved]])),
  }))
}
const entriesOf = (entries: Entry[] | { refused: string }) => {
  if ("refused" in entries) throw new Error(entries.refused)
  return entries
}

describe("pending points", () => {
  it("come and go without lots", () => {
    expect(said(pend(50))).toEqual([{ kind: "earn", change: [0, 50, 0, 0], lots: {} }])
    expect(said(pend(-20))).toEqual([{ kind: "reverse", change: [0, -20, 0, 0], lots: {} }])
    expect(pend(0)).toEqual([])
  })

  it("become a lot when they are confirmed", () => {
    expect(said(confirm(anAccount([], { pending: 100 }), aNewLot(), 100))).toEqual([{ kind: "confirm", change: [100, -100, 0, 0], lots: { new_1: [100, 0] } }])
  })

  it("may be confirmed together with points that never waited", () => {
    expect(said(confirm(anAccount([], { pending: 30 }), aNewLot(), 30))).toEqual([{ kind: "confirm", change: [100, -30, 0, 0], lots: { new_1: [100, 0] } }])
  })
})

describe("debt", () => {
  it("is repaid from the next points, by a second entry that says so", () => {
    expect(said(confirm(anAccount([], { debt: 40 }), aNewLot(), 0))).toEqual([
      { kind: "confirm", change: [100, 0, 0, 0], lots: { new_1: [100, 0] } },
      { kind: "repay", change: [-40, 0, 0, -40], lots: { new_1: [-40, 0] } },
    ])
  })

  it("takes all of a gift that is smaller than itself", () => {
    const account = anAccount([], { debt: 250 })
    const after = applyEntries(account, grant(account, aNewLot()))
    expect(after).toEqual({ balances: { available: 0, pending: 0, held: 0, debt: 150 }, lots: [], lapses_at: null })
  })

  it("is repaid when a hold is released", () => {
    const account = anAccount([aLot({ id: "a", remaining: 60, reserved: 60 })], { debt: 100 })
    expect(said(release(account, 60, "h", new Map([["a", 60]])))).toEqual([
      { kind: "release", change: [60, 0, -60, 0], lots: { a: [0, -60] } },
      { kind: "repay", change: [-60, 0, 0, -60], lots: { a: [-60, 0] } },
    ])
  })
})

describe("spendable", () => {
  it("counts what is free and not expired", () => {
    const account = anAccount([soon, aLot({ id: "h", remaining: 50, reserved: 20 }), aLot({ id: "old", expires_at: NOON })])
    expect(spendable(account, NOON)).toBe(130)
    expect(spendable(account, days(10))).toBe(30)
    expect(spendable(emptyAccount(), NOON)).toBe(0)
  })

  it("ends at the very instant of expiry", () => {
    expect(spendable(anAccount([soon]), new Date(days(10).getTime() - 1))).toBe(100)
    expect(spendable(anAccount([soon]), days(10))).toBe(0)
  })
})

describe("hold", () => {
  it("reserves the soonest-expiring points first, never-expiring last", () => {
    expect(said(hold(anAccount([never, later, soon]), 250, "h", NOON))).toEqual([
      { kind: "hold", change: [-250, 0, 250, 0], lots: { soon: [0, 100], later: [0, 100], never: [0, 50] } },
    ])
  })

  it("takes equal dates by id, so that every server takes the same", () => {
    const [a, b] = [aLot({ id: "a", expires_at: days(1) }), aLot({ id: "b", expires_at: days(1) })]
    expect(entriesOf(hold(anAccount([b, a]), 120, "h", NOON))[0]?.moves.map((m) => [m.lot_id, m.reserved])).toEqual([["a", 100], ["b", 20]])
  })

  it("refuses more than there is, and says how much is missing", () => {
    expect(hold(anAccount([soon]), 101, "h", NOON)).toEqual({ refused: "insufficient_points", available: 100, short_by: 1 })
  })

  it("refuses expired points even before the nightly job has removed them", () => {
    expect(hold(anAccount([soon, later]), 101, "h", days(10))).toEqual({ refused: "insufficient_points", available: 100, short_by: 1 })
    expect(said(hold(anAccount([soon, later]), 100, "h", days(10)))).toEqual([{ kind: "hold", change: [-100, 0, 100, 0], lots: { later: [0, 100] } }])
  })

  it("leaves alone what another cart has reserved", () => {
    expect(said(hold(anAccount([aLot({ id: "a", remaining: 100, reserved: 70 }), later]), 50, "h2", NOON))).toEqual([
      { kind: "hold", change: [-50, 0, 50, 0], lots: { later: [0, 50] } },
    ])
  })
})

describe("release and capture", () => {
  const account = anAccount([{ ...soon, reserved: 100 }, { ...later, reserved: 50 }])
  const reserved = new Map([["soon", 100], ["later", 50]])

  it("frees the longest-lived points first", () => {
    expect(said(release(account, 70, "h", reserved))).toEqual([{ kind: "release", change: [70, 0, -70, 0], lots: { later: [0, -50], soon: [0, -20] } }])
  })

  it("spends the soonest-expiring points first", () => {
    expect(said(capture(account, 120, "h", reserved))).toEqual([{ kind: "capture", change: [0, 0, -120, 0], lots: { soon: [-100, -100], later: [-20, -20] } }])
  })

  it("touches only what this hold has reserved", () => {
    expect(said(capture(account, 30, "h", new Map([["later", 30]])))).toEqual([{ kind: "capture", change: [0, 0, -30, 0], lots: { later: [-30, -30] } }])
  })

  it("adds nothing for 0 points", () => {
    expect(release(account, 0, "h", reserved)).toEqual([])
    expect(capture(account, 0, "h", reserved)).toEqual([])
    expect(captureUncovered(account, 0, "h")).toEqual([])
  })

  it("honours a hold whose points expired while it was open", () => {
    const after = applyEntries(account, capture(account, 150, "h", reserved))
    expect(after.balances).toEqual({ available: 50, pending: 0, held: 0, debt: 0 })
  })

  it("spends what no hold covers from free points, and owes the rest", () => {
    expect(said(captureUncovered(anAccount([soon]), 60, "h"))).toEqual([{ kind: "capture", change: [-60, 0, 0, 0], lots: { soon: [-60, 0] } }])
    expect(said(captureUncovered(anAccount([soon]), 160, "h"))).toEqual([{ kind: "capture", change: [-100, 0, 0, 60], lots: { soon: [-100, 0] } }])
    expect(said(captureUncovered(emptyAccount(), 5, "h"))).toEqual([{ kind: "capture", change: [0, 0, 0, 5], lots: {} }])
  })
})

describe("deduct", () => {
  it("takes the soonest-expiring points that are still good", () => {
    expect(said(deduct(anAccount([never, soon, later]), 150, NOON))).toEqual([{ kind: "adjust", change: [-150, 0, 0, 0], lots: { soon: [-100, 0], later: [-50, 0] } }])
    expect(said(deduct(anAccount([never, soon]), 50, days(10)))).toEqual([{ kind: "adjust", change: [-50, 0, 0, 0], lots: { never: [-50, 0] } }])
  })

  it("refuses what is not there rather than making a debt", () => {
    expect(deduct(anAccount([soon]), 101, NOON)).toEqual({ refused: "insufficient_points", available: 100, short_by: 1 })
    expect(deduct(anAccount([soon]), 1, days(10))).toEqual({ refused: "insufficient_points", available: 0, short_by: 1 })
  })
})

describe("reverse", () => {
  it("takes an order's own points first, then the soonest-expiring", () => {
    const own = aLot({ id: "own", source_id: "order_1", remaining: 30, expires_at: days(300) })
    expect(said(reverse(anAccount([later, own, soon]), 150, "order_1"))).toEqual([
      { kind: "reverse", change: [-150, 0, 0, 0], lots: { own: [-30, 0], soon: [-100, 0], later: [-20, 0] } },
    ])
  })

  it("owes what was spent already", () => {
    expect(said(reverse(anAccount([soon]), 130, "order_1"))).toEqual([{ kind: "reverse", change: [-100, 0, 0, 30], lots: { soon: [-100, 0] } }])
  })

  it("leaves points alone that are promised to a cart", () => {
    const account = anAccount([aLot({ id: "own", source_id: "order_1", remaining: 100, reserved: 100 })])
    expect(said(reverse(account, 100, "order_1"))).toEqual([{ kind: "reverse", change: [0, 0, 0, 100], lots: {} }])
  })

  it("adds nothing for 0 points", () => {
    expect(reverse(anAccount([soon]), 0, "order_1")).toEqual([])
  })
})

describe("expire", () => {
  it("removes what is past its date and free, in one entry", () => {
    const account = anAccount([soon, later, aLot({ id: "h", remaining: 40, reserved: 30, expires_at: days(5) })])
    expect(said(expire(account, days(10)))).toEqual([{ kind: "expire", change: [-110, 0, 0, 0], lots: { h: [-10, 0], soon: [-100, 0] } }])
  })

  it("never touches points that are promised to a cart", () => {
    expect(expire(anAccount([aLot({ remaining: 40, reserved: 40, expires_at: days(1) })]), days(10))).toEqual([])
  })

  it("adds nothing where nothing is due", () => {
    expect(expire(anAccount([soon, never]), NOON)).toEqual([])
  })
})

describe("applyEntries", () => {
  it("gives the account that the database will have, and leaves the given one alone", () => {
    const account = anAccount([soon, later])
    const before = structuredClone(account)
    const after = applyEntries(account, entriesOf(hold(account, 120, "h", NOON)))
    expect(brokenPromise(after)).toBeNull()
    expect(after.balances).toEqual({ available: 80, pending: 0, held: 120, debt: 0 })
    expect(after.lots.map((lot) => [lot.id, lot.remaining, lot.reserved])).toEqual([["soon", 100, 100], ["later", 100, 20]])
    expect(account).toEqual(before)
  })

  it("drops lots that are used up", () => {
    const account = anAccount([soon])
    expect(applyEntries(account, entriesOf(deduct(account, 100, NOON))).lots).toEqual([])
  })

  it("takes a move on a lot that it does not know for a bug", () => {
    expect(() => applyEntries(emptyAccount(), capture(anAccount([{ ...soon, reserved: 10 }]), 10, "h", new Map([["soon", 10]])))).toThrow("unknown lot soon")
  })
})
