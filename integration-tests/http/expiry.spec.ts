import { Modules } from "@medusajs/framework/utils"
import { addDays, addMonths } from "../../src/domain/kernel"
import type { ProgrammeRules } from "../../src/domain/points"
import type PointsModuleService from "../../src/modules/points/service"
import { adjustPointsWorkflow, awardPointsWorkflow, sweepPointsWorkflow } from "../../src/workflows"
import { eventually, refused, type Shopper } from "../support/api"
import { orderBecomes, withApp } from "../support/app"
import { changeRules } from "../support/change-rules"

withApp("expiry", (app) => {
  const service = () => app.container.resolve<PointsModuleService>("retention_points")
  const told: { name: string; data: Record<string, unknown> }[] = []
  let gifts = 0

  beforeAll(() => {
    app.container.resolve(Modules.EVENT_BUS).subscribe("retention.points.expiring", (async (event: (typeof told)[0]) => void told.push({ name: event.name, data: event.data })) as never, {
      subscriberId: "test:expiring",
    })
  })

  /** Points given as if the clock had shown `now`. */
  const given = async (shopper: Shopper, points: number, now: Date) => {
    const { member } = await app.admin.points.openMember({ customer_id: shopper.customer_id as string })
    await adjustPointsWorkflow(app.container).run({ input: { account_id: member.id, points, reason: "promotion", idempotency_key: `gift-${++gifts}-long`, actor: "test", now } })
    return member.id
  }
  const view = async (shopper: Shopper) => {
    const { points } = await shopper.points.points()
    return { available: points.available, expiring: points.expiring }
  }
  /** Puts rules in force as if it had been done at an instant in the past. */
  const ruledSince = async (active_from: Date, over: Partial<ProgrammeRules>) => {
    await app.admin.points.programme()
    const { version, active_from: _from, created_at: _at, created_by: _by, ...rules } = (await service().programmes())[0]!
    await service().addProgramme({ rules: { ...rules, ...over }, after_version: version, active_from, created_by: null })
  }
  /** Nowhere can anything be spent, and what is shown says so. */
  const cannotSpend = async (shopper: Shopper, account_id: string) => {
    expect((await view(shopper)).available).toBe(0)
    const cart = await shopper.cart({ [app.shop.variants.thirty]: 2 })
    expect((await shopper.points.quote(cart.id)).points).toMatchObject({ available: 0, max: 0 })
    expect((await refused(shopper.points.apply(cart.id, { points: 500 }))).status).toBe(400)
    expect((await refused(app.admin.points.adjust(account_id, { points: -1, reason: "correction", idempotency_key: `take-${++gifts}-long` }))).status).toBe(400)
  }

  it("edge case 23: points past their date cannot be spent anywhere, however late the sweep", async () => {
    const shopper = await app.register()
    const id = await given(shopper, 1000, addDays(addMonths(new Date(), -12), -1))
    await cannotSpend(shopper, id)
    await app.sweepIn(0)
    const { entries } = await shopper.points.entries()
    expect(entries.map((entry) => [entry.kind, entry.available])).toEqual([["expire", -1000], ["adjust", 1000]])
    await app.auditClean()
  })

  it("edge case 23: a month after 31 January is 28 February, and a month's end is that of the programme's time zone", async () => {
    await changeRules(app.admin, { expiry_months: 1 })
    const shopper = await app.register()
    await given(shopper, 100, new Date("2037-01-31T10:00:00Z"))
    expect((await view(shopper)).expiring).toEqual([{ expires_at: "2037-02-28T10:00:00.000Z", points: 100 }])
    await changeRules(app.admin, { expiry_month_end: true, time_zone: "Europe/Kyiv" })
    await given(shopper, 30, new Date("2037-01-31T10:00:00Z"))
    expect((await view(shopper)).expiring).toEqual([{ expires_at: "2037-02-28T10:00:00.000Z", points: 130 }])
    const other = await app.register()
    // Already March in Kyiv, and summer time when April ends.
    await given(other, 7, new Date("2037-02-28T22:30:00Z"))
    expect((await view(other)).expiring).toEqual([{ expires_at: "2037-04-30T21:00:00.000Z", points: 7 }])
    const { rows } = await app.db.raw(`select expires_at from retention_points_lot where amount = 30`)
    expect(rows[0].expires_at.toISOString()).toBe("2037-02-28T22:00:00.000Z")
  })

  it("edge case 9: switching expiry on gives existing points one full period, and changing or ending it moves no date", async () => {
    await changeRules(app.admin, { expiry_months: 0 })
    const [seen, unseen] = [await app.register("seen"), await app.register("unseen")]
    for (const shopper of [seen, unseen]) await given(shopper, 1000, addMonths(new Date(), -30))
    expect(await view(seen)).toEqual({ available: 1000, expiring: [] })
    await changeRules(app.admin, { expiry_months: 1 })
    const { programme } = await app.admin.points.programme()
    const end = addMonths(new Date(programme.active_from), 1).toISOString()
    expect(await view(seen)).toEqual({ available: 1000, expiring: [{ expires_at: end, points: 1000 }] })
    await app.sweepIn(0)
    await changeRules(app.admin, { expiry_months: 24 })
    await app.sweepIn(0)
    expect((await view(seen)).expiring).toEqual([{ expires_at: end, points: 1000 }])
    await changeRules(app.admin, { expiry_months: 0 })
    await app.sweepIn(0)
    expect((await view(unseen)).expiring).toEqual([{ expires_at: end, points: 1000 }])
    await app.sweepIn(32)
    expect([(await view(seen)).available, (await view(unseen)).available]).toEqual([0, 0])
    await app.auditClean()
  })

  it("edge case 23: what switching expiry on has ended cannot be spent before the sweep has looked", async () => {
    await ruledSince(addMonths(new Date(), -3), { expiry_months: 0 })
    const shopper = await app.register()
    const id = await given(shopper, 1000, addMonths(new Date(), -3))
    await ruledSince(addDays(addMonths(new Date(), -1), -1), { expiry_months: 1 })
    await cannotSpend(shopper, id)
    await app.sweepIn(0)
    await app.sweepIn(0)
    expect(await app.balances(shopper.customer_id)).toMatchObject({ available: 0 })
    await app.auditClean()
  })

  it("inactive members' points end, cannot be spent before the sweep has looked, and do not come back with the next order; orders and awards keep them", async () => {
    const long_ago = addMonths(new Date(), -5)
    await ruledSince(addMonths(new Date(), -6), { inactivity_months: 3, expiry_months: 0, awards: [{ id: "review", title: "Review", points: 5, active: true }] })
    const [idle, ordering, awarded, back] = [await app.register("idle"), await app.register("ordering"), await app.register("awarded"), await app.register("back")]
    const id = await given(idle, 1000, long_ago)
    await given(back, 1000, long_ago)
    for (const shopper of [ordering, awarded]) await given(shopper, 1000, addMonths(new Date(), -2))
    await cannotSpend(idle, id)
    const order = await ordering.order({ [app.shop.variants.thirty]: 1 })
    await app.admin.capture(order)
    await orderBecomes(app.admin, order, { pending: 150 })
    await awardPointsWorkflow(app.container).run({ input: { customer_id: awarded.customer_id as string, award: "review", subject: "prod_1", actor: "test", now: new Date() } })
    const theirs = await back.order({ [app.shop.variants.thirty]: 1 })
    await app.admin.capture(theirs)
    await orderBecomes(app.admin, theirs, { pending: 150 })
    expect(await app.balances(back.customer_id)).toMatchObject({ available: 0, pending: 150 })
    await app.sweepIn(35)
    expect(await app.balances(idle.customer_id)).toMatchObject({ available: 0 })
    expect(await app.balances(ordering.customer_id)).toMatchObject({ available: 1150 })
    expect(await app.balances(awarded.customer_id)).toMatchObject({ available: 1005 })
    await app.sweepIn(35 + 93)
    expect(await app.balances(awarded.customer_id)).toMatchObject({ available: 0 })
    await app.auditClean()
  })

  it("switching inactivity on gives everybody one full period", async () => {
    await changeRules(app.admin, { expiry_months: 0 })
    const shopper = await app.register()
    await given(shopper, 1000, addMonths(new Date(), -30))
    await changeRules(app.admin, { inactivity_months: 1 })
    await app.sweepIn(0)
    await app.sweepIn(27)
    expect((await view(shopper)).available).toBe(1000)
    await app.sweepIn(32)
    expect(await app.balances(shopper.customer_id)).toMatchObject({ available: 0 })
  })

  it("members are told 30 and 3 days before their points end, once each, unless they have too few to use", async () => {
    await changeRules(app.admin, { expiry_months: 2, inactivity_months: 0 })
    const [rich, poor] = [await app.register("rich"), await app.register("poor")]
    const start = addMonths(new Date(), -1)
    const id = await given(rich, 400, start)
    for (let i = 0; i < 4; i++) await given(rich, 100, start)
    await given(poor, 499, start)
    const end = addMonths(start, 2)
    const before = (days: number) => addDays(end, -days)
    const of = (account_id: string) => told.filter((event) => event.data.id === account_id).map((event) => event.data)
    const sweepAt = (now: Date) => sweepPointsWorkflow(app.container).run({ input: { now } })
    const expires_on = end.toISOString().slice(0, 10)
    await sweepAt(before(29.9))
    await eventually(async () => of(id).length === 1, "the first warning")
    await Promise.all([sweepAt(before(29.8)), sweepAt(before(28)), sweepAt(before(10))])
    await sweepAt(before(2.9))
    await eventually(async () => of(id).length === 2, "the second warning")
    await sweepAt(before(1))
    expect(of(id)).toEqual([30, 3].map((days) => ({ id, customer_id: rich.customer_id, days, expires_on })))
    expect(told.filter((event) => event.data.customer_id === poor.customer_id)).toEqual([])
  })
})
