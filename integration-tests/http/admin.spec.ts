import { eventually, httpFetch, refused } from "../support/api"
import { orderBecomes, withApp } from "../support/app"

withApp("admin", (app) => {
  const member = async (points: number, name = "member") => {
    const shopper = await app.memberWith(points, name)
    const { members } = await app.admin.points.members({ customer_id: shopper.customer_id as string })
    return { shopper, id: members[0]!.id }
  }

  it("is for admins only", async () => {
    const { shopper, id } = await member(100)
    const paths = ["/admin/retention/members", `/admin/retention/members/${id}`, "/admin/retention/programme", "/admin/retention/health", "/admin/retention/orders/order_1/points"]
    const callers: Record<string, string>[] = [{}, { authorization: `Bearer ${shopper.token}` }]
    for (const headers of callers) {
      for (const path of paths) expect((await refused(httpFetch(app.base, headers)(path))).status).toBe(401)
      for (const path of [`/admin/retention/members/${id}/adjustments`, `/admin/retention/members/${id}/block`, "/admin/retention/points/audit", "/admin/retention/points/sweep"]) {
        expect((await refused(httpFetch(app.base, headers)(path, { method: "POST", body: {} }))).status).toBe(401)
      }
    }
  })

  it("lists members with search, filters, sorting and pages", async () => {
    await member(300, "carla")
    await member(100, "carl")
    const { id } = await member(200, "dora")
    await app.guest("carlo@example.com").order({ [app.shop.variants.three]: 1 })
    await app.sweepIn(0)
    const list = async (query: object) => (await app.admin.points.members(query)).members.map((m) => m.email?.split(/[-@]/)[0])
    expect(await list({ q: "carl", order: "available" })).toEqual(["carlo", "carl", "carla"])
    expect(await list({ kind: "guest" })).toEqual(["carlo"])
    expect(await list({ has: "pending" })).toEqual(["carlo"])
    expect(await list({ kind: "member", order: "-available" })).toEqual(["carla", "dora", "carl"])
    expect(await list({ kind: "member", order: "-available", limit: 1, offset: 1 })).toEqual(["dora"])
    await app.admin.points.block(id, { blocked: true, reason: "returns everything" })
    expect(await list({ status: "blocked" })).toEqual(["dora"])
    expect(await list({ q: "nobody@nowhere" })).toEqual([])
    expect((await app.admin.points.members({ kind: "member", limit: 1 })).count).toBe(3)
    for (const query of [{ order: "email; drop table x" }, { limit: 1000 }, { offset: -1 }, { status: "gone" }, { q: "a".repeat(201) }, { nope: "1" }]) {
      expect((await refused(app.admin.points.members(query as never))).status).toBe(400)
    }
  })

  it("adjusts once per key, records who did it and why, and refuses what is not there (edge case 11)", async () => {
    const { id } = await member(100)
    const key = "thanks-for-waiting-1"
    const first = await app.admin.points.adjust(id, { points: 50, reason: "goodwill", note: "late parcel", idempotency_key: key })
    expect(first).toMatchObject({ replayed: false, member: { available: 150 }, entry: { kind: "adjust", available: 50, reason: "goodwill", note: "late parcel", actor: expect.stringMatching(/^user_/) } })
    const again = await Promise.all(Array.from({ length: 8 }, () => app.admin.points.adjust(id, { points: 50, reason: "goodwill", note: "late parcel", idempotency_key: key })))
    expect(again.every((answer) => answer.replayed && answer.member.available === 150)).toBe(true)
    expect(await refused(app.admin.points.adjust(id, { points: 60, reason: "goodwill", idempotency_key: key }))).toMatchObject({ status: 400, body: { message: expect.stringContaining("was used for another adjustment") } })
    expect(await refused(app.admin.points.adjust(id, { points: -151, reason: "correction", idempotency_key: "too-much-1" }))).toMatchObject({ status: 400, body: { message: expect.stringContaining("150 points to take, 1 too few") } })
    expect((await app.admin.points.adjust(id, { points: -150, reason: "correction", idempotency_key: "all-of-it-1" })).member.available).toBe(0)
    expect((await refused(app.admin.points.adjust("rpa_unknown", { points: 1, reason: "other", idempotency_key: "unknown-1" }))).status).toBe(404)
    const bad = [
      {}, { points: 0 }, { points: 1.5 }, { points: "1" }, { points: 1e300 }, { reason: "because" }, { reason: undefined }, { idempotency_key: "short" },
      { idempotency_key: undefined }, { note: "x".repeat(501) }, { note: "a\u0000b" }, { note: "\ud800" }, { actor: "somebody" },
    ]
    for (const change of bad) {
      const body = { points: 10, reason: "other", idempotency_key: "fresh-key-1", ...(Object.keys(change).length ? change : { points: undefined }) }
      expect({ change, status: (await refused(app.admin.points.adjust(id, body as never))).status }).toEqual({ change, status: 400 })
    }
    expect((await app.admin.points.member(id)).member.entries).toHaveLength(3)
    await app.auditClean()
  })

  it("opens an account for a customer once, and for a guest the unclaimed one of the e-mail", async () => {
    const shopper = await app.register()
    const opened = await Promise.all(Array.from({ length: 5 }, () => app.admin.points.openMember({ customer_id: shopper.customer_id as string })))
    expect(new Set(opened.map((answer) => answer.member.id)).size).toBe(1)
    expect((await refused(app.admin.points.openMember({ customer_id: "cus_unknown" }))).status).toBe(404)
    const order = await app.guest("guest@example.com").order({ [app.shop.variants.three]: 1 })
    await orderBecomes(app.admin, order, { pending: 15 })
    const { order: placed } = await app.admin.fetch<{ order: { customer_id: string } }>(`/admin/orders/${order}`, { query: { fields: "customer_id" } })
    expect((await app.admin.points.openMember({ customer_id: placed.customer_id })).member).toMatchObject({ kind: "guest", pending: 15 })
    expect((await app.admin.points.members({ customer_id: placed.customer_id })).members).toHaveLength(1)
  })

  it("stops a blocked member from spending, frees nothing by mistake, and lets them again", async () => {
    const { shopper, id } = await member(1000)
    const cart = await shopper.cart({ [app.shop.variants.thirty]: 1 })
    await app.admin.points.block(id, { blocked: true, reason: "abuse" })
    expect((await shopper.points.points()).points).toMatchObject({ blocked: true, available: 1000 })
    expect(await refused(shopper.points.apply(cart.id, { points: 500 }))).toMatchObject({ status: 400, body: { message: expect.stringContaining("blocked") } })
    const order = await shopper.order({ [app.shop.variants.thirty]: 1 })
    await orderBecomes(app.admin, order, { pending: 150 })
    expect((await app.admin.points.block(id, { blocked: false })).member).toMatchObject({ status: "active", status_reason: null })
    expect((await shopper.points.apply(cart.id, { points: 500 })).points.applied).toBe(500)
    expect((await refused(app.admin.points.block(id, { blocked: "yes" } as never))).status).toBe(400)
    expect((await refused(app.admin.points.block("rpa_unknown", { blocked: true }))).status).toBe(404)
  })

  it("pages a statement by key, for admin and shopper alike", async () => {
    const { shopper, id } = await member(1)
    for (let i = 0; i < 6; i++) await app.admin.points.adjust(id, { points: 10 + i, reason: "promotion", idempotency_key: `page-by-key-${i}` })
    const seen: number[] = []
    let before: number | undefined
    do {
      const page = await shopper.points.entries({ limit: 3, ...(before ? { before } : {}) })
      seen.push(...page.entries.map((entry) => entry.available))
      before = page.next ?? undefined
    } while (before)
    expect(seen).toEqual([15, 14, 13, 12, 11, 10, 1])
    expect(Object.keys((await shopper.points.entries({ limit: 1 })).entries[0]!)).not.toEqual(expect.arrayContaining(["note", "actor"]))
    expect((await app.admin.points.member(id, { limit: 2 })).member.entries).toHaveLength(2)
  })

  it("explains an order line by line and forecasts a return without doing it", async () => {
    const { shopper } = await member(1000)
    const cart = await shopper.cart({ [app.shop.variants.thirty]: 2, [app.shop.variants.three]: 1 })
    await shopper.points.apply(cart.id, { points: 600 })
    const order = await shopper.checkout(cart.id)
    await orderBecomes(app.admin, order, { spent: 600, pending: 285 })
    const { points } = await app.admin.points.order(order)
    expect(points.lines.reduce((sum, line) => sum + line.earned, 0)).toBe(285)
    expect(points.lines.reduce((sum, line) => sum + line.spent, 0)).toBe(600)
    expect(points).toMatchObject({ discount: 6, currency_code: "eur", zero_reason: null, refund: null })
    const items = points.lines.map((line) => `${line.id}:${line.quantity}`).join(",")
    expect((await app.admin.points.order(order, { items })).points.refund).toMatchObject({ taken_back: 285, given_back: 600 })
    expect((await app.admin.points.order(order)).points).toMatchObject({ spent: 600, pending: 285 })
    for (const wrong of ["", "x", "a:b", "a:-1", "a:1,,b:2", "a:9999999"]) expect((await refused(app.admin.points.order(order, { items: wrong }))).status).toBe(400)
    expect((await refused(app.admin.points.order("order_unknown"))).status).toBe(404)
  })

  it("reports its health, parks a bad order and goes on with the others", async () => {
    const good = await app.register()
    const order = await good.order({ [app.shop.variants.three]: 1 })
    await orderBecomes(app.admin, order, { pending: 15 })
    const points = app.container.resolve<{ settleOrder: unknown }>("retention_points")
    const settle = points.settleOrder as (input: { facts: { order_id: string } }) => Promise<unknown>
    points.settleOrder = async (input: { facts: { order_id: string } }) => {
      if (input.facts.order_id === order) throw new Error("a bad row")
      return settle.call(points, input)
    }
    const other = await good.order({ [app.shop.variants.twelve]: 1 })
    try {
      const { sweep } = await app.admin.points.sweep({ full: true })
      expect(sweep).toMatchObject({ orders_parked: 1, complete: true })
    } finally {
      points.settleOrder = settle
    }
    await orderBecomes(app.admin, other, { pending: 60 })
    expect((await app.admin.points.order(order)).points.parked_error).toBe("a bad row")
    const { health } = await app.admin.points.health()
    expect(health).toMatchObject({ ok: false, problems: ["orders_parked"], orders_parked: 1, orders_unposted: 0 })
    await eventually(async () => (await app.admin.points.health()).health.last_sweep_at !== null, "a sweep was noted")
    expect((await app.admin.points.audit()).audit).toMatchObject({ deviations: [], accounts: expect.any(Number) })
    expect((await app.admin.points.health()).health).toMatchObject({ audit_deviations: 0 })
  })
})
