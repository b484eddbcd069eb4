import fc from "fast-check"
import { monthName, monthStarts, movements, reportMonths } from "../../../domain/points"
import { anyOrderLife, anyRules, changed, factsOf } from "../../../domain/points/order-life.test-support"
import type { Tape } from "../../../domain/points/points.test-support"
import { aProgramme, anyTape, days, NOON } from "../../../domain/points/points.test-support"
import { grantOnce } from "../grants"
import { inTransaction } from "../ledger"
import type PointsModuleService from "../service"
import { aHold, aMember, anAdjustment, aName, expectCleanAudit, settling, thePointsModule } from "./the-points-module"

const HISTORIES = 30
const ZONE = "Europe/Kyiv"
const CHANGES = ["pay", "pay", "pay_part", "deliver", "return", "refund", "refund_all", "edit_up", "edit_down"] as const

type Pg = ReturnType<typeof thePointsModule>["pg"]

/** Exchanges points for a voucher where there are enough, and gives it back. */
async function voucher(service: PointsModuleService, account_id: string, points: number, now: Date, back: boolean) {
  const benefit = { kind: "percent" as const, percent: 10 }
  const reward = { title: "10 %", description: null, active: true, cost_points: points, benefit, stock: null, per_member_limit: null, tier_ids: [], valid_days: 30, position: 0 }
  const reward_id = (await service.saveReward(null, reward, now)) as string
  const taken = await service.takeReward({ account_id, reward_id, currency_code: null, tier_id: null, idempotency_key: aName("voucher"), now })
  if ("refused" in taken || !back) return
  await service.beginReturn({ id: taken.voucher.id, account_id, now })
  await service.finishEnding({ id: taken.voucher.id, now })
}

/** The day on which the last life ended: expiry looks at every account, so no life may begin before another has ended. */
let clock = 0

/** A random life of one account over some months, with every kind of entry. */
async function live(service: PointsModuleService, pg: Pg, tape: Tape) {
  const account_id = await aMember(service, [{ points: tape.between(1, 900), expiry_months: tape.between(1, 3), now: days(clock) }])
  const programme = aProgramme(anyRules(tape, tape.below(4)))
  const order_id = aName("order")
  const used = tape.chance(60) ? await service.raiseHold(aHold({ account_id, points: tape.between(1, 500), now: days(clock) })) : null
  const hold = used && "hold" in used ? used.hold : null
  let life = anyOrderLife(tape, hold?.value_minor ?? 0)
  let day = clock
  while (tape.more()) {
    const now = days(day)
    const points = tape.between(1, 300)
    switch (tape.below(9)) {
      case 0:
        await service.adjust(anAdjustment({ account_id, points, expiry_months: tape.below(4), now }))
        break
      case 1:
        await service.adjust(anAdjustment({ account_id, points: -points, now }))
        break
      case 2:
        await service.raiseHold(aHold({ account_id, points, now }))
        break
      case 3:
        await inTransaction(pg, async (trx) => {
          const key = { source_type: "award" as const, source_id: aName("award"), kind: "award", part: 1, payload: points }
          await grantOnce(trx, { account_id, points, key, entry: "award", reason: "birthday", actor: "system", available_at: now, expires_at: tape.chance(50) ? days(day + 20) : null, now })
        })
        break
      case 4:
        await service.expireDue(now, 1_000)
        break
      case 5:
        await voucher(service, account_id, points, now, tape.chance(40))
        break
      default:
        life = changed(life, tape.pick(CHANGES), tape, now)
        await service.settleOrder(settling({ account_id, facts: factsOf(life, order_id), hold_id: hold?.id ?? null, programme, now }))
    }
    day += tape.below(20)
  }
  clock = day
  return days(day)
}

describe("the liability report", () => {
  const at = thePointsModule()

  const reportAt = async (now: Date, months = 12) => {
    const starts = monthStarts(now, months, ZONE)
    return { starts, ...(await at.service.reportSums({ starts, time_zone: ZONE })) }
  }

  it("is empty where there is nothing", async () => {
    const { balances, expiring, entries } = await reportAt(NOON)
    expect({ balances, expiring, entries }).toEqual({ balances: { members: 0, available: 0, pending: 0, held: 0, debt: 0 }, expiring: [], entries: [] })
  })

  it("puts an expiry and a movement into the month of the programme's time zone, to the second", async () => {
    const april = new Date("2026-03-31T21:00:00.000Z")
    const before = new Date(april.getTime() - 1000)
    const account_id = await aMember(at.service)
    for (const [now, points] of [[before, 10], [april, 200]] as const) await at.service.adjust(anAdjustment({ account_id, points, expiry_months: 1, now }))
    const { expiring, entries, starts } = await reportAt(april, 2)
    // A month after the last second of March in Kyiv is 30 April there, and the first of April gives the first of May.
    expect(expiring.map(({ start, points }) => [start && monthName(start, ZONE), points])).toEqual([["2026-04", 10], ["2026-05", 200]])
    expect(reportMonths(entries, starts, ZONE).map(({ month, issued, outstanding }) => [month, issued, outstanding])).toEqual([["2026-03", 10, 10], ["2026-04", 200, 210]])
  })

  it(`reconciles with accounts, lots and entries to the last point, over ${HISTORIES} random histories`, async () => {
    await fc.assert(
      fc.asyncProperty(anyTape(60, 140), async (tape) => {
        const end = await live(at.service, at.pg, tape)
        const { starts, balances, expiring, entries } = await reportAt(end, 4)
        const { rows } = await at.pg.raw<{ rows: Record<string, number>[] }>(
          `select (select sum(remaining)::float8 from retention_points_lot) as lots, (select sum(available)::float8 from retention_points_account) as available,
             (select sum(held)::float8 from retention_points_account) as held, (select sum(debt)::float8 from retention_points_account) as debt`
        )
        const { lots = 0, available = 0, held = 0, debt = 0 } = rows[0] ?? {}
        const months = reportMonths(entries, starts, ZONE)
        const total = movements(entries)
        expect(balances).toMatchObject({ available, held, debt })
        expect(available + held).toBe(lots)
        expect(expiring.reduce((sum, { points }) => sum + points, 0)).toBe(lots)
        expect(months.at(-1)?.outstanding).toBe(lots)
        expect(total.issued - total.redeemed - total.expired - total.reversed).toBe(lots - debt)
        // What was outstanding at a month's end, the other way: each account's own balance after its last entry by then.
        for (const [index, month] of months.entries()) {
          const until = starts[index + 1] ?? days(100_000)
          const { rows: then } = await at.pg.raw<{ rows: { points: number }[] }>(
            `select coalesce(sum(available_after + held_after), 0)::float8 as points from (
               select distinct on (account_id) available_after, held_after from retention_points_entry where created_at < ? order by account_id, seq desc) last`,
            [until]
          )
          expect({ month: month.month, outstanding: month.outstanding }).toEqual({ month: month.month, outstanding: then[0]?.points })
        }
      }),
      { numRuns: HISTORIES, endOnFailure: true }
    )
    const { entries } = await reportAt(days(100_000))
    expect([...new Set(entries.map((sum) => sum.kind))].sort()).toEqual(
      ["adjust", "award", "capture", "confirm", "earn", "expire", "hold", "redeem", "release", "repay", "return", "reverse"]
    )
    await expectCleanAudit(at.service)
  })
})

describe("exports", () => {
  const at = thePointsModule()

  it("page through accounts and entries without a gap or a repetition, entries in the order of their transactions", async () => {
    const ids = await Promise.all(Array.from({ length: 7 }, (_, i) => aMember(at.service, [i + 1, 10, 20])))
    const accounts: string[] = []
    for (let after = ""; ; ) {
      const page = await at.service.accountsPage({ after, limit: 3 })
      accounts.push(...page.map((account) => account.id))
      if (!page.length) break
      after = page.at(-1)?.id ?? after
    }
    expect(accounts).toEqual([...ids].sort())
    const seen: { account_id: string; seq: number }[] = []
    for (let after = { xact: "0", account_id: "", seq: 0 }; ; ) {
      const page = await at.service.entriesPage({ after, from: null, until: null, limit: 4 })
      seen.push(...page.map(({ entry }) => ({ account_id: entry.account_id, seq: entry.seq })))
      if (!page.length) break
      after = page.at(-1)?.position ?? after
    }
    expect(seen).toHaveLength(21)
    expect(new Set(seen.map(({ account_id, seq }) => `${account_id}:${seq}`)).size).toBe(21)
    for (const id of ids) expect(seen.filter((entry) => entry.account_id === id).map((entry) => entry.seq)).toEqual([1, 2, 3])
    await at.service.adjust(anAdjustment({ account_id: ids[0] as string, points: 5, now: days(2) }))
    const span = async (from: Date | null, until: Date | null) => (await at.service.entriesPage({ after: { xact: "0", account_id: "", seq: 0 }, from, until, limit: 100 })).length
    expect([await span(days(1), null), await span(null, days(1)), await span(days(2), days(2)), await span(NOON, days(3))]).toEqual([1, 21, 0, 22])
    expect((await at.service.accountsById(ids.slice(0, 2))).length).toBe(2)
    expect(await at.service.accountsById([])).toEqual([])
  })
})
