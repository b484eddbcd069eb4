import { aProgramme, days, NOON } from "../../../domain/points/points.test-support"
import { aMember, thePointsModule } from "./the-points-module"

describe("the level that counted at an instant", () => {
  const at = thePointsModule()

  const change = (account_id: string, id: string, to: string | null, cause: string, on: Date) =>
    at.pg.raw(`insert into retention_points_tier_change (id, account_id, to_tier_id, cause, actor, created_at) values (?, ?, ?, ?, 'system', ?)`, [id, account_id, to, cause, on])

  it("is what the history said then, in the order of the questions", async () => {
    const [ann, ben] = [await aMember(at.service), await aMember(at.service)]
    await change(ann, "rptc_1", "silver", "reached", days(1))
    await change(ann, "rptc_2", "gold", "reached", days(5))
    await change(ann, "rptc_3", null, "lapsed", days(9))
    const asked = [[ann, NOON], [ben, days(5)], [ann, days(1)], [ann, days(6)], [ann, days(9)], [ann, days(4)]] as const
    expect(await at.service.tiersAt(asked.map(([account_id, on]) => ({ account_id, at: on })))).toEqual([null, null, "silver", "gold", null, "silver"])
    expect(await at.service.tierOf(ann, days(7))).toBe("gold")
    expect(await at.service.tiersAt([])).toEqual([])
  })

  it("ends a level that was given until a date on that date, however late that is noticed", async () => {
    const ann = await aMember(at.service)
    await change(ann, "rptc_4", "gold", "given", days(1))
    await at.pg.raw(
      `insert into retention_points_member_tier (account_id, effective_tier_id, own_tier_id, override_tier_id, override_until, programme_version) values (?, 'gold', 'silver', 'gold', ?, 1)`,
      [ann, days(3)]
    )
    expect(await at.service.tiersAt([days(2), days(3)].map((on) => ({ account_id: ann, at: on })))).toEqual(["gold", "silver"])
  })

  it("is the level that begins at 0 for whom nothing is written, once the programme has one", async () => {
    const ann = await aMember(at.service)
    const level = (id: string, from: number) => ({ id, title: id, from, earn_percent: 100, gift_points: 0, customer_group_id: null })
    const tiers = { basis: "spend" as const, window: "lifetime" as const, grace_days: 0, currency_code: "eur", levels: [level("base", 0), level("gold", 100)] }
    await at.service.addProgramme({ rules: { ...aProgramme(), tiers }, after_version: 0, active_from: days(1), created_by: null })
    expect(await at.service.tiersAt([NOON, days(2)].map((on) => ({ account_id: ann, at: on })))).toEqual([null, "base"])
  })

  it("only grows", async () => {
    const ann = await aMember(at.service)
    await change(ann, "rptc_5", "gold", "reached", days(1))
    await expect(at.pg.raw(`update retention_points_tier_change set to_tier_id = 'silver' where id = 'rptc_5'`)).rejects.toThrow("only grows")
    await expect(at.pg.raw(`delete from retention_points_tier_change where id = 'rptc_5'`)).rejects.toThrow("only grows")
    await at.pg.raw(`update retention_points_tier_change set synced_at = now() where id = 'rptc_5'`)
  })
})
