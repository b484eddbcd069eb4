import { Modules } from "@medusajs/framework/utils"
import type { AdminProgrammeRules, AdminTierLevel } from "../../src/contract"
import { eventually, refused, type Shopper } from "../support/api"
import { dropEvents, withApp } from "../support/app"
import { changeRules } from "../support/change-rules"

// Tiers as shoppers and admins meet them: by net spend over twelve months, with gifts, grace, groups and levels given by hand.
withApp("tiers", (app) => {
  const v = () => app.shop.variants
  const LEVELS: AdminTierLevel[] = [
    { id: "bronze", title: "Bronze", from: 30, earn_percent: 100, gift_points: 10, customer_group_id: null },
    { id: "silver", title: "Silver", from: 90, earn_percent: 150, gift_points: 50, customer_group_id: null },
  ]
  const tiered = (over: Partial<NonNullable<AdminProgrammeRules["tiers"]>> = {}) =>
    changeRules(app.admin, { tiers: { basis: "spend", window: "rolling_12_months", grace_days: 30, currency_code: "eur", levels: LEVELS, ...over } })
  const levelOf = async (shopper: Shopper) => (await shopper.points.tier()).tier?.tier?.id ?? null
  const accountOf = async (shopper: Shopper) => (await app.admin.points.openMember({ customer_id: shopper.customer_id as string })).member.id
  const reaches = (shopper: Shopper, id: string | null) => eventually(async () => (await levelOf(shopper)) === id, `level ${id}`)
  const paid = async (shopper: Shopper, items: Record<string, number>, region: "eur" | "usd" | "gbp" = "eur") => {
    const order = await shopper.order(items, region)
    await app.admin.capture(order)
    return order
  }

  it("shows what is missing, raises after a paid order, pays the gifts of skipped levels, and drops at once when the order is cancelled (edge case 18)", async () => {
    await tiered()
    const ann = await app.register()
    expect(await ann.points.tier()).toEqual({
      tier: {
        tier: null, basis: "spend", window: "rolling_12_months", currency_code: "eur", measure: 0, grace_until: null, given_until: null,
        next: { id: "bronze", title: "Bronze", earn_percent: 100, from: 30, missing: 30 },
      },
      discount: null,
    })
    const order = await paid(ann, { [v().thirty]: 3 })
    await reaches(ann, "silver")
    expect((await ann.points.tier()).tier).toMatchObject({ next: null, tier: { earn_percent: 150 } })
    expect((await app.balances(ann.customer_id)).available).toBe(60)
    await app.admin.refund(order, 95)
    await reaches(ann, null)
    expect(await app.balances(ann.customer_id)).toMatchObject({ available: 0, debt: 0 })
    const { tier } = await app.admin.points.memberTier(await accountOf(ann))
    expect(tier.history.map((change) => [change.from_tier_id, change.to_tier_id, change.cause, change.actor])).toEqual([
      ["silver", null, "refunded", "system"], [null, "silver", "reached", "system"],
    ])
    await app.auditClean()
  })

  it("is found by the sweep when every event was lost, and paid once however often it runs", async () => {
    await tiered()
    const ann = await app.register()
    const restore = dropEvents(app.container)
    await paid(ann, { [v().thirty]: 1 })
    restore()
    await Promise.all([app.sweepIn(0), app.sweepIn(0)])
    await app.sweepIn(0)
    expect(await levelOf(ann)).toBe("bronze")
    expect((await app.balances(ann.customer_id)).available).toBe(10)
    expect((await app.admin.points.tiers()).measured_at).not.toBeNull()
  })

  it("lets a level lapse after a year and its grace days, by the sweep alone", async () => {
    await tiered()
    const ann = await app.register()
    await paid(ann, { [v().thirty]: 1 })
    await reaches(ann, "bronze")
    await app.sweepIn(370)
    expect((await ann.points.tier()).tier).toMatchObject({ tier: { id: "bronze" }, measure: 0, grace_until: expect.any(String) })
    await app.sweepIn(400)
    expect(await levelOf(ann)).toBeNull()
  })

  it("lets the shop give a level until a date with a reason, which pays no gift and ends by itself", async () => {
    await tiered()
    const ann = await app.register()
    const id = await accountOf(ann)
    const until = new Date(Date.now() + 5 * 86_400_000).toISOString()
    const { tier } = await app.admin.points.giveTier(id, { tier_id: "silver", until, reason: "apology" })
    expect(tier).toMatchObject({ override: { tier_id: "silver", until, reason: "apology" }, tier: { tier: { id: "silver" }, given_until: until }, history: [{ cause: "given", reason: "apology" }] })
    expect(await levelOf(ann)).toBe("silver")
    expect((await app.balances(ann.customer_id)).available).toBe(0)
    expect((await app.admin.points.tiers()).tiers).toEqual(expect.arrayContaining([expect.objectContaining({ tier_id: "silver", members: 1 })]))
    await app.sweepIn(6)
    expect((await app.admin.points.memberTier(id)).tier).toMatchObject({ override: null, history: [{ cause: "gift_ended", to_tier_id: null }, { cause: "given" }] })
  })

  it("refuses what makes no sense and tells strangers nothing", async () => {
    await tiered()
    const ann = await app.register()
    const id = await accountOf(ann)
    const give = (body: object) => refused(app.admin.fetch(`/admin/retention/members/${id}/tier`, { method: "POST", body: { tier_id: "silver", until: null, reason: "x", ...body } }))
    expect(await give({ tier_id: "platinum" })).toMatchObject({ status: 400, body: { message: "tier_id: expected one of bronze, silver" } })
    expect((await give({ until: "2020-01-01T00:00:00Z" })).status).toBe(400)
    expect((await give({ until: "soon" })).status).toBe(400)
    expect((await give({ reason: " " })).status).toBe(400)
    expect((await refused(app.admin.points.giveTier("rpa_nobody", { tier_id: "silver", until: null, reason: "x" }))).status).toBe(404)
    expect((await refused(app.admin.points.memberTier("rpa_nobody"))).status).toBe(404)
    expect((await refused(app.guest("a@example.com").points.tier())).status).toBe(401)
    expect((await refused(ann.fetch("/admin/retention/tiers"))).status).toBe(401)
  })

  it("keeps customer groups in step with levels, and no others, also when the programme names other groups", async () => {
    const customers = app.container.resolve(Modules.CUSTOMER)
    const [gold, plain, other] = await Promise.all(["Gold people", "Plain people", "Others"].map((name) => customers.createCustomerGroups({ name })))
    const levels = (first: string, second: string) => [{ ...LEVELS[0]!, customer_group_id: first }, { ...LEVELS[1]!, customer_group_id: second }]
    await tiered({ levels: levels(plain!.id, gold!.id) })
    const ann = await app.register()
    const groups = async () => (await customers.retrieveCustomer(ann.customer_id as string, { relations: ["groups"] })).groups.map(({ name }) => name).sort()
    await customers.addCustomerToGroup({ customer_id: ann.customer_id as string, customer_group_id: other!.id })
    await paid(ann, { [v().thirty]: 1 })
    await eventually(async () => (await groups()).includes("Plain people"), "the group")
    const order = await paid(ann, { [v().thirty]: 2 })
    await eventually(async () => (await groups()).join() === "Gold people,Others", "the next group")
    await tiered({ levels: levels(gold!.id, plain!.id) })
    await app.sweepIn(0)
    expect(await groups()).toEqual(["Others", "Plain people"])
    await app.admin.refund(order, 65)
    await eventually(async () => (await groups()).join() === "Gold people,Others", "the group after the refund")
  })

  it("counts dollars by what points are worth and pounds, which have no rate, not at all", async () => {
    const { rules } = { rules: (await app.admin.points.programme()).programme }
    const eur = rules.currencies.find(({ currency_code }) => currency_code === "eur")!
    await changeRules(app.admin, {
      currencies: [eur, { ...eur, currency_code: "usd", redeem_amount: eur.redeem_amount * 2 }],
      tiers: { basis: "spend", window: "lifetime", grace_days: 0, currency_code: "eur", levels: LEVELS },
    })
    const ann = await app.register()
    await paid(ann, { [v().thirty]: 2 }, "gbp")
    await paid(ann, { [v().thirty]: 2 }, "usd")
    await reaches(ann, "bronze")
    expect((await ann.points.tier()).tier?.measure).toBeLessThan(40)
  })
})
