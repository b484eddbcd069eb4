import type { AdminEarningRule, AdminProgrammeRules } from "../../src/contract"
import { httpFetch, refused } from "../support/api"
import { orderBecomes, withApp } from "../support/app"
import { changeRules, rulesInForce } from "../support/change-rules"

const EVERYTHING = { product_ids: [], category_ids: [], collection_ids: [], type_ids: [], tag_ids: [] }

const aRule = (over: Partial<AdminEarningRule> = {}): AdminEarningRule => ({
  id: "autumn", title: "Autumn", active: true, gift: { kind: "multiplier", percent: 200 }, products: EVERYTHING, sales_channel_ids: [], customer_group_ids: [], tier_ids: [],
  starts_at: null, ends_at: null, weekdays: [], min_order: [], first_order_only: false, cap_per_member: null, cap_total: null, priority: 0, combines: true, ...over,
})

withApp("programme", (app) => {
  const save = async (patch: object, revision = 0, based_on_version?: number) => {
    const { version, rules } = await rulesInForce(app.admin)
    return app.admin.points.saveDraft({ ...rules, ...patch, revision, based_on_version: based_on_version ?? version } as never)
  }
  const revisionOf = async () => (await app.admin.points.programme()).draft?.revision ?? 0

  it("is for admins only", async () => {
    const shopper = await app.register()
    const path = "/admin/retention/programme"
    for (const headers of [{}, { authorization: `Bearer ${shopper.token}` }] as Record<string, string>[]) {
      const call = httpFetch(app.base, headers)
      for (const get of [path, `${path}/presets`, `${path}/versions/1`]) expect((await refused(call(get))).status).toBe(401)
      for (const post of [`${path}/draft`, `${path}/draft/activate`]) expect((await refused(call(post, { method: "POST", body: {} }))).status).toBe(401)
      expect((await refused(call(`${path}/draft`, { method: "DELETE" }))).status).toBe(401)
    }
  })

  it("begins with the defaults in the store's currency, without a draft, and names the currencies that earn nothing", async () => {
    const { programme, draft, history, currencies_without_rate } = await app.admin.points.programme()
    expect(programme).toMatchObject({ version: 1, time_zone: "UTC", currencies: [{ currency_code: "eur", earn_points: 5, earn_amount: 1, redeem_points: 100, redeem_amount: 1 }], expiry_months: 12, tiers: null })
    expect([draft, history]).toEqual([null, []])
    expect(currencies_without_rate.sort()).toEqual(["gbp", "usd"])
  })

  it("changes nothing by a draft, and everything from now on by activating it; earlier orders keep their version", async () => {
    const ann = await app.register()
    const first = await ann.order({ [app.shop.variants.thirty]: 1 })
    const { rules } = await rulesInForce(app.admin)
    const gbp = { currency_code: "GBP", earn_points: 1, earn_amount: 0.5, redeem_points: 10, redeem_amount: 0.25 }
    const saved = await save({ expiry_months: 24, currencies: [{ ...rules.currencies[0]!, earn_points: 10 }, gbp] })
    expect(saved.programme).toMatchObject({ version: 1, expiry_months: 12 })
    expect(saved.draft).toMatchObject({ based_on_version: 1, expiry_months: 24, updated_by: expect.stringMatching(/^user_/) })
    expect(saved.draft?.currencies[1]).toEqual({ ...gbp, currency_code: "gbp" })
    const between = await ann.order({ [app.shop.variants.thirty]: 1 })
    const active = await app.admin.points.activateDraft({ revision: saved.draft!.revision })
    expect(active).toMatchObject({ programme: { version: 2, expiry_months: 24, created_by: expect.stringMatching(/^user_/) }, draft: null, history: [{ version: 1 }], currencies_without_rate: ["usd"] })
    const after = await ann.order({ [app.shop.variants.thirty]: 1 })
    for (const [order, pending] of [[first, 150], [between, 150], [after, 300]] as const) await orderBecomes(app.admin, order, { pending })
    expect((await app.admin.points.programmeVersion(1)).programme).toMatchObject({ version: 1, expiry_months: 12 })
    expect((await app.admin.points.programmeVersion(2)).programme).toEqual(active.programme)
    for (const unknown of [3, 0, -1, 1.5, Number.NaN, 1e12]) expect((await refused(app.admin.points.programmeVersion(unknown))).status).toBe(404)
  })

  it("keeps every part of the rules as it was sent, instants and amounts in any currency", async () => {
    const sent: Partial<AdminProgrammeRules> = {
      time_zone: "Europe/Kyiv", expiry_month_end: true, inactivity_months: 18,
      currencies: [
        { currency_code: "eur", earn_points: 5, earn_amount: 1.5, redeem_points: 100, redeem_amount: 0.99 },
        { currency_code: "jpy", earn_points: 1, earn_amount: 100, redeem_points: 1, redeem_amount: 1 },
        { currency_code: "kwd", earn_points: 1, earn_amount: 0.125, redeem_points: 1, redeem_amount: 0.001 },
      ],
      exclusions: { products: { ...EVERYTHING, tag_ids: ["ptag_1"] }, sale_items: true },
      earning: [
        aRule({ starts_at: "2026-11-01T00:00:00.000Z", ends_at: "2026-12-01T00:00:00.000Z", weekdays: [1, 7], min_order: [{ currency_code: "kwd", amount: 9.999 }], cap_total: 100, cap_per_member: 5 }),
        aRule({ id: "each", gift: { kind: "per_unit", points: 3 }, priority: -1, combines: false }),
      ],
      awards: [{ id: "signup", title: "Welcome", points: 100, active: true }],
      tiers: {
        basis: "spend", window: "rolling_12_months", grace_days: 30, currency_code: "kwd",
        levels: [{ id: "base", title: "Base", from: 0, earn_percent: 100, gift_points: 0, customer_group_id: null }, { id: "gold", title: "Gold", from: 99.125, earn_percent: 150, gift_points: 50, customer_group_id: null }],
      },
      ladder: { window: "days_365", currency_code: "jpy", steps: [{ from_amount: 5000, percent: 3 }, { from_amount: 9000, percent: 5 }], excluded: EVERYTHING, combines_with_codes: true },
      thresholds: [{ id: "ten", title: "Ten", active: true, currency_code: "eur", from_amount: 99.99, benefit: { kind: "fixed", amounts: [{ currency_code: "eur", amount: 9.99 }] }, valid_days: 60, near_percent: 10 }],
    }
    const { draft } = await save(sent)
    expect(draft).toMatchObject(sent)
    const { programme } = await app.admin.points.activateDraft({ revision: draft!.revision })
    expect(programme).toMatchObject(sent)
    expect((await app.admin.points.programmeVersion(programme.version)).programme).toMatchObject(sent)
  })

  it("reads a version that was stored before the programme had tiers, campaigns and the rest", async () => {
    const { version } = await rulesInForce(app.admin)
    const old = ["time_zone", "expiry_month_end", "inactivity_months", "exclusions", "earning", "awards", "tiers", "ladder", "thresholds"]
    for (const part of old) await app.db.raw(`update retention_points_programme set rules = rules - ?`, [part])
    const { programme } = await app.admin.points.programme()
    expect(programme).toMatchObject({ version, time_zone: "UTC", earning: [], awards: [], tiers: null, ladder: null, thresholds: [], exclusions: { sale_items: false } })
    const order = await (await app.register()).order({ [app.shop.variants.thirty]: 1 })
    await orderBecomes(app.admin, order, { pending: 150 })
  })

  it("never overwrites a colleague's draft, nor takes an earlier draft for the present one", async () => {
    const first = (await save({ expiry_months: 24 })).draft!
    const stale = { status: 400, body: { type: "not_allowed", code: "retention_stale_draft", message: expect.stringContaining("Load it again") } }
    expect(await refused(save({ expiry_months: 25 }))).toMatchObject(stale)
    const second = (await save({ expiry_months: 26 }, first.revision)).draft!
    expect(second).toMatchObject({ expiry_months: 26, based_on_version: 1 })
    expect(second.revision).toBeGreaterThan(first.revision)
    expect(await refused(save({ expiry_months: 27 }, first.revision))).toMatchObject(stale)
    expect(await refused(app.admin.points.activateDraft({ revision: first.revision }))).toMatchObject(stale)
    expect((await app.admin.points.discardDraft()).draft).toBeNull()
    expect((await app.admin.points.discardDraft()).draft).toBeNull()
    const next = (await save({ expiry_months: 36 })).draft!
    for (const { revision } of [first, second]) {
      expect(await refused(save({ expiry_months: 1 }, revision))).toMatchObject(stale)
      expect(await refused(app.admin.points.activateDraft({ revision }))).toMatchObject(stale)
    }
    expect((await app.admin.points.programme()).draft).toEqual(next)
  })

  it("keeps one of many drafts begun, saved or activated at once", async () => {
    const won = async (calls: Promise<unknown>[]) => (await Promise.allSettled(calls)).filter((answer) => answer.status === "fulfilled").length
    const months = [2, 3, 4, 5, 6, 7, 8, 9]
    expect(await won(months.map((expiry_months) => save({ expiry_months })))).toBe(1)
    const begun = await revisionOf()
    expect(await won(months.map((expiry_months) => save({ expiry_months }, begun)))).toBe(1)
    const seen = await revisionOf()
    expect(await won(months.map(() => app.admin.points.activateDraft({ revision: seen })))).toBe(1)
    expect(await app.admin.points.programme()).toMatchObject({ programme: { version: 2 }, draft: null, history: [{ version: 1 }] })
  })

  it("refuses a draft that is based on a version no longer in force, when it is saved and when it is activated", async () => {
    const { draft } = await save({ expiry_months: 24 })
    // Another server's release, or a shop's own script, may add a version beside the draft.
    await app.db.raw(`insert into retention_points_programme (version, active_from, rules) select 2, now(), rules from retention_points_programme where version = 1`)
    const stale = { status: 400, body: { type: "not_allowed", code: "retention_stale_version", message: expect.stringContaining("changed the programme meanwhile") } }
    expect(await refused(app.admin.points.activateDraft({ revision: draft!.revision }))).toMatchObject(stale)
    expect(await refused(save({}, draft!.revision, 1))).toMatchObject(stale)
    expect((await app.admin.points.programme()).draft).toEqual(draft)
    const rebased = await save({ expiry_months: 24 }, draft!.revision, 2)
    expect((await app.admin.points.activateDraft({ revision: rebased.draft!.revision })).programme).toMatchObject({ version: 3, expiry_months: 24 })
  })

  it("says which field is wrong, and keeps nothing of it", async () => {
    const { rules } = await rulesInForce(app.admin)
    const [rate] = rules.currencies
    const level = { id: "gold", title: "Gold", from: 100, earn_percent: 150, gift_points: 0, customer_group_id: null }
    const tiers = { basis: "spend", window: "lifetime", grace_days: 0, currency_code: "eur", levels: [level] }
    const threshold = { id: "ten", title: "Ten", active: true, currency_code: "eur", from_amount: 100, benefit: { kind: "percent", percent: 10 }, valid_days: 60, near_percent: 10 }
    const bad: Record<string, unknown>[] = [
      { expiry_months: -1 }, { expiry_months: 1.5 }, { expiry_months: "12" }, { expiry_months: null }, { expiry_months: undefined }, { hold_days_after_payment: 400 },
      { redeem_share_max_percent: 0 }, { redeem_share_max_percent: 101 }, { redeem_points_step: 0 }, { rounding: "half" }, { extra: 1 }, { time_zone: "Europe/Atlantis" }, { time_zone: "a\u0000" },
      { currencies: "eur" }, { currencies: [{ ...rate, earn_amount: 0 }] }, { currencies: [{ ...rate, earn_amount: 0.001 }] }, { currencies: [{ ...rate, earn_amount: -1 }] }, { currencies: [rate, rate] },
      { currencies: [{ ...rate, currency_code: "euro" }] }, { currencies: [{ ...rate, earn_points: 1e300 }] }, { currencies: Array.from({ length: 201 }, () => rate) },
      { earning: [aRule({ starts_at: "2026-12-01T00:00:00Z", ends_at: "2026-11-01T00:00:00Z" })] }, { earning: [aRule({ starts_at: "yesterday" })] }, { earning: [aRule({ starts_at: "2026-02-30T00:00:00Z" })] },
      { earning: [aRule(), aRule()] }, { earning: [aRule({ id: "rate" })] }, { earning: [aRule({ id: "../x" })] }, { earning: [aRule({ title: "" })] }, { earning: [aRule({ weekdays: [8 as never] })] },
      { earning: [aRule({ weekdays: [1, 1] })] }, { earning: [aRule({ cap_total: 0 })] }, { earning: [aRule({ gift: { kind: "multiplier", percent: -100 } })] }, { earning: [aRule({ gift: { kind: "gold" } as never })] },
      { earning: [aRule({ products: { ...EVERYTHING, product_ids: Array.from({ length: 201 }, (_, i) => `prod_${i}`) } })] }, { earning: Array.from({ length: 201 }, (_, i) => aRule({ id: `rule_${i}` })) },
      { earning: [{ ...aRule(), extra: 1 }] }, { earning: [aRule({ products: { ...EVERYTHING, tag_ids: ["'; drop table x"] } })] }, { awards: [{ id: "signup", title: "Welcome", points: -5, active: true }] },
      { tiers: { ...tiers, levels: [] } }, { tiers: { ...tiers, currency_code: "usd" } }, { tiers: { ...tiers, levels: [level, { ...level, id: "two" }] } }, { tiers: { ...tiers, basis: "luck" } },
      { ladder: { window: "lifetime", currency_code: "eur", steps: [{ from_amount: 100, percent: 5 }, { from_amount: 50, percent: 7 }], excluded: EVERYTHING, combines_with_codes: false } },
      { thresholds: [{ ...threshold, benefit: { kind: "percent", percent: 101 } }] }, { thresholds: [{ ...threshold, benefit: { kind: "fixed", amounts: [] } }] }, { thresholds: [{ ...threshold, from_amount: 0 }] },
    ]
    for (const change of bad) expect({ change, status: (await refused(save(change))).status }).toEqual({ change, status: 400 })
    expect((await refused(save({ earning: [aRule({ starts_at: "2026-12-01T00:00:00Z", ends_at: "2026-11-01T00:00:00Z" })] }))).body.message).toContain("earning.0.ends_at")
    // JSON has no NaN, so it comes as text that is no JSON; nor does it come as null.
    const raw = (body: string) => app.admin.fetch("/admin/retention/programme/draft", { method: "POST", body: body as never })
    expect((await refused(raw(JSON.stringify({ ...rules, based_on_version: 1, revision: 0 }).replace(/"expiry_months":12/, '"expiry_months":NaN')))).status).toBe(400)
    expect((await refused(raw("[]"))).status).toBe(400)
    for (const revision of [-1, 1.5, 1e12, "1", null]) expect((await refused(save({}, revision as never))).status).toBe(400)
    for (const revision of [0, -1, 1.5, 1e12, "1", null, undefined]) expect((await refused(app.admin.points.activateDraft({ revision } as never))).status).toBe(400)
    expect(await app.admin.points.programme()).toMatchObject({ programme: { version: 1 }, draft: null })
  })

  it("takes rules that name thousands of products", async () => {
    const product_ids = Array.from({ length: 200 }, (_, i) => `prod_${String(i).padStart(26, "0")}`)
    const earning = Array.from({ length: 50 }, (_, i) => aRule({ id: `rule_${i}`, products: { ...EVERYTHING, product_ids } }))
    expect((await save({ earning })).draft?.earning).toHaveLength(50)
  })

  it("offers ready-made programmes that can be activated as they are", async () => {
    const { presets } = await app.admin.points.presets()
    expect(presets.map(({ id, rules }) => [id, rules.currencies, rules.ladder?.steps])).toEqual([
      ["points_5_percent", [{ currency_code: "eur", earn_points: 5, earn_amount: 1, redeem_points: 100, redeem_amount: 1 }], undefined],
      ["bonus_3_percent", [{ currency_code: "eur", earn_points: 3, earn_amount: 100, redeem_points: 1, redeem_amount: 1 }], undefined],
      ["cumulative_discount", [{ currency_code: "eur", earn_points: 0, earn_amount: 1, redeem_points: 100, redeem_amount: 1 }], [[100, 3], [200, 5], [300, 7], [500, 10]].map(([from_amount, percent]) => ({ from_amount, percent }))],
    ])
    for (const { rules } of presets) expect((await changeRules(app.admin, rules)).programme).toMatchObject(rules)
  })
})
