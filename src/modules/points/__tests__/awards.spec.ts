import { days, NOON } from "../../../domain/points/points.test-support"
import type { AwardInput } from "../awards"
import { aMember, aName, balances, expectCleanAudit, tally, thePointsModule } from "./the-points-module"

describe("awards", () => {
  const at = thePointsModule()
  afterEach(async () => expectCleanAudit(at.service))
  const anAward = (over: Partial<AwardInput> & { account_id: string }): AwardInput => ({
    award: "review", subject: "prod_1", points: 50, expires_at: days(365), actor: "reviews", now: NOON, ...over,
  })

  it("are an entry with the award as its reason and a lot that expires when the programme says", async () => {
    const account_id = await aMember(at.service)
    expect(await at.service.award(anAward({ account_id }))).toMatchObject({
      entry: { account_id, seq: 1, kind: "award", available: 50, reason: "review", actor: "reviews", created_at: NOON, order_id: null },
    })
    expect(await at.service.openLots(account_id)).toMatchObject([{ amount: 50, expires_at: days(365) }])
    const { rows } = await at.pg.raw(`select award, subject, points::int, actor from retention_points_award where account_id = ?`, [account_id])
    expect(rows).toEqual([{ award: "review", subject: "prod_1", points: 50, actor: "reviews" }])
  })

  it("pay once for each subject, however many ask at once and whatever they say", async () => {
    const account_id = await aMember(at.service)
    const results = Array.from({ length: 20 }, (_, i) => at.service.award(anAward({ account_id, points: 50 + (i % 2), actor: `actor_${i}` })))
    expect(await tally(results, (result) => ("refused" in result ? result.refused : result.entry ? "paid" : "again"))).toEqual({ paid: 1, again: 19 })
    expect((await balances(at.service, account_id))?.available).toBeLessThanOrEqual(51)
    await at.service.award(anAward({ account_id, subject: "prod_2" }))
    await at.service.award(anAward({ account_id, award: "newsletter" }))
    expect(await at.service.entries(account_id, { limit: 10, before: null })).toHaveLength(3)
  })

  it("of the same subject pay each member", async () => {
    for (const account_id of [await aMember(at.service), await aMember(at.service)]) {
      expect(await at.service.award(anAward({ account_id }))).toMatchObject({ entry: { available: 50 } })
    }
  })

  it("are refused to blocked members and unknown ones, and can still be earned after the block", async () => {
    const account_id = await aMember(at.service)
    await at.service.setAccountStatus(account_id, "blocked", "fraud", NOON)
    expect(await at.service.award(anAward({ account_id }))).toEqual({ refused: "blocked" })
    await at.service.setAccountStatus(account_id, "active", null, NOON)
    expect(await at.service.award(anAward({ account_id }))).toMatchObject({ entry: { available: 50 } })
    expect(await at.service.award(anAward({ account_id: "rpa_none" }))).toEqual({ refused: "unknown_account" })
  })

  it("leave no mark where the points could not be booked", async () => {
    const account_id = await aMember(at.service)
    await expect(at.service.award(anAward({ account_id, points: 2_000_000_000_000 }))).rejects.toThrow()
    expect(await at.service.award(anAward({ account_id }))).toMatchObject({ entry: { available: 50 } })
  })

  it("are asked for only by those who have not got them", async () => {
    const ids = [await aMember(at.service), await aMember(at.service), await aMember(at.service)]
    const customers = await Promise.all(ids.map(async (id) => (await at.service.account(id))?.customer_id as string))
    await at.service.award(anAward({ account_id: ids[0] as string, award: "birthday", subject: "2026" }))
    await at.service.setAccountStatus(ids[1] as string, "blocked", null, NOON)
    const stranger = aName("zcus")
    expect(await at.service.customersWithout([...customers, stranger], "birthday", "2026")).toEqual([customers[2], stranger])
    expect(await at.service.customersWithout([...customers, stranger], "birthday", "2027")).toEqual([customers[0], customers[2], stranger])
    expect(await at.service.customersWithout([], "birthday", "2027")).toEqual([])
  })
})
