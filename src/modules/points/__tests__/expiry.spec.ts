import { addMonths } from "../../../domain/kernel"
import { aPaidOrder, days, NOON, someRules } from "../../../domain/points/points.test-support"
import { addDays } from "../../../domain/kernel"
import { lapseRules, type ProgrammeRules } from "../../../domain/points"
import { aMember, anAdjustment, aName, balances, expectCleanAudit, holding, settling, thePointsModule } from "./the-points-module"

const WARNING = { from: NOON, time_zone: "Europe/Kyiv", points_min: 100 }

describe("P3 when points end", () => {
  const at = thePointsModule()
  let version = 0
  const inForce = async (active_from: Date, over: Partial<ProgrammeRules>) => {
    const added = await at.service.addProgramme({ rules: someRules({ expiry_months: 0, ...over }), after_version: version, active_from, created_by: null })
    version = added?.version ?? version
  }
  const lots = async (id: string) => (await at.service.openLots(id)).map((lot) => [lot.remaining, lot.expires_at?.toISOString() ?? null])
  const dateAll = async () => {
    while ((await at.service.dateLots(3)) === 3);
  }
  const kinds = async (id: string) => (await at.service.entries(id, { limit: 10, before: null })).map((entry) => [entry.kind, entry.available])
  const expireInactive = async (now: Date) => {
    let expired = 0
    for (let after: string | null = ""; after !== null; ) {
      const page = await at.service.expireInactive({ after, limit: 2, now })
      after = page.after
      expired += page.expired
    }
    return expired
  }

  beforeEach(async () => inForce(days(-400), {}))
  afterEach(async () => {
    await inForce(days(-400), {})
    await expectCleanAudit(at.service)
  })

  it("switching expiry on gives points without a date one full period, before and after the sweep came by alike", async () => {
    const id = await aMember(at.service, [100, { points: 50, expiry_months: 3 }])
    const dated = [50, "2026-06-15T12:00:00.000Z"]
    expect(await lots(id)).toEqual([dated, [100, null]])
    await inForce(new Date("2026-05-31T10:00:00Z"), { expiry_months: 1 })
    const all = [dated, [100, "2026-06-30T10:00:00.000Z"]]
    expect(await lots(id)).toEqual(all)
    await dateAll()
    expect(await lots(id)).toEqual(all)
    const { rows } = await at.pg.raw(`select expires_at from retention_points_lot where account_id = ? and remaining = 100`, [id])
    expect(rows[0].expires_at.toISOString()).toBe("2026-06-30T10:00:00.000Z")
  })

  it("a late sweep never lets points be spent that switching expiry on has ended", async () => {
    const id = await aMember(at.service, [100])
    await inForce(days(0), { expiry_months: 1 })
    const end = addMonths(NOON, 1)
    expect(await at.service.adjust(anAdjustment({ account_id: id, points: -10, now: new Date(end.getTime() - 1) }))).toMatchObject({ entry: { available: -10 } })
    expect(await at.service.adjust(anAdjustment({ account_id: id, points: -1, now: end }))).toMatchObject({ refused: "insufficient_points", available: 0 })
    expect(await at.service.raiseHold({ account_id: id, cart_id: aName("cart"), requested: 1, points: 1, value_minor: 1, currency_code: "eur", expires_at: days(99), now: end })).toMatchObject({ refused: "insufficient_points" })
    await dateAll()
    expect(await at.service.expireDue(end, 10)).toBeGreaterThan(0)
    expect(await balances(at.service, id)).toMatchObject({ available: 0 })
  })

  it("changing the months or switching expiry off moves no date that points have", async () => {
    const id = await aMember(at.service, [100])
    await inForce(days(0), { expiry_months: 1 })
    await dateAll()
    const before = await lots(id)
    await inForce(days(1), { expiry_months: 24 })
    await dateAll()
    expect(await lots(id)).toEqual(before)
    await inForce(days(2), { expiry_months: 0 })
    await dateAll()
    expect(await lots(id)).toEqual(before)
  })

  it("many at once and while postings go on get their dates once, and nothing blocks", async () => {
    const ids = await Promise.all(Array.from({ length: 12 }, () => aMember(at.service, [10, 20])))
    await inForce(days(0), { expiry_months: 2 })
    await Promise.all([
      ...Array.from({ length: 4 }, dateAll),
      ...ids.map((account_id) => at.service.adjust(anAdjustment({ account_id, points: -5 }))),
    ])
    await dateAll()
    const { rows } = await at.pg.raw(`select count(*)::int as undated from retention_points_lot where expires_at is null and remaining > 0`)
    expect(rows[0].undated).toBe(0)
    for (const id of ids) expect((await lots(id)).map(([, expires_at]) => expires_at)).toEqual(Array(2).fill(addMonths(NOON, 2).toISOString()))
  })

  it("points given back to a lot that ended meanwhile live thirty days more, dated by the sweep or not", async () => {
    const id = await aMember(at.service, [1_000])
    const hold = await holding(at.service, { account_id: id, points: 500, now: NOON, expires_at: days(1) })
    const facts = aPaidOrder({ order_id: aName("order"), lines: [{ ...aPaidOrder().lines[0]!, points_discount_minor: 500, points_discount_minor_ordered: 500 }] })
    await at.service.settleOrder(settling({ account_id: null, facts, hold_id: hold.id }))
    expect(await balances(at.service, id)).toMatchObject({ available: 500, held: 0 })
    await inForce(days(1), { expiry_months: 1 })
    const lapse = lapseRules(await at.service.programmes())
    await at.service.settleOrder(settling({ account_id: null, facts: { ...facts, canceled: true }, hold_id: hold.id, lapse, now: days(60) }))
    expect((await lots(id)).filter(([, expires_at]) => expires_at === days(90).toISOString())).toEqual([[500, days(90).toISOString()]])
  })

  it("inactive members lose all points after the period, those on a cart stay, and a late sweep lets nothing be spent", async () => {
    const id = await aMember(at.service, [100, { points: 50, expiry_months: 24 }])
    const busy = await aMember(at.service, [70])
    const hold = await holding(at.service, { account_id: id, points: 30, now: NOON, expires_at: days(90) })
    await inForce(days(-365), { inactivity_months: 1 })
    const end = addMonths(NOON, 1)
    expect((await lots(id)).every(([, expires_at]) => expires_at === end.toISOString())).toBe(true)
    await at.service.adjust(anAdjustment({ account_id: busy, points: 1, now: days(20) }))
    expect(await at.service.adjust(anAdjustment({ account_id: id, points: -1, now: end }))).toMatchObject({ refused: "insufficient_points", available: 0 })
    expect(await expireInactive(new Date(end.getTime() - 1))).toBe(0)
    expect(await expireInactive(end)).toBeGreaterThan(0)
    expect(await balances(at.service, id)).toEqual({ available: 0, pending: 0, held: 30, debt: 0 })
    expect(await balances(at.service, busy)).toMatchObject({ available: 71 })
    await at.service.lowerHold({ hold_id: hold.id, points: 0, value_minor: 0, now: end })
    await expireInactive(end)
    expect(await balances(at.service, id)).toMatchObject({ available: 0, held: 0 })
  })

  it("taking points by hand and expiry are no activity; points that had ended do not come back with a new gift, award or order", async () => {
    const [gifted, ordering] = [await aMember(at.service, [100]), await aMember(at.service, [100])]
    await inForce(days(-365), { inactivity_months: 1 })
    for (const id of [gifted, ordering]) await at.service.adjust(anAdjustment({ account_id: id, points: -10, now: days(25) }))
    const late = days(40)
    await at.service.adjust(anAdjustment({ account_id: gifted, points: 5, now: late }))
    expect(await kinds(gifted)).toEqual([["adjust", 5], ["expire", -90], ["adjust", -10], ["adjust", 100]])
    const lapse = lapseRules(await at.service.programmes())
    await at.service.settleOrder(settling({ account_id: ordering, facts: aPaidOrder({ order_id: aName("order"), placed_at: late }), lapse, now: late }))
    expect(await kinds(ordering)).toEqual([["earn", 0], ["expire", -90], ["adjust", -10], ["adjust", 100]])
    expect(await balances(at.service, ordering)).toMatchObject({ available: 0, pending: 500 })
    expect((await at.service.account(gifted))?.active_at).toEqual(late)
  })

  it("switching inactivity on gives everybody one full period, also who was never active", async () => {
    const id = await aMember(at.service, [{ points: 100, expiry_months: 0, now: days(-300) }])
    await inForce(days(0), { inactivity_months: 1 })
    expect(await expireInactive(days(30))).toBe(0)
    expect(await lots(id)).toEqual([[100, addMonths(NOON, 1).toISOString()]])
    await expireInactive(days(31))
    expect(await balances(at.service, id)).toMatchObject({ available: 0 })
  })

  describe("warnings", () => {
    const warned = async (id: string) =>
      (await at.pg.raw(`select data from retention_points_notice where name = 'retention.points.expiring' and data ->> 'id' = ? order by id`, [id])).rows.map((row: { data: unknown }) => row.data)
    const warn = async (days: 30 | 3, from: Date, until: Date, limit = 2) => {
      const warning = { ...WARNING, days, from, until }
      let lot = await at.service.noteExpiringLots(warning, null, limit)
      while (lot) lot = await at.service.noteExpiringLots(warning, lot, limit)
      for (let after: string | null = ""; after !== null; ) after = await at.service.noteLapsingAccounts(warning, after, limit)
    }

    it("are one for a member and a day, however many lots, once for each warning, with ids only", async () => {
      const end = addMonths(NOON, 1)
      const id = await aMember(at.service, [...Array.from({ length: 5 }, () => ({ points: 40, expiry_months: 1 })), { points: 40, expiry_months: 1, now: days(2) }])
      const { customer_id } = (await at.service.account(id)) as { customer_id: string }
      for (const hour of [0, 1, 2]) await warn(30, days(2), addDays(days(31), hour))
      await warn(3, days(20), days(40))
      const on = (days: number, expires_on: string) => ({ id, customer_id, days, expires_on })
      expect(await warned(id)).toEqual([on(30, "2026-04-15"), on(30, "2026-04-17"), on(3, "2026-04-15"), on(3, "2026-04-17")])
      expect(end.toISOString()).toBe("2026-04-15T12:00:00.000Z")
    })

    it("name the day by the clock of the programme's time zone", async () => {
      const id = await aMember(at.service, [{ points: 100, expiry_months: 1, now: new Date("2026-03-20T22:30:00Z") }])
      await warn(30, days(0), days(60))
      expect(await warned(id)).toMatchObject([{ expires_on: "2026-04-21" }])
    })

    it("spare members with too few points to use, blocked ones and guests", async () => {
      const few = await aMember(at.service, [{ points: 99, expiry_months: 1 }])
      const blocked = await aMember(at.service, [{ points: 500, expiry_months: 1 }])
      await at.service.setAccountStatus(blocked, "blocked", null, NOON)
      const guest = await at.service.ensureAccount({ customer_id: null, person_id: aName("rpp") })
      await at.service.adjust(anAdjustment({ account_id: guest, points: 500, expiry_months: 1 }))
      await warn(30, days(0), days(60))
      for (const id of [few, blocked, guest]) expect(await warned(id)).toEqual([])
    })

    it("come before inactivity ends points as well, as the same digest where the day is the same", async () => {
      const id = await aMember(at.service, [200])
      const both = await aMember(at.service, [200, { points: 50, expiry_months: 1 }])
      await inForce(days(-365), { inactivity_months: 1 })
      await warn(30, days(0), days(60))
      expect(await warned(id)).toMatchObject([{ days: 30, expires_on: "2026-04-15" }])
      expect(await warned(both)).toHaveLength(1)
      await at.service.adjust(anAdjustment({ account_id: id, points: 1, now: days(10) }))
      await warn(30, days(0), days(60))
      expect(await warned(id)).toMatchObject([{ expires_on: "2026-04-15" }, { expires_on: "2026-04-25" }])
    })

    it("name by SQL the same instant that the rules end points at, with and without month end, in summer and winter", async () => {
      const months = [1, 5, 12]
      for (const inactivity_months of months) {
        for (const expiry_month_end of [false, true]) {
          const active = [new Date("2026-01-31T03:00:00Z"), new Date("2026-02-01T03:00:00Z"), new Date("2026-10-31T22:30:00Z"), new Date("2026-08-31T20:59:59Z")]
          const ids = await Promise.all(active.map((now) => aMember(at.service, [{ points: 500, expiry_months: 0, now }])))
          await inForce(days(-365), { inactivity_months, expiry_month_end, time_zone: "Europe/Kyiv" })
          for (const id of ids) {
            const [[, text]] = (await lots(id)) as [[number, string]]
            const ends = new Date(text)
            const just = async (from: Date, until: Date) => {
              await at.pg.raw(`delete from retention_points_notice where name = 'retention.points.expiring'`)
              await warn(3, from, until, 500)
              return (await warned(id)).length
            }
            expect(await just(new Date(ends.getTime() - 1), ends)).toBe(1)
            expect(await just(ends, addDays(ends, 400))).toBe(0)
          }
          await inForce(days(-365), {})
        }
      }
    })
  })
})
