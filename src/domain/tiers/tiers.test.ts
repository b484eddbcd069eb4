import { days, NOON } from "../points/points.test-support"
import { conversionsTo, measureAt, spendOf } from "./counting"
import { decideMember, newStanding } from "./decide-member"
import { decideTier } from "./decide-tier"
import { ladderStanding, nextStep } from "./ladder"
import { levelFor, nextLevel } from "./level-for"
import { afterwards, aLevel, aTierProgramme, counted, decideAt, tierRules } from "./tiers.test-support"

const none = new Map()

describe("levels", () => {
  it("are reached exactly at their beginning", () => {
    expect([99, 100, 299, 300, 5_000].map((measure) => levelFor(measure, tierRules())?.id ?? null)).toEqual([null, "bronze", "bronze", "silver", "gold"])
    expect(nextLevel(120, tierRules())).toMatchObject({ level: { id: "silver" }, missing: 180 })
    expect(nextLevel(1_000, tierRules())).toBeNull()
  })

  it("may begin at 0, for everybody", () => {
    expect(levelFor(0, { levels: [aLevel("member", 0)] })?.id).toBe("member")
  })
})

describe("counting", () => {
  it("converts by what points are worth, rounds down, and skips currencies without a rate", () => {
    const to = conversionsTo("eur", [{ currency_code: "eur", redeem_points: 100, redeem_minor: 100 }, { currency_code: "uah", redeem_points: 10, redeem_minor: 333 }])
    expect(spendOf({ currency_code: "uah", net_minor: 1_000 }, to)).toBe(30)
    expect(spendOf({ currency_code: "eur", net_minor: 1_000 }, to)).toBe(1_000)
    expect(spendOf({ currency_code: "gbp", net_minor: 1_000 }, to)).toBe(0)
    expect(spendOf({ currency_code: "uah", net_minor: 1_000_000_000_000 }, to)).toBe(30_030_030_030)
  })

  it("counts its own currency even where points have no rate in it", () => {
    expect(conversionsTo("usd", [{ currency_code: "eur", redeem_points: 1, redeem_minor: 1 }])).toEqual([{ currency_code: "usd", num: 1n, den: 1n }])
  })

  it("takes the better of this calendar year and the last, and shows this one", () => {
    const programme = aTierProgramme({ window: "calendar_year" })
    const orders = [counted(500, new Date("2025-12-31T23:59:59.999Z")), counted(50, new Date("2026-01-01T00:00:00Z"))]
    expect(measureAt(orders, programme, programme.tiers, NOON)).toEqual({ shown: 50, deciding: 500 })
    expect(measureAt(orders, programme, programme.tiers, new Date("2027-03-01T00:00:00Z"))).toEqual({ shown: 0, deciding: 50 })
  })
})

describe("deciding", () => {
  it("enters every skipped level with its gift, and gives nothing for one slid in below", () => {
    const programme = aTierProgramme()
    const { standing, decisions } = decideAt([NOON], [counted(1_000)], programme)
    expect(decisions[0]?.entered.map(({ level, gift_points }) => [level.id, gift_points])).toEqual([["bronze", 10], ["silver", 10], ["gold", 10]])
    const wider = { ...programme, version: 2, tiers: tierRules({ levels: [...tierRules().levels.slice(0, 2), aLevel("rose", 500), aLevel("gold", 1_000)] }) }
    const decision = decideTier(standing, [counted(1_000)], wider, none, days(1))
    expect(decision.entered).toEqual([{ level: wider.tiers.levels[2], gift_points: 0 }])
  })

  it("gives the grace days from the instant at which the window lost the level, not from when that was seen", () => {
    const { level, decisions } = decideAt([NOON, days(380)], [counted(100)], aTierProgramme({ grace_days: 30 }))
    expect(level).toBe("bronze")
    expect(decisions[1]?.grace_until).toEqual(new Date(days(395).getTime() + 1))
    expect(decideAt([NOON, days(396)], [counted(100)], aTierProgramme({ grace_days: 30 })).decisions[1]?.left).toEqual([
      { tier_id: "bronze", because: "lapsed", at: new Date(days(395).getTime() + 1) },
    ])
  })

  it("loses only the levels whose entry was not deserved", () => {
    const programme = aTierProgramme({ grace_days: 30 })
    const { standing } = decideAt([NOON, days(1)], [counted(300), counted(700, days(1))], programme)
    const decision = decideTier(standing, [counted(300), counted(0, days(1))], programme, none, days(2))
    expect(decision).toMatchObject({ level: { id: "silver" }, left: [{ tier_id: "gold", because: "refunded" }], entered: [], grace_until: null })
    expect(afterwards(standing, decision, days(2)).held.map(({ tier_id }) => tier_id)).toEqual(["bronze", "silver"])
  })

  it("judges an entry by the rules it was entered under", () => {
    const programme = aTierProgramme()
    const { standing } = decideAt([NOON], [counted(300)], programme)
    const dearer = { ...programme, version: 2, active_from: days(1), tiers: tierRules({ levels: [aLevel("bronze", 100), aLevel("silver", 900)], grace_days: 5 }) }
    const earlier = new Map([[1, programme]])
    expect(decideTier(standing, [counted(300)], dearer, earlier, days(2))).toMatchObject({ level: { id: "silver" }, grace_until: days(6) })
    expect(decideTier(standing, [counted(300)], dearer, earlier, days(6)).left).toEqual([{ tier_id: "silver", because: "programme", at: days(6) }])
    expect(decideTier(standing, [counted(100)], dearer, earlier, days(2)).left).toMatchObject([{ tier_id: "silver", because: "refunded" }])
  })
})

describe("a member", () => {
  const programme = aTierProgramme()
  const given = { ...newStanding(1), given: { tier_id: "gold", until: days(3) }, effective_tier_id: "gold" }

  it("stands on the level given by the shop, even a lower one, until it ends", () => {
    expect(decideMember(given, [counted(300)], programme, none, days(2))).toMatchObject({ own_tier_id: "silver", effective_tier_id: "gold", change: null, review_at: days(3) })
    expect(decideMember(given, [counted(300)], programme, none, days(4))).toMatchObject({ effective_tier_id: "silver", given: null, change: { cause: "gift_ended", at: days(3) } })
  })

  it("keeps no given level that the programme has given up", () => {
    const without = { ...programme, version: 2, tiers: tierRules({ levels: [aLevel("bronze", 100)] }) }
    expect(decideMember(given, [counted(300)], without, none, days(2))).toMatchObject({ effective_tier_id: "bronze", given: null, change: { cause: "programme" } })
  })

  it("keeps everything while the programme has no tiers", () => {
    const standing = { ...newStanding(1), own_tier_id: "silver", effective_tier_id: "silver", measure: 300 }
    expect(decideMember(standing, [], { ...programme, tiers: null }, none, days(2))).toMatchObject({ own_tier_id: "silver", effective_tier_id: "silver", change: null, left: [] })
  })
})

describe("the cumulative discount", () => {
  const ladder = { window: "days_365" as const, currency_code: "eur", steps: [{ from_minor: 500, percent: 3 }, { from_minor: 1_000, percent: 5 }], excluded: { product_ids: [], category_ids: [], collection_ids: [], type_ids: [], tag_ids: [] }, combines_with_codes: false }

  it("grows with net spend, and what a refund takes away lowers it", () => {
    expect(ladderStanding([counted(500), counted(500, days(1))], aTierProgramme(), ladder, days(2))).toEqual({ spend_minor: 1_000, percent: 5, review_at: new Date(days(365).getTime() + 1) })
    expect(ladderStanding([counted(500), counted(499, days(1))], aTierProgramme(), ladder, days(2)).percent).toBe(3)
    expect(ladderStanding([], aTierProgramme(), ladder, days(2))).toEqual({ spend_minor: 0, percent: 0, review_at: null })
  })

  it("says what is missing to the next step", () => {
    expect(nextStep(700, ladder)).toEqual({ percent: 5, from_minor: 1_000, missing_minor: 300 })
    expect(nextStep(1_000, ladder)).toBeNull()
  })
})
