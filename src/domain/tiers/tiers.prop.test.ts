import fc from "fast-check"
import { addDays } from "../kernel"
import { days } from "../points/points.test-support"
import { after, leavesYear, yearBefore } from "./counting"
import { percentFor } from "./ladder"
import { levelFor } from "./level-for"
import { anyOrders, anyTiers, aTierProgramme, counted, decideAt, tierRules } from "./tiers.test-support"

const place = (id: string | null) => tierRules().levels.findIndex((level) => level.id === id)
const daily = (until: number) => Array.from({ length: until + 1 }, (_, day) => days(day))

describe("laws of tiers", () => {
  it("T1 more never leads to a lower level, on any basis and in any window", () => {
    fc.assert(
      fc.property(anyOrders(), anyTiers(), fc.nat(1_095), fc.nat(500), fc.nat(1_500), (orders, tiers, day, more, at) => {
        const programme = aTierProgramme(tiers)
        const few = decideAt([days(at)], orders, programme)
        const many = decideAt([days(at)], [...orders, counted(more, days(day))], programme)
        const dearer = decideAt([days(at)], orders.map((order) => ({ ...order, net_minor: order.net_minor + more, available: order.available + more })), programme)
        expect(place(many.level)).toBeGreaterThanOrEqual(place(few.level))
        expect(place(dearer.level)).toBeGreaterThanOrEqual(place(few.level))
      })
    )
  })

  it("T5 looking daily and looking once, late, end on the same level when every order was looked at", () => {
    fc.assert(
      fc.property(anyOrders(), anyTiers(), fc.integer({ min: 1_096, max: 1_800 }), (orders, tiers, end) => {
        const programme = aTierProgramme(tiers)
        const placed = orders.map(({ placed_at }) => placed_at)
        const late = decideAt([...placed, days(end)], orders, programme)
        const often = decideAt([...placed, ...daily(end)].sort((a, b) => a.getTime() - b.getTime()), orders, programme)
        expect(late.level).toBe(often.level)
      }),
      { numRuns: 60 }
    )
  })

  it("T2 holding a level means holding all below it, each entered once, and deciding twice does nothing", () => {
    fc.assert(
      fc.property(anyOrders(), anyTiers(), (orders, tiers) => {
        const programme = aTierProgramme(tiers)
        const instants = orders.flatMap(({ placed_at }) => [placed_at, addDays(placed_at, 40)]).sort((a, b) => a.getTime() - b.getTime())
        const { standing, level } = decideAt([...instants, days(1_200)], orders, programme)
        const held = standing.held.map(({ tier_id }) => tier_id).sort((a, b) => place(a) - place(b))
        expect(held).toEqual(programme.tiers.levels.slice(0, place(level) + 1).map(({ id }) => id))
        const again = decideAt([...instants, days(1_200), days(1_200)], orders, programme).decisions.at(-1)
        expect(again).toMatchObject({ entered: [], left: [] })
      })
    )
  })

  it("T4 nothing is left of a member whose orders all came back, and every refunded entry is named once", () => {
    fc.assert(
      fc.property(anyOrders(), anyTiers(), (orders, tiers) => {
        const programme = aTierProgramme(tiers)
        const { standing } = decideAt(orders.map(({ placed_at }) => placed_at), orders, programme)
        const back = orders.map((order) => ({ ...order, net_minor: 0, available: 0 }))
        const { decisions, level } = decideAt([...orders.map(({ placed_at }) => placed_at), days(1_096)], back, programme)
        expect(level).toBeNull()
        expect(decisions.flatMap(({ entered }) => entered)).toEqual([])
        expect(new Set(standing.held.map(({ tier_id }) => tier_id)).size).toBe(standing.held.length)
      })
    )
  })

  it("a twelve months' window never reaches further back later, leap days included, and loses an order when it says", () => {
    const instant = fc.date({ min: new Date("2023-01-01"), max: new Date("2033-01-01"), noInvalidDate: true })
    fc.assert(
      fc.property(instant, fc.nat(86_400_000 * 3), (at, more) => {
        expect(yearBefore(new Date(at.getTime() + more)) >= yearBefore(at)).toBe(true)
        const leaves = leavesYear(at)
        expect(yearBefore(leaves) > at).toBe(true)
        expect(yearBefore(new Date(leaves.getTime() - 1)) <= at).toBe(true)
        expect(after(at) > at).toBe(true)
      }),
      { examples: [[new Date("2028-02-29T12:00:00Z"), 3_600_000], [new Date("2027-02-28T23:59:59.999Z"), 1]] }
    )
  })

  it("a level and a step are the highest that is reached", () => {
    const ladder = { window: "lifetime" as const, currency_code: "eur", steps: [{ from_minor: 10, percent: 3 }, { from_minor: 20, percent: 5 }], excluded: { product_ids: [], category_ids: [], collection_ids: [], type_ids: [], tag_ids: [] }, combines_with_codes: true }
    fc.assert(
      fc.property(fc.nat(2_000), fc.nat(2_000), (a, b) => {
        const [less, more] = a < b ? [a, b] : [b, a]
        expect(place(levelFor(more, tierRules())?.id ?? null)).toBeGreaterThanOrEqual(place(levelFor(less, tierRules())?.id ?? null))
        expect(percentFor(more, ladder)).toBeGreaterThanOrEqual(percentFor(less, ladder))
      })
    )
  })
})
