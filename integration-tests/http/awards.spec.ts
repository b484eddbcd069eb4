import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { addDays, localDay, startOfDay } from "../../src/domain/kernel"
import { awardPointsWorkflow, sweepPointsWorkflow } from "../../src/workflows"
import { eventually, httpFetch, refused, type Shopper } from "../support/api"
import { dropEvents, withApp } from "../support/app"
import { changeRules } from "../support/change-rules"

const award = (id: string, points: number, active = true) => ({ id, title: id, points, active })

withApp("awards", (app) => {
  const awards = (...list: ReturnType<typeof award>[]) => changeRules(app.admin, { awards: list })
  const available = async (shopper: Shopper) => (await shopper.points.points()).points.available
  const memberId = async (shopper: Shopper) => (await app.admin.points.openMember({ customer_id: shopper.customer_id as string })).member.id
  const sweepAt = (now: Date) => sweepPointsWorkflow(app.container).run({ input: { now } })
  const give = (shopper: Shopper, id: string, subject?: string) =>
    awardPointsWorkflow(app.container).run({
      input: { customer_id: shopper.customer_id as string, award: id, ...(subject === undefined ? {} : { subject }), actor: "newsletter", now: new Date() },
    })

  it("edge case 24: newsletter consent and reviews pay once for each subject, whatever is subscribed or reviewed again, even at once", async () => {
    await awards(award("newsletter", 30), award("review", 20))
    const shopper = await app.register()
    for (let i = 0; i < 3; i++) await give(shopper, "newsletter")
    expect(await available(shopper)).toBe(30)
    const products = Object.values(app.shop.products).slice(0, 2) as [string, string]
    await Promise.all(Array.from({ length: 12 }, (_, i) => give(shopper, "review", products[i % 2])))
    expect(await available(shopper)).toBe(70)
    const { entries } = await shopper.points.entries()
    expect(entries.map((entry) => [entry.kind, entry.reason, entry.available]).sort()).toEqual([["award", "newsletter", 30], ["award", "review", 20], ["award", "review", 20]])
    await app.auditClean()
  })

  it("edge case 25: registering and consenting in one request pays both, once, before any event arrives", async () => {
    await awards(award("signup", 100), award("newsletter", 30))
    const restore = dropEvents(app.container)
    const shopper = await app.register()
    // What another plugin does in the request itself: no account of points exists yet.
    const { result } = await give(shopper, "newsletter")
    expect(result.entry).toMatchObject({ kind: "award", reason: "newsletter", available: 30 })
    restore()
    await Promise.all([app.sweepIn(0), app.sweepIn(0), app.sweepIn(0)])
    expect(await available(shopper)).toBe(130)
    await app.sweepIn(0)
    expect(await available(shopper)).toBe(130)
    await app.auditClean()
  })

  it("registering pays by the version in force then, by event or by the sweep; guests and earlier customers get nothing", async () => {
    const early = await app.register("early")
    await app.guest("guest@example.com").order({ [app.shop.variants.three]: 1 })
    await awards(award("signup", 100))
    const told = await app.register("told")
    await eventually(async () => (await available(told)) === 100, "the award for registering")
    const restore = dropEvents(app.container)
    const missed = await app.register("missed")
    await awards(award("signup", 100, false))
    const late = await app.register("late")
    restore()
    const query = app.container.resolve(ContainerRegistrationKeys.QUERY)
    const { data } = await query.graph({ entity: "customer", fields: ["id"], filters: { has_account: true } })
    const finder = app.container.resolve<{ findUnawardedSignups(input: object): Promise<string[]> }>("retention_points")
    const unawarded = (data as { id: string }[]).map((customer) => customer.id).filter((id) => id !== told.customer_id)
    expect(await finder.findUnawardedSignups({ since: new Date(0), after: "", limit: 100 })).toEqual(unawarded.sort())
    await app.sweepIn(0)
    expect([await available(early), await available(told), await available(missed), await available(late)]).toEqual([0, 100, 100, 0])
    const guests = await app.db.raw(`select count(*)::int as count from retention_points_award w join retention_points_account a on a.id = w.account_id where a.customer_id is null`)
    expect(guests.rows[0].count).toBe(0)
  })

  it("staff give awards once for each subject; what is not active is refused with what there is", async () => {
    await awards(award("review", 20), award("event", 70), award("off", 5, false), award("first_order", 50))
    const shopper = await app.register()
    const id = await memberId(shopper)
    const first = await app.admin.points.award(id, { award: "event", subject: "open-day-2026" })
    expect(first).toMatchObject({ member: { available: 70 }, entry: { kind: "award", reason: "event", available: 70, actor: expect.stringMatching(/^user_/) } })
    expect(await app.admin.points.award(id, { award: "event", subject: "open-day-2026" })).toMatchObject({ member: { available: 70 }, entry: null })
    expect(await app.admin.points.award(id, { award: "event", subject: "open-day-2027" })).toMatchObject({ member: { available: 140 } })
    const { body, status } = await refused(app.admin.points.award(id, { award: "off", subject: "x" }))
    expect({ status, message: body.message }).toEqual({ status: 400, message: "off is not an active award of the programme. Give one of: review, event." })
    expect((await refused(app.admin.points.award(id, { award: "first_order", subject: "x" }))).body.message).toContain("earned with an order")
    expect((await refused(app.admin.points.award("rpa_unknown", { award: "event", subject: "x" }))).status).toBe(404)
    for (const bad of [{}, { award: "event" }, { subject: "x" }, { award: "event", subject: "" }, { award: "event", subject: "x".repeat(201) }, { award: "event", subject: "a\u0000b" }, { award: "event", subject: "x", points: 9 }]) {
      expect((await refused(app.admin.points.award(id, bad as never))).status).toBe(400)
    }
    await app.admin.points.block(id, { blocked: true })
    expect((await refused(app.admin.points.award(id, { award: "review", subject: "x" }))).body.message).toContain("blocked")
    const strangers: Record<string, string>[] = [{}, { authorization: `Bearer ${shopper.token}` }]
    for (const headers of strangers) {
      expect((await refused(httpFetch(app.base, headers)(`/admin/retention/members/${id}/awards`, { method: "POST", body: { award: "event", subject: "x" } }))).status).toBe(401)
    }
    await app.auditClean()
  })

  it("a shopper's birthday is theirs to see and set, once a year, and a day that exists", async () => {
    const shopper = await app.register()
    const other = await app.register()
    expect(await shopper.points.birthday()).toEqual({ birthday: null })
    expect(await shopper.points.setBirthday({ month: 2, day: 29 })).toEqual({ birthday: { month: 2, day: 29 } })
    expect(await shopper.points.setBirthday({ month: 2, day: 29 })).toEqual({ birthday: { month: 2, day: 29 } })
    expect(await refused(shopper.points.setBirthday({ month: 3, day: 1 }))).toMatchObject({ status: 400, body: { message: expect.stringContaining("once a year") } })
    expect(await other.points.birthday()).toEqual({ birthday: null })
    for (const bad of [{}, { month: 2 }, { month: 2, day: 30 }, { month: 13, day: 1 }, { month: 1.5, day: 1 }, { month: "2", day: 1 }, { month: 2, day: 1, year: 1980 }]) {
      expect((await refused(other.points.setBirthday(bad as never))).status).toBe(400)
    }
    const stranger = httpFetch(app.base, { "x-publishable-api-key": app.shop.key })
    expect((await refused(stranger("/store/customers/me/birthday"))).status).toBe(401)
    expect((await refused(stranger("/store/customers/me/birthday", { method: "POST", body: { month: 1, day: 1 } }))).status).toBe(401)
  })

  it("birthdays pay once a year on the shop's own day, a late job too, to those who said theirs a month before", async () => {
    const time_zone = "Europe/Kyiv"
    await changeRules(app.admin, { time_zone, awards: [award("birthday", 200)], expiry_months: 0 })
    const inDays = (days: number) => localDay(addDays(new Date(), days), time_zone)
    const startIn = (days: number) => {
      const { year, month, day } = inDays(days)
      return startOfDay(year, month, day, time_zone)
    }
    const born = async (days: number, prefix: string) => {
      const shopper = await app.register(prefix)
      const { month, day } = inDays(days)
      await shopper.points.setBirthday({ month, day: month === 2 && day === 29 ? 28 : day })
      return shopper
    }
    const [soon, forty, fifty] = [await born(10, "soon"), await born(40, "forty"), await born(50, "fifty")]
    const blocked = await born(40, "blocked")
    await app.admin.points.block(await memberId(blocked), { blocked: true })
    const all = async () => Promise.all([soon, forty, fifty].map(available))
    await sweepAt(addDays(startIn(10), 0.5))
    expect(await all()).toEqual([0, 0, 0])
    await sweepAt(new Date(startIn(40).getTime() - 1000))
    expect(await all()).toEqual([0, 0, 0])
    await Promise.all(Array.from({ length: 3 }, () => sweepAt(startIn(40))))
    expect(await all()).toEqual([0, 200, 0])
    await sweepAt(addDays(startIn(40), 0.9))
    // The job stood still on the day itself and the two after it.
    await sweepAt(addDays(startIn(53), 0.5))
    expect(await all()).toEqual([0, 200, 200])
    await sweepAt(addDays(startIn(365 + 41), 0.5))
    expect(await all()).toEqual([0, 400, 200])
    expect((await app.balances(blocked.customer_id)).available).toBe(0)
    const { entries } = await forty.points.entries()
    expect(entries[0]).toMatchObject({ kind: "award", reason: "birthday", available: 200 })
    await app.auditClean()
  })

  it("a deleted customer's birthday is neither kept nor celebrated", async () => {
    await changeRules(app.admin, { awards: [award("birthday", 200)] })
    const shopper = await app.register()
    const { month, day } = localDay(addDays(new Date(), 40), "UTC")
    await shopper.points.setBirthday({ month, day: month === 2 && day === 29 ? 28 : day })
    const restore = dropEvents(app.container)
    await app.container.resolve(Modules.CUSTOMER).softDeleteCustomers([shopper.customer_id as string])
    restore()
    await sweepAt(addDays(new Date(), 40))
    expect((await app.balances(shopper.customer_id)).available).toBe(0)
  })
})
