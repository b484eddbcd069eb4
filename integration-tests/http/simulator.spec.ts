import type { AdminProgrammeRules, AdminSimulation } from "../../src/contract"
import { Modules } from "@medusajs/framework/utils"
import { POINTS_MODULE } from "../../src/modules/points"
import type PointsModuleService from "../../src/modules/points/service"
import { runSimulation } from "../../src/workflows/points/simulation/run-simulation"
import { eventually, httpFetch, refused } from "../support/api"
import { withApp } from "../support/app"
import { changeRules, rulesInForce } from "../support/change-rules"

const EVERYTHING = { product_ids: [], category_ids: [], collection_ids: [], type_ids: [], tag_ids: [] }
const anyRule = { active: true, products: EVERYTHING, sales_channel_ids: [], customer_group_ids: [], tier_ids: [], starts_at: null, ends_at: null, weekdays: [], min_order: [], first_order_only: false, cap_per_member: null, cap_total: null, priority: 0, combines: true }
const TIERS: NonNullable<AdminProgrammeRules["tiers"]> = {
  basis: "spend", window: "rolling_12_months", grace_days: 30, currency_code: "eur",
  levels: [["base", 0, 100], ["silver", 50, 150], ["gold", 100, 200]].map(([id, from, earn_percent]) => ({ id: String(id), title: `The ${id}`, from: Number(from), earn_percent: Number(earn_percent), gift_points: 0, customer_group_id: null })),
}

withApp("simulator", (app) => {
  const v = () => app.shop.variants
  const draftOf = async (patch: Partial<AdminProgrammeRules>) => {
    const { version, rules } = await rulesInForce(app.admin)
    const { draft } = await app.admin.points.programme()
    return (await app.admin.points.saveDraft({ ...rules, ...patch, based_on_version: version, revision: draft?.revision ?? 0 })).draft!
  }
  const finished = async (id: string): Promise<AdminSimulation> =>
    eventually(async () => {
      const { simulation } = await app.admin.points.simulation(id)
      return ["done", "failed"].includes(simulation.state) && simulation
    }, "the simulation ended")
  const simulate = async (patch: Partial<AdminProgrammeRules>) => {
    const { revision } = await draftOf(patch)
    const { simulation } = await app.admin.points.simulate({ revision })
    expect(simulation.result).toBeNull()
    const done = await finished(simulation.id)
    expect(done).toMatchObject({ state: "done", error: null, done: done.total, finished_at: expect.any(String) })
    return done.result!
  }
  /** What was posted for all orders: pending and available, as the ledger says. */
  const posted = async () => {
    const { rows } = await app.db.raw(`select coalesce(sum(pending + available), 0)::float8 as points, coalesce(sum(net_minor), 0)::float8 as net from retention_points_order`)
    return rows[0] as { points: number; net: number }
  }
  /** A member with an order of every kind: open, paid, paid in part, refunded, returned, cancelled, with a gift card. */
  const aVariedLife = async () => {
    const ann = await app.register("ann")
    const order = (items: Record<string, number>) => ann.order(items)
    await order({ [v().thirty]: 1 })
    const paid = await order({ [v().thirty]: 2, [v().twelve]: 1 })
    await app.admin.capture(paid)
    const part = await order({ [v().twelve]: 3 })
    await app.admin.capture(part, 20)
    const refunded = await order({ [v().thirty]: 1 })
    await app.admin.capture(refunded)
    await app.admin.refund(refunded, 12.34)
    const returned = await order({ [v().twelve]: 2, [v().three]: 1 })
    await app.admin.capture(returned)
    await app.admin.deliver(returned, app.shop.location)
    const { items } = await app.admin.order(returned)
    await app.admin.return(returned, [{ id: items.find((item) => item.quantity === 2)!.id, quantity: 1 }], app.shop.location)
    await app.admin.cancel(await order({ [v().thirty]: 1 }))
    await order({ [v().giftcard]: 1, [v().three]: 1 })
    const bob = await app.register("bob")
    for (let i = 0; i < 3; i++) await app.admin.capture(await bob.order({ [v().thirty]: 1, [v().three]: i + 1 }))
    await app.guest("carl@example.com").order({ [v().thirty]: 1 })
    await app.sweepIn(0)
    return { ann, bob }
  }

  it("is for admins only, and for the draft as it is", async () => {
    const shopper = await app.register()
    for (const headers of [{}, { authorization: `Bearer ${shopper.token}` }] as Record<string, string>[]) {
      const call = httpFetch(app.base, headers)
      expect((await refused(call("/admin/retention/simulations", { method: "POST", body: { revision: 1 } }))).status).toBe(401)
      expect((await refused(call("/admin/retention/simulations/rps_1"))).status).toBe(401)
    }
    expect(await refused(app.admin.points.simulate({ revision: 1 }))).toMatchObject({ status: 400, body: { code: "retention_stale_draft" } })
    const { revision } = await draftOf({ expiry_months: 24 })
    await draftOf({ expiry_months: 36 })
    expect(await refused(app.admin.points.simulate({ revision }))).toMatchObject({ status: 400, body: { code: "retention_stale_draft" } })
    for (const body of [{}, { revision: 0 }, { revision: "1" }, { revision: 1.5 }, { revision: 1, extra: 1 }, { revision: 1e12 }]) expect((await refused(app.admin.points.simulate(body as never))).status).toBe(400)
    for (const id of ["rps_unknown", "'; drop table x", "a".repeat(200)]) expect((await refused(app.admin.points.simulation(id))).status).toBe(404)
  })

  it("finds nothing in a shop without orders", async () => {
    expect(await simulate({ expiry_months: 24 })).toMatchObject({ orders: 0, members: 0, from: null, until: null, draft: { points: 0, net: [], cost: [], back: null }, tier_changes: { count: 0, first: [] }, by_month: [] })
  })

  it("gives under the rules in force what was posted, and under others what they would have given", async () => {
    const { ann } = await aVariedLife()
    const ledger = await posted()
    const { rules } = await rulesInForce(app.admin)
    const same = await simulate({})
    expect(same).toMatchObject({ orders: 11, members: 3 })
    expect(same.active).toMatchObject({ points: ledger.points, net: [{ currency_code: "eur", amount: ledger.net / 100 }], cost: [{ currency_code: "eur", amount: ledger.points / 100 }], members_by_tier: [{ tier_id: null, title: null, members: 2 }], members_by_percent: [] })
    expect(same.draft).toEqual(same.active)
    expect(same.active.back).toBeCloseTo(ledger.points / ledger.net, 12)
    expect(same.by_month.reduce((sum, month) => sum + month.active, 0)).toBe(ledger.points)
    const double = await simulate({ currencies: [{ ...rules.currencies[0]!, earn_points: 10 }] })
    expect(double.active).toEqual(same.active)
    expect(double.draft.points).toBeGreaterThanOrEqual(2 * ledger.points)
    expect(double.draft.points).toBeLessThan(2 * ledger.points + same.orders)
    expect(await posted()).toEqual(ledger)
    await app.auditClean()

    // Facts that were lost are read again.
    await app.db.raw(`delete from retention_points_order_facts`)
    expect(await simulate({})).toEqual(same)
    // As if the plugin had come later: nothing is noted about the orders, and they stand outside the programme.
    await app.db.raw(`update "order" set created_at = created_at - interval '300 days'`)
    await app.db.raw(`update retention_points_order set seen_at = null`)
    await app.db.raw(`delete from retention_points_order_facts`)
    const earlier = await simulate({})
    expect(earlier).toMatchObject({ orders: same.orders, members: same.members, active: same.active })
    expect(new Date(earlier.until!).getTime()).toBeLessThan(new Date(same.from!).getTime())
    // What happens to orders later is seen, whether the programme settles them or not.
    const { rows: [old] } = await app.db.raw(`select id from "order" where status <> 'canceled' order by created_at limit 1`)
    const order = await ann.order({ [v().three]: 1 })
    await app.sweepIn(0)
    expect((await simulate({})).active.points).toBe(same.active.points + 15)
    for (const id of [order, old.id]) await app.admin.cancel(id)
    await app.sweepIn(0)
    expect((await simulate({})).active.points).toBe(same.active.points - 150)
  })

  it("gives what was posted under capped, first-order and product rules too", async () => {
    await changeRules(app.admin, {
      awards: [{ id: "first_order", title: "Welcome", points: 77, active: true }],
      earning: [
        { ...anyRule, id: "double", title: "Double", gift: { kind: "multiplier", percent: 200 }, products: { ...EVERYTHING, product_ids: [app.shop.products.thirty] }, cap_per_member: 160 },
        { ...anyRule, id: "each", title: "Each", gift: { kind: "per_unit", points: 3 }, products: { ...EVERYTHING, product_ids: [app.shop.products.three] }, combines: false, priority: 5 },
        { ...anyRule, id: "big", title: "Big", gift: { kind: "per_order", points: 10 }, min_order: [{ currency_code: "eur", amount: 33 }], cap_total: 25 },
      ],
      exclusions: { products: { ...EVERYTHING, product_ids: [app.shop.products.ten_fixed] }, sale_items: true },
    })
    await aVariedLife()
    const { active, draft, members } = await simulate({})
    expect(active.points).toBe((await posted()).points)
    expect(active.points).toBeGreaterThan(3 * 77 + 160 + 25)
    expect([draft, members]).toEqual([active, 3])
  })

  it("shows who would stand where and pay less, and keeps no e-mail", async () => {
    const ann = await app.register("ann")
    const bob = await app.register("bob")
    const paid = async (shopper: typeof ann, items: Record<string, number>) => app.admin.capture(await shopper.order(items))
    await paid(ann, { [v().thirty]: 2 })
    await paid(bob, { [v().thirty]: 3 })
    await paid(bob, { [v().twelve]: 1 })
    await app.guest("carl@example.com").order({ [v().thirty]: 4 })
    await app.sweepIn(0)
    const { draft, active, tier_changes } = await simulate({
      tiers: TIERS,
      ladder: { window: "lifetime", currency_code: "eur", steps: [{ from_amount: 50, percent: 3 }, { from_amount: 100, percent: 5 }], excluded: EVERYTHING, combines_with_codes: false },
    })
    const of = (totals: typeof draft) => totals.members_by_tier.map(({ tier_id, title, members }) => [tier_id, title, members])
    expect(of(active)).toEqual([[null, null, 2]])
    // Carl is a guest, who has no level before he claims his account.
    expect(of(draft)).toEqual([["silver", "The silver", 1], ["gold", "The gold", 1]])
    expect(draft.members_by_percent).toEqual([{ percent: 3, members: 1 }, { percent: 5, members: 1 }])
    // Only Bob's second order was placed on a higher level: silver, half as many points again.
    expect(draft.points - active.points).toBe(30)
    const { members: [account] } = await app.admin.points.members({ customer_id: bob.customer_id as string })
    expect(tier_changes).toEqual({
      count: 2,
      first: [
        { account_id: expect.stringMatching(/^rpa_/), email: ann.email, from: null, to: "The silver" },
        { account_id: account!.id, email: bob.email, from: null, to: "The gold" },
      ],
    })
    const { rows } = await app.db.raw(`select result::text as text from retention_points_simulation`)
    const { rows: facts } = await app.db.raw(`select facts::text as text, account_key from retention_points_order_facts`)
    expect([...rows, ...facts]).toHaveLength(5)
    expect([...rows, ...facts].filter(({ text }: { text: string }) => text.includes("@"))).toEqual([])
  })

  it("asks for categories and tags that no earlier rule asked for, and for the members' groups", async () => {
    const bob = await app.register("bob")
    await bob.order({ [v().three]: 6 })
    await app.guest("carl@example.com").order({ [v().three]: 2, [v().twelve]: 1 })
    const products = app.container.resolve(Modules.PRODUCT)
    const customers = app.container.resolve(Modules.CUSTOMER)
    const [parent] = await products.createProductCategories([{ name: "Parent", is_active: true }])
    const [child] = await products.createProductCategories([{ name: "Child", is_active: true, parent_category_id: parent!.id }])
    await products.updateProducts(app.shop.products.three, { category_ids: [child!.id] })
    const group = await customers.createCustomerGroups({ name: "Friends" })
    await customers.addCustomerToGroup({ customer_id: bob.customer_id as string, customer_group_id: group.id })
    const before = (await simulate({})).active.points
    const ofThree = { ...anyRule, id: "three", title: "Three", gift: { kind: "per_unit", points: 1 } as const, products: { ...EVERYTHING, category_ids: [parent!.id] } }
    expect((await simulate({ earning: [ofThree] })).draft.points - before).toBe(8)
    expect((await simulate({ earning: [{ ...ofThree, customer_group_ids: [group.id] }] })).draft.points - before).toBe(6)
    expect((await simulate({ earning: [{ ...ofThree, customer_group_ids: ["cusgroup_other"] }] })).draft.points).toBe(before)
  })

  it("runs once for a draft however often it is asked, and gives up what a newer draft made useless", async () => {
    await app.register().then((shopper) => shopper.order({ [v().three]: 1 }))
    const points = app.container.resolve<PointsModuleService>(POINTS_MODULE)
    const first = await draftOf({ expiry_months: 24 })
    const open = await points.openSimulation({ rules: (await points.draft())!.rules, revision: first.revision, created_by: null })
    const run = await points.takeSimulation(open.id)
    const answers = await Promise.all(Array.from({ length: 8 }, () => app.admin.points.simulate({ revision: first.revision })))
    expect(new Set(answers.map(({ simulation }) => `${simulation.id} ${simulation.state}`))).toEqual(new Set([`${open.id} running`]))
    const second = await draftOf({ expiry_months: 36 })
    const { simulation } = await app.admin.points.simulate({ revision: second.revision })
    expect(await points.noteSimulation(run!, { done: 1, total: 1 })).toBe(false)
    await points.finishSimulation(run!, { orders: 999 })
    expect((await app.admin.points.simulation(open.id)).simulation).toMatchObject({ state: "failed", result: null, error: expect.stringContaining("newer draft") })
    expect(await finished(simulation.id)).toMatchObject({ state: "done" })
  })

  it("is begun again by the sweep when its process died, and ends with words when it dies again and again", async () => {
    await app.register().then((shopper) => shopper.order({ [v().three]: 1 }))
    const points = app.container.resolve<PointsModuleService>(POINTS_MODULE)
    const { revision } = await draftOf({ expiry_months: 24 })
    const { rules } = (await points.draft())!
    const died = async (attempt = 1) => {
      const { id } = await points.openSimulation({ rules, revision, created_by: null })
      const run = await points.takeSimulation(id)
      await app.db.raw(`update retention_points_simulation set heartbeat_at = now() - interval '2 minutes', attempt = ? where id = ?`, [attempt, id])
      return { id, run: run! }
    }
    const { id, run } = await died()
    expect((await app.admin.points.simulation(id)).simulation).toMatchObject({ state: "running", done: 0 })
    await app.sweepIn(0)
    expect(await finished(id)).toMatchObject({ state: "done", result: { orders: 1 } })
    // Should the first one wake up after all, it has nothing to say any more.
    expect(await points.noteSimulation(run, { done: 1, total: 1 })).toBe(false)
    const again = await died(3)
    await app.sweepIn(0)
    expect(await finished(again.id)).toMatchObject({ state: "failed", result: null, error: expect.stringContaining("Start it again") })
    const alive = await points.openSimulation({ rules, revision, created_by: null })
    expect(await points.takeSimulation(alive.id)).not.toBeNull()
    expect(await points.takeSimulation(alive.id)).toBeNull()
    await app.sweepIn(30)
    expect((await app.admin.points.simulation(alive.id)).simulation).toMatchObject({ state: "running" })
  })

  it("says what went wrong and can be started again", async () => {
    await app.register().then((shopper) => shopper.order({ [v().three]: 1 }))
    const points = app.container.resolve<PointsModuleService>(POINTS_MODULE)
    const { revision } = await draftOf({ expiry_months: 24 })
    const { id } = await points.openSimulation({ rules: (await points.draft())!.rules, revision, created_by: null })
    const broken = points as unknown as { orderFactsPage: unknown }
    const read = broken.orderFactsPage
    broken.orderFactsPage = () => Promise.reject(new Error("a bad page"))
    try {
      await runSimulation(app.container, id)
    } finally {
      broken.orderFactsPage = read
    }
    expect((await app.admin.points.simulation(id)).simulation).toMatchObject({ state: "failed", error: expect.stringMatching(/a bad page.*Start it again/) })
    const { simulation } = await app.admin.points.simulate({ revision })
    expect(simulation.id).not.toBe(id)
    expect(await finished(simulation.id)).toMatchObject({ state: "done" })
  })
})
