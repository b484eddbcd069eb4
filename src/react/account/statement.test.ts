import type { PointsEntry } from "../../contract"
import { amountOf, withNewer, withOlder, type Statement } from "./statement"

const anEntry = (over: Partial<PointsEntry> = {}): PointsEntry => ({
  seq: 1, kind: "earn", available: 0, pending: 0, held: 0, debt: 0, available_after: 0, order_id: null, reason: null, created_at: "2026-11-01T12:00:00.000Z", ...over,
})
/** The entries from `newest` down to `oldest`, as a page says them. */
const from = (newest: number, oldest: number): Statement => ({
  entries: Array.from({ length: newest - oldest + 1 }, (_, i) => anEntry({ seq: newest - i })),
  next: oldest > 1 ? oldest : null,
})
const seqs = ({ entries }: Statement) => entries.map(({ seq }) => seq)

describe("pages", () => {
  it("are put below each other, each entry once", () => {
    const both = withOlder(from(10, 8), from(8, 5))
    expect(seqs(both)).toEqual([10, 9, 8, 7, 6, 5])
    expect(both.next).toBe(5)
  })

  it("that were shown stay when newer entries come", () => {
    const known = withOlder(from(10, 8), from(7, 5))
    const now = withNewer(known, from(11, 9))
    expect(seqs(now)).toEqual([11, 10, 9, 8, 7, 6, 5])
    expect(now.next).toBe(5)
  })

  it("that were shown stay when nothing is new", () => {
    const known = withOlder(from(4, 3), from(2, 1))
    expect(withNewer(known, from(4, 3))).toEqual(known)
  })

  it("begin anew where more is new than one page holds, so that no gap shows", () => {
    const page = from(20, 18)
    expect(withNewer(from(10, 5), page)).toBe(page)
  })

  it("begin with the first one asked", () => {
    const page = from(3, 1)
    expect(withNewer(null, page)).toBe(page)
    expect(withNewer({ entries: [], next: null }, page)).toBe(page)
  })
})

it.each([
  ["points of an order that wait", { kind: "earn", pending: 103 }, { points: 103, of: "pending" }],
  ["points that can be used now", { kind: "confirm", available: 103, pending: -103 }, { points: 103, of: "available" }],
  ["points set aside for a cart", { kind: "hold", available: -50, held: 50 }, { points: -50, of: "available" }],
  ["points set aside that paid an order", { kind: "capture", held: -50 }, { points: -50, of: "held" }],
  ["points taken back, of which some had been spent", { kind: "reverse", available: -30, debt: 20 }, { points: -50, of: "available" }],
  ["points taken back that had all been spent", { kind: "reverse", debt: 20 }, { points: -20, of: "available" }],
  ["points that settle what was owed", { kind: "repay", available: -20, debt: -20 }, { points: -20, of: "available" }],
  ["waiting points that are taken back", { kind: "reverse", pending: -10 }, { points: -10, of: "pending" }],
] satisfies [string, Partial<PointsEntry>, ReturnType<typeof amountOf>][])("shows %s", (_, entry, amount) => {
  expect(amountOf(anEntry(entry))).toEqual(amount)
})
