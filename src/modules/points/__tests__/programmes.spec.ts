import { days, NOON, someRules } from "../../../domain/points/points.test-support"
import { tally, thePointsModule } from "./the-points-module"

describe("programme versions", () => {
  const at = thePointsModule()
  const add = (after_version: number, over: { expiry_months?: number } = {}) =>
    at.service.addProgramme({ rules: someRules(over), after_version, active_from: days(after_version), created_by: "user_1" })

  it("begin with none", async () => expect(await at.service.programmes()).toEqual([]))

  it("are kept whole, newest first", async () => {
    expect(await add(0)).toMatchObject({ ...someRules(), version: 1, active_from: NOON, created_by: "user_1" })
    expect(await add(1, { expiry_months: 6 })).toMatchObject({ version: 2, expiry_months: 6, active_from: days(1) })
    expect((await at.service.programmes()).map((p) => [p.version, p.expiry_months])).toEqual([[2, 6], [1, 12]])
  })

  it("are not overwritten by somebody who looked at an older one", async () => {
    expect(await add(1)).toBeNull()
    expect(await add(7)).toBeNull()
  })

  it("give the next number to one of 32 admins who add it together", async () => {
    expect(await tally(Array.from({ length: 32 }, () => add(2)), (added) => (added ? `version ${added.version}` : "null"))).toEqual({ "version 3": 1, null: 31 })
    expect(await at.service.programmes()).toHaveLength(3)
  })
})

describe("runs of the sweeps", () => {
  const at = thePointsModule()

  it("are unknown before the first and remember how far they looked, never less far than another has", async () => {
    expect(await at.service.lastRun("retention-sweep")).toBeNull()
    await at.service.recordRun({ name: "retention-sweep", finished_at: days(2), seen_until: days(2), result: { settled: 1 } })
    await at.service.recordRun({ name: "retention-sweep", finished_at: days(3), seen_until: days(1), result: { settled: 0 } })
    expect(await at.service.lastRun("retention-sweep")).toEqual({ name: "retention-sweep", finished_at: days(3), seen_until: days(2), result: { settled: 0 } })
    await at.service.recordRun({ name: "retention-sweep", finished_at: days(4), seen_until: null, result: {} })
    expect((await at.service.lastRun("retention-sweep"))?.seen_until).toEqual(days(2))
  })
})
