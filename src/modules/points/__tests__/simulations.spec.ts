import { aLine, anOrder, aPaidOrder, days, NOON, someRules } from "../../../domain/points/points.test-support"
import { Replay } from "../../../domain/simulation"
import { aRule, someTiers } from "../../../domain/simulation/simulation.test-support"
import { replayFacts } from "../../../workflows/points/simulation/replay-facts"
import { tally, thePointsModule } from "./the-points-module"

describe("facts of orders", () => {
  const at = thePointsModule()
  const noted = async () => (await at.service.orderFactsPage(null, 1000)).map(({ facts, ...key }) => ({ ...key, paid: facts.lines[0]?.paid_minor }))

  it("come back as they were noted, without titles, and never from an older look", async () => {
    const facts = aPaidOrder({ order_id: "order_a", lines: [aLine({ title: "Ann's cup" })], delivered_at: days(3) })
    await at.service.noteOrderFacts([{ account_key: "cus_1", facts }], NOON)
    const { title: _title, ...line } = facts.lines[0]!
    expect(await at.service.orderFactsPage(null, 10)).toEqual([{ order_id: "order_a", account_key: "cus_1", facts: { ...facts, lines: [line] } }])
    const changed = (paid_minor: number) => [{ account_key: "cus_2", facts: anOrder({ order_id: "order_a", lines: [aLine({ paid_minor })] }) }]
    await at.service.noteOrderFacts(changed(1), days(-1))
    expect(await noted()).toMatchObject([{ account_key: "cus_1", paid: 10_000 }])
    await at.service.noteOrderFacts(changed(2), NOON)
    expect(await noted()).toMatchObject([{ account_key: "cus_2", paid: 2 }])
    await at.service.noteOrderFacts([], NOON)
  })

  it("can be noted by many at once, in any order", async () => {
    const orders = Array.from({ length: 20 }, (_, i) => ({ account_key: "cus_1", facts: anOrder({ order_id: `order_${i}` }) }))
    await Promise.all(Array.from({ length: 16 }, (_, i) => at.service.noteOrderFacts(i % 2 ? orders : [...orders].reverse(), days(i))))
    expect(await noted()).toHaveLength(21)
  })

  it("give the same result whatever the size of a page (S2)", async () => {
    const rules = someRules({
      tiers: someTiers(),
      earning: [aRule({ id: "capped", gift: { kind: "per_unit", points: 7 }, cap_per_member: 30, cap_total: 400 })],
      awards: [{ id: "first_order", title: "Welcome", points: 50, active: true }],
    })
    const orders = Array.from({ length: 300 }, (_, i) => ({
      account_key: i % 13 === 0 ? "" : `cus_${(i * 7) % 23}`,
      facts: aPaidOrder({ order_id: `many_${i}`, placed_at: days(-((i * 31) % 700)), lines: [aLine({ paid_minor: 1_000 + ((i * 7919) % 30_000) })], canceled: i % 17 === 0 }),
    }))
    await at.service.noteOrderFacts(orders.sort(() => (Math.random() < 0.5 ? -1 : 1)), days(1))
    const run = async (page: number) => {
      const replay = new Replay({ draft: rules, active: someRules() }, days(30))
      let pages = 0
      expect(await replayFacts(at.service, replay, { page, complete: async (facts) => facts, onPage: async () => (pages += 1) > 0 })).toBe(true)
      return { result: replay.result(), pages }
    }
    const whole = await run(1000)
    expect(whole.result.orders).toBe(321)
    for (const page of [1, 7, 64, 321]) {
      const { result, pages } = await run(page)
      expect({ page, result }).toEqual({ page, result: whole.result })
      expect(pages).toBe(Math.floor(321 / page) + 1)
    }
  })

  it("are read no further once nobody wants the result", async () => {
    const replay = new Replay({ draft: someRules(), active: someRules() }, NOON)
    let pages = 0
    expect(await replayFacts(at.service, replay, { page: 50, complete: async (facts) => facts, onPage: async () => (pages += 1) < 2 })).toBe(false)
    expect([pages, replay.result().orders]).toEqual([2, 100])
  })
})

describe("simulations", () => {
  const at = thePointsModule()
  const open = (revision: number) => at.service.openSimulation({ rules: someRules(), revision, created_by: "user_1" })

  it("are opened once for a draft, and are run by one of many", async () => {
    const opened = await Promise.all(Array.from({ length: 16 }, () => open(1)))
    expect(new Set(opened.map(({ id }) => id)).size).toBe(1)
    const { id } = opened[0]!
    expect(await tally(Array.from({ length: 16 }, () => at.service.takeSimulation(id)), (run) => (run ? "runs" : "leaves"))).toEqual({ runs: 1, leaves: 15 })
    expect(await at.service.simulation(id)).toMatchObject({ state: "running", done: 0, result: null })
    expect(await at.service.noteSimulation({ id, attempt: 1 }, { done: 5, total: 10 })).toBe(true)
    expect(await at.service.noteSimulation({ id, attempt: 2 }, { done: 9, total: 10 })).toBe(false)
    expect(await at.service.simulation(id)).toMatchObject({ done: 5, total: 10 })
    await at.service.finishSimulation({ id, attempt: 1 }, { orders: 10 })
    expect(await at.service.simulation(id)).toMatchObject({ state: "done", done: 10, result: { orders: 10 }, finished_at: expect.any(Date) })
    await at.service.failSimulation({ id, attempt: 1 }, "too late")
    expect(await at.service.simulation(id)).toMatchObject({ state: "done", error: null })
    expect((await open(1)).id).not.toBe(id)
  })

  it("are one at a time: of many drafts at once, one stays open", async () => {
    await Promise.all(Array.from({ length: 12 }, (_, i) => open(10 + i)))
    const { rows } = await at.pg.raw(`select state, count(*)::int as count from retention_points_simulation where revision >= 10 group by 1 order by 1`)
    expect(rows).toEqual([{ state: "failed", count: 11 }, { state: "waiting", count: 1 }])
  })

  it("keep their rules whole, instants included, and are forgotten after 90 days", async () => {
    const rules = someRules({ earning: [aRule({ starts_at: days(1), ends_at: days(2) })] })
    const { id } = await at.service.openSimulation({ rules, revision: 50, created_by: null })
    expect((await at.service.takeSimulation(id))?.rules).toEqual(rules)
    await at.service.failSimulation({ id, attempt: 1 }, "no")
    await at.pg.raw(`update retention_points_simulation set created_at = now() - interval '91 days' where id = ?`, [id])
    await open(51)
    expect(await at.service.simulation(id)).toBeNull()
  })
})
