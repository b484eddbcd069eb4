import { addDays } from "../../../domain/kernel"
import { aProgramme, days, NOON } from "../../../domain/points/points.test-support"
import type { Programme } from "../../../domain/points"
import type { TierRules } from "../../../domain/tiers"
import { aMember, anAdjustment, aName, balances, expectCleanAudit, tally, thePointsModule } from "./the-points-module"

const LEVELS = [
  { id: "bronze", title: "Bronze", from: 10_000, earn_percent: 100, gift_points: 10, customer_group_id: null },
  { id: "silver", title: "Silver", from: 30_000, earn_percent: 125, gift_points: 50, customer_group_id: null },
  { id: "gold", title: "Gold", from: 100_000, earn_percent: 150, gift_points: 200, customer_group_id: null },
]

const tiered = (over: Partial<TierRules> = {}, rules: Partial<Programme> = {}): Programme =>
  aProgramme({ ...rules, tiers: { basis: "spend", window: "rolling_12_months", grace_days: 30, currency_code: "eur", levels: LEVELS, ...over } })

const using = (at: ReturnType<typeof thePointsModule>) => ({
  placing: async (account_id: string, net_minor: number, on: Date, currency_code = "eur") => {
    const order_id = aName("order")
    await at.pg.raw(`insert into retention_points_order (order_id, account_id, currency_code, net_minor, placed_at) values (?, ?, ?, ?, ?)`, [order_id, account_id, currency_code, net_minor, on])
    return order_id
  },
  refund: (order_id: string) => at.pg.raw(`update retention_points_order set net_minor = 0 where order_id = ?`, [order_id]),
  refresh: (id: string, now: Date, programme = tiered()) => at.service.refreshTiers({ account_ids: [id], programme, now }),
  level: (id: string, now: Date) => at.service.tierOf(id, now),
  history: async (id: string) => (await at.service.tierChanges(id, 50)).reverse().map((change) => [change.from_tier_id, change.to_tier_id, change.cause]),
})

describe("T1–T5 tiers of members", () => {
  const at = thePointsModule()
  const { placing, refund, refresh, level, history } = using(at)
  afterEach(async () => expectCleanAudit(at.service))

  it("raises a member at once and pays the gift of every level, skipped ones too, once", async () => {
    const id = await aMember(at.service)
    await placing(id, 100_000, NOON)
    expect(await refresh(id, days(1))).toEqual({ decided: 1, changes: 1 })
    expect(await refresh(id, days(1))).toEqual({ decided: 0, changes: 0 })
    expect(await level(id, days(1))).toBe("gold")
    expect(await level(id, NOON)).toBeNull()
    expect(await balances(at.service, id)).toMatchObject({ available: 260 })
    expect((await at.service.entries(id, { limit: 9, before: null })).map((e) => [e.kind, e.available, e.reason])).toEqual([
      ["award", 200, "tier_gift"], ["award", 50, "tier_gift"], ["award", 10, "tier_gift"],
    ])
    const { rows } = await at.pg.raw(`select key, data from retention_points_notice where name = 'retention.tier.changed' and data ->> 'id' = ?`, [id])
    expect(rows).toEqual([{ key: rows[0].data.change_id, data: { id, change_id: rows[0].key, from_tier_id: null, to_tier_id: "gold" } }])
  })

  it("pays no gift again for keeping a level, and again after it was really lost and earned anew", async () => {
    const id = await aMember(at.service)
    await placing(id, 10_000, NOON)
    await refresh(id, NOON)
    await placing(id, 15_000, days(300))
    await refresh(id, days(300))
    await refresh(id, days(380))
    expect(await balances(at.service, id)).toMatchObject({ available: 10 })
    await refresh(id, days(300 + 366 + 30))
    expect(await level(id, days(700))).toBeNull()
    await placing(id, 10_000, days(800))
    await refresh(id, days(800))
    const entries = await at.service.entries(id, { limit: 20, before: null })
    expect(entries.filter(({ kind }) => kind === "award" || kind === "expire").map(({ available }) => available)).toEqual([10, -10, 10])
    expect(await history(id)).toEqual([[null, "bronze", "reached"], ["bronze", null, "lapsed"], [null, "bronze", "reached"]])
  })

  it("keeps a level for the grace days; back within them nothing is lost", async () => {
    const id = await aMember(at.service)
    await placing(id, 30_000, NOON)
    await refresh(id, NOON)
    await refresh(id, days(366))
    expect(await at.service.memberTier(id)).toMatchObject({ own_tier_id: "silver", measure: 0, grace_until: new Date(days(395).getTime() + 1) })
    await placing(id, 30_000, days(380))
    await refresh(id, days(380))
    expect(await at.service.memberTier(id)).toMatchObject({ own_tier_id: "silver", grace_until: null })
    expect(await balances(at.service, id)).toMatchObject({ available: 60 })
    expect(await history(id)).toEqual([[null, "silver", "reached"]])
  })

  it("drops at once, without grace, whose orders were refunded, and takes that entry's gifts back, as debt where they are spent", async () => {
    const id = await aMember(at.service)
    await placing(id, 30_000, NOON)
    await refresh(id, NOON)
    const big = await placing(id, 70_000, days(1))
    await refresh(id, days(1))
    expect(await balances(at.service, id)).toMatchObject({ available: 260 })
    await at.service.adjust(anAdjustment({ account_id: id, points: -250, now: days(2) }))
    await refund(big)
    await refresh(id, days(3))
    expect(await level(id, days(3))).toBe("silver")
    expect(await balances(at.service, id)).toMatchObject({ available: 0, debt: 190 })
    await refresh(id, days(4))
    expect(await balances(at.service, id)).toMatchObject({ available: 0, debt: 190 })
    expect(await history(id)).toEqual([[null, "silver", "reached"], ["silver", "gold", "reached"], ["gold", "silver", "refunded"]])
  })

  it("asks nothing back of a gift that expired unused", async () => {
    const id = await aMember(at.service)
    const programme = tiered({}, { expiry_months: 1 })
    const order = await placing(id, 30_000, NOON)
    await refresh(id, NOON, programme)
    await at.service.expireDue(days(40), 100)
    expect(await balances(at.service, id)).toMatchObject({ available: 0 })
    await refund(order)
    await refresh(id, days(41), programme)
    expect(await level(id, days(41))).toBeNull()
    expect(await balances(at.service, id)).toMatchObject({ available: 0, debt: 0 })
  })

  it("keeps the gift when the entry was deserved and only a later order comes back", async () => {
    const id = await aMember(at.service)
    await placing(id, 30_000, NOON)
    await refresh(id, NOON)
    const later = await placing(id, 5_000, days(5))
    await refresh(id, days(5))
    await refund(later)
    expect(await refresh(id, days(6))).toMatchObject({ changes: 0 })
    expect(await balances(at.service, id)).toMatchObject({ available: 60 })
  })

  it("pays gifts once when many workers refresh the same member at once", async () => {
    const id = await aMember(at.service)
    await placing(id, 100_000, NOON)
    const answers = await tally(Array.from({ length: 16 }, () => refresh(id, days(1))), ({ changes }) => String(changes))
    expect(answers["1"]).toBe(1)
    expect(await balances(at.service, id)).toMatchObject({ available: 260 })
    expect(await history(id)).toHaveLength(1)
  })

  it("keeps a level reached in a calendar year through the year after, by the programme's clock", async () => {
    const programme = tiered({ window: "calendar_year", grace_days: 0 }, { time_zone: "Europe/Kyiv" })
    const id = await aMember(at.service)
    await placing(id, 30_000, new Date("2026-12-31T21:59:59.000Z"))
    await refresh(id, new Date("2026-12-31T21:59:59.500Z"), programme)
    await refresh(id, new Date("2027-01-01T00:00:00.000Z"), programme)
    expect(await at.service.memberTier(id)).toMatchObject({ own_tier_id: "silver", measure: 0, review_at: new Date("2027-12-31T22:00:00.000Z") })
    await refresh(id, new Date("2027-12-31T22:00:00.000Z"), programme)
    expect(await level(id, new Date("2028-01-01T00:00:00.000Z"))).toBeNull()
  })

  it("counts spend in another currency by what points are worth, and one without a rate not at all", async () => {
    const programme = tiered({}, { currencies: [
      { currency_code: "eur", earn_points: 5, earn_minor: 100, redeem_points: 100, redeem_minor: 100 },
      { currency_code: "uah", earn_points: 1, earn_minor: 1000, redeem_points: 100, redeem_minor: 4500 },
    ] })
    const id = await aMember(at.service)
    await placing(id, 450_000, NOON, "uah")
    await placing(id, 10_000_000, NOON, "gbp")
    await refresh(id, NOON, programme)
    expect(await at.service.memberTier(id)).toMatchObject({ own_tier_id: "bronze", measure: 10_000 })
    expect(await refresh(id, NOON, programme)).toMatchObject({ decided: 0 })
  })

  it("counts points that are available and orders that were paid where the basis says so", async () => {
    const [points, orders] = [tiered({ basis: "points", levels: [{ ...LEVELS[0]!, from: 500 }] }), tiered({ basis: "orders", levels: [{ ...LEVELS[0]!, from: 2 }] })]
    const id = await aMember(at.service)
    const first = await placing(id, 100, NOON)
    await placing(id, 0, NOON)
    await refresh(id, NOON, orders)
    expect(await at.service.memberTier(id)).toMatchObject({ measure: 1, own_tier_id: null })
    await at.pg.raw(`update retention_points_order set available = 500, pending = 0 where order_id = ?`, [first])
    await refresh(id, NOON, points)
    expect(await at.service.memberTier(id)).toMatchObject({ measure: 500, own_tier_id: "bronze" })
    await at.pg.raw(`update retention_points_order set available = 0 where order_id = ?`, [first])
  })

  it("counts points of awards like points of orders", async () => {
    const points = tiered({ basis: "points", window: "lifetime", levels: [{ ...LEVELS[0]!, from: 500 }] })
    const id = await aMember(at.service)
    await at.pg.raw(`insert into retention_points_award (account_id, award, subject, points, actor, granted_at) values (?, 'review', 'r1', 499, 'system', ?), (?, 'review', 'r2', 1, 'system', ?)`, [id, NOON, id, days(1)])
    await refresh(id, NOON, points)
    expect(await at.service.memberTier(id)).toMatchObject({ measure: 499, own_tier_id: null })
    expect(await at.service.accountsSettledSince({ since: days(1), after: "", limit: 1000 })).toContain(id)
    await refresh(id, days(1), points)
    expect(await at.service.memberTier(id)).toMatchObject({ measure: 500, own_tier_id: "bronze" })
  })

  it("writes sums that moved in the row as it is, and never over a newer decision", async () => {
    const id = await aMember(at.service)
    await placing(id, 10_000, NOON)
    await refresh(id, NOON)
    await placing(id, 500, days(1))
    await Promise.all([refresh(id, days(1)), refresh(id, days(1)), refresh(id, days(1))])
    expect(await at.service.memberTier(id)).toMatchObject({ measure: 10_500, own_tier_id: "bronze", review_at: new Date(days(365).getTime() + 1) })
    expect(await refresh(id, days(1))).toEqual({ decided: 0, changes: 0 })
  })

  it("is found by the audit when a gift is missing or a level has no history", async () => {
    const id = await aMember(at.service)
    await at.pg.raw(`insert into retention_points_tier_entry (id, account_id, tier_id, programme_version, entered_at, gift_points) values ('rpte_x', ?, 'gold', 1, now(), 5)`, [id])
    await at.pg.raw(`insert into retention_points_member_tier (account_id, effective_tier_id, own_tier_id, programme_version) values (?, 'gold', 'gold', 1)`, [id])
    expect((await at.service.audit()).deviations).toEqual([
      { rule: "T2 each entry of a level paid its gift once", id: "rpte_x", expected: "5", found: "0" },
      { rule: "the level that counts is the last of its history", id, expected: "", found: "gold" },
    ])
    await at.pg.raw(`delete from retention_points_tier_entry where id = 'rpte_x'`)
    await at.pg.raw(`delete from retention_points_member_tier where account_id = ?`, [id])
  })

  it("puts a member on a level by hand without gifts until a date, and their own level counts again from that instant", async () => {
    const id = await aMember(at.service)
    await placing(id, 10_000, NOON)
    await refresh(id, NOON)
    const give = (over: object) => at.service.giveTier({ account_id: id, tier_id: "gold", until: days(10), reason: "apology", actor: "user_1", programme: tiered(), now: days(1), ...over })
    expect(await give({})).toEqual({ changed: true })
    expect(await give({})).toEqual({ changed: false })
    expect(await level(id, days(9))).toBe("gold")
    await placing(id, 20_000, days(5))
    await refresh(id, days(5))
    expect(await level(id, days(10))).toBe("silver")
    await at.service.refreshDueTiers({ limit: 1000, programme: tiered(), now: days(12) })
    expect(await at.service.memberTier(id)).toMatchObject({ effective_tier_id: "silver", override_tier_id: null, override_reason: null })
    expect(await level(id, days(9))).toBe("gold")
    expect(await level(id, days(10))).toBe("silver")
    expect(await history(id)).toEqual([[null, "bronze", "reached"], ["bronze", "gold", "given"], ["gold", "silver", "gift_ended"]])
    expect(await balances(at.service, id)).toMatchObject({ available: 60 })
  })

  it("gives no level and no gift to guests, whose points nobody has claimed", async () => {
    const guest = await at.service.ensureAccount({ customer_id: null, person_id: aName("rpp") })
    await placing(guest, 100_000, NOON)
    expect(await refresh(guest, days(1))).toEqual({ decided: 0, changes: 0 })
    expect(await level(guest, days(1))).toBeNull()
    expect(await balances(at.service, guest)).toMatchObject({ available: 0 })
    const given = await at.service.giveTier({ account_id: guest, tier_id: "gold", until: null, reason: "why not", actor: "user_1", programme: tiered(), now: NOON })
    expect(given).toEqual({ refused: "unknown_account" })
  })

  it("takes a given level back by hand, and refuses unknown levels, past dates and unknown members", async () => {
    const id = await aMember(at.service)
    const give = (over: object) => at.service.giveTier({ account_id: id, tier_id: "gold", until: null, reason: "friend", actor: "user_1", programme: tiered(), now: NOON, ...over })
    await give({})
    expect(await level(id, NOON)).toBe("gold")
    await give({ tier_id: null, now: days(1) })
    expect(await level(id, days(1))).toBeNull()
    expect(await give({ tier_id: "platinum" })).toEqual({ refused: "unknown_tier", tiers: ["bronze", "silver", "gold"] })
    expect(await give({ until: NOON })).toEqual({ refused: "already_over" })
    expect(await give({ account_id: "rpa_nobody" })).toEqual({ refused: "unknown_account" })
  })

  it("follows a changed programme: removed levels end at once, raised thresholds after the grace days, gifts stay", async () => {
    const id = await aMember(at.service)
    await at.service.addProgramme({ rules: tiered(), after_version: 0, active_from: days(-365), created_by: null })
    await placing(id, 30_000, NOON)
    await refresh(id, NOON)
    const without = { ...tiered({ levels: [LEVELS[0]!, LEVELS[2]!] }), version: 2, active_from: days(10) }
    await refresh(id, days(10), without)
    expect(await level(id, days(10))).toBe("bronze")
    const dearer = { ...tiered({ levels: [{ ...LEVELS[0]!, from: 50_000 }] }), version: 3, active_from: days(20) }
    await refresh(id, days(21), dearer)
    expect(await level(id, days(21))).toBe("bronze")
    await refresh(id, days(50), dearer)
    expect(await level(id, days(50))).toBeNull()
    expect(await balances(at.service, id)).toMatchObject({ available: 60 })
    expect(await history(id)).toEqual([[null, "silver", "reached"], ["silver", "bronze", "programme"], ["bronze", null, "programme"]])
  })

  it("gives nothing again when tiers are switched off and on", async () => {
    const id = await aMember(at.service)
    await placing(id, 30_000, NOON)
    await refresh(id, NOON)
    await refresh(id, days(1), aProgramme({ tiers: null, version: 5 }))
    await refresh(id, days(2), { ...tiered(), version: 6 })
    expect(await balances(at.service, id)).toMatchObject({ available: 60 })
  })

  it("works out the cumulative discount beside the tiers, over 365 days or for ever", async () => {
    const ladder = { window: "days_365" as const, currency_code: "eur", steps: [{ from_minor: 5_000, percent: 3 }, { from_minor: 10_000, percent: 5 }], excluded: { product_ids: [], category_ids: [], collection_ids: [], type_ids: [], tag_ids: [] }, combines_with_codes: false }
    const programme = aProgramme({ tiers: null, ladder })
    const id = await aMember(at.service)
    await placing(id, 5_000, NOON)
    await placing(id, 5_000, days(10))
    await refresh(id, days(10), programme)
    expect(await at.service.memberTier(id)).toMatchObject({ ladder_percent: 5, ladder_minor: 10_000, review_at: new Date(days(365).getTime() + 1) })
    await at.service.refreshDueTiers({ limit: 1000, programme, now: days(366) })
    expect(await at.service.memberTier(id)).toMatchObject({ ladder_percent: 3, ladder_minor: 5_000 })
    await refresh(id, days(999), aProgramme({ tiers: null, ladder: { ...ladder, window: "lifetime" } }))
    expect(await at.service.memberTier(id)).toMatchObject({ ladder_percent: 5, review_at: null })
  })

})

describe("finding members whose tier is out of date", () => {
  const at = thePointsModule()
  const { placing, refresh, level } = using(at)

  it("finds by their date those whom time alone drops, and nobody else", async () => {
    const id = await aMember(at.service)
    await placing(id, 30_000, NOON)
    await refresh(id, NOON)
    expect(await at.service.refreshDueTiers({ limit: 10, programme: tiered(), now: days(365) })).toBe(0)
    expect(await at.service.refreshDueTiers({ limit: 10, programme: tiered(), now: days(366) })).toBe(1)
    expect(await at.service.refreshDueTiers({ limit: 10, programme: tiered(), now: days(394) })).toBe(0)
    expect(await at.service.refreshDueTiers({ limit: 10, programme: tiered(), now: days(396) })).toBe(1)
    expect(await level(id, days(396))).toBeNull()
    expect(await at.service.refreshDueTiers({ limit: 10, programme: tiered(), now: days(9999) })).toBe(0)
  })

  it("finds in one pass over everybody exactly those whose row is out of date", async () => {
    const [same, other] = [await aMember(at.service), await aMember(at.service)]
    await placing(same, 30_000, NOON)
    await placing(other, 30_000, NOON)
    const all = { after: "", programme: tiered(), now: days(1), passed: () => false }
    await at.service.refreshAllTiers(all)
    await placing(other, 70_000, days(1))
    expect(await at.service.refreshAllTiers(all)).toEqual({ decided: 1, changes: 1, next: null })
    expect(await at.service.refreshAllTiers(all)).toEqual({ decided: 0, changes: 0, next: null })
    expect(await at.service.refreshAllTiers({ ...all, passed: () => true })).toEqual({ decided: 0, changes: 0, next: "" })
    expect(await at.service.accountsSettledSince({ since: addDays(new Date(), -1), after: "", limit: 1 })).toHaveLength(1)
  })
})
