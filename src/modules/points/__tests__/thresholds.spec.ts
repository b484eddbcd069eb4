import type { ThresholdRule } from "../../../domain/points"
import { aRate, days, NOON } from "../../../domain/points/points.test-support"
import type PointsModuleService from "../service"
import { aMember, aName, expectCleanAudit, thePointsModule } from "./the-points-module"

const aThreshold = (id: string, euro: number, over: Partial<ThresholdRule> = {}): ThresholdRule => ({
  id, title: `From ${euro}`, active: true, currency_code: "eur", from_minor: euro * 100, benefit: { kind: "fixed", amounts: [{ currency_code: "eur", minor: 1000 }] },
  valid_days: 30, near_percent: 20, ...over,
})
const rules = (...thresholds: ThresholdRule[]) => ({
  currencies: [aRate(), aRate({ currency_code: "usd", redeem_points: 200, redeem_minor: 100 })],
  thresholds,
})

describe("thresholds", () => {
  const at = thePointsModule()
  afterEach(async () => expectCleanAudit(at.service))
  const spends = async (account_id: string, euro: number, over: { currency_code?: string; order_id?: string } = {}) =>
    at.pg.raw(
      `insert into retention_points_order (order_id, account_id, currency_code, net_minor) values (?, ?, ?, ?) on conflict (order_id) do update set net_minor = excluded.net_minor`,
      [over.order_id ?? aName("order"), account_id, over.currency_code ?? "eur", euro * 100]
    )
  const settle = (account_id: string, programme = rules(aThreshold("t100", 100), aThreshold("t200", 200)), now = NOON) =>
    at.service.settleThresholds({ account_ids: [account_id], rules: programme, now })
  const vouchers = async (account_id: string) => (await at.service.vouchersOf(account_id, 50)).map((v) => `${v.origin_id} ${v.ending ?? v.state}`).sort()
  const notices = async (account_id: string) =>
    (await at.pg.raw(`select name, data->>'threshold_id' as id from retention_points_notice where data->>'id' = ? order by name, id`, [account_id])).rows.map(
      ({ name, id }: { name: string; id: string }) => `${name} ${id}`
    )
  const finish = async (service: PointsModuleService) => {
    for (const v of await service.waitingVouchers({ what: "ending", after: "", limit: 100 })) await service.finishEnding({ id: v.id, now: NOON })
  }

  it("pay once each when one order jumps two of them, settled twenty times at once", async () => {
    const id = await aMember(at.service)
    await spends(id, 250)
    await Promise.all(Array.from({ length: 20 }, () => settle(id)))
    expect(await vouchers(id)).toEqual(["t100 issuing", "t200 issuing"])
    expect(await notices(id)).toEqual(["retention.threshold.reached t100", "retention.threshold.reached t200"])
  })

  it("pay exactly once when orders that cross them are settled at the same time", async () => {
    const id = await aMember(at.service)
    await Promise.all(Array.from({ length: 20 }, async () => { await spends(id, 10); await settle(id) }))
    expect(await vouchers(id)).toEqual(["t100 issuing", "t200 issuing"])
  })

  it("withdraw an unused voucher when a refund brings the spend below, and bring the same one back", async () => {
    const id = await aMember(at.service)
    const order_id = aName("order")
    await spends(id, 120, { order_id })
    const [first] = await settle(id)
    await spends(id, 99, { order_id })
    expect(await settle(id)).toMatchObject([{ id: first?.id, ending: "withdrawn" }])
    expect(await settle(id)).toEqual([])
    await finish(at.service)
    expect(await vouchers(id)).toEqual(["t100 withdrawn"])
    await spends(id, 100, { order_id })
    expect(await settle(id, undefined, days(60))).toMatchObject([{ id: first?.id, code: first?.code, state: "issuing", expires_at: new Date("2026-06-14T00:00:00.000Z") }])
    expect(await settle(id)).toEqual([])
  })

  it("keep a voucher whose spending comes back while it is being withdrawn", async () => {
    const id = await aMember(at.service)
    const order_id = aName("order")
    await spends(id, 120, { order_id })
    await settle(id)
    await spends(id, 10, { order_id })
    await settle(id)
    await spends(id, 120, { order_id })
    await settle(id)
    await finish(at.service)
    expect(await vouchers(id)).toEqual(["t100 issuing"])
  })

  it("leave a used voucher with whoever used it", async () => {
    const id = await aMember(at.service)
    const order_id = aName("order")
    await spends(id, 120, { order_id })
    const [voucher] = await settle(id)
    await at.service.settleVouchers([{ order_id: "order_use", canceled: false, codes: [voucher?.code as string], seen_at: NOON }], NOON)
    await spends(id, 0, { order_id })
    expect(await settle(id)).toEqual([])
    expect(await vouchers(id)).toEqual(["t100 used"])
  })

  it("give a voucher a new code when the order that used it is cancelled", async () => {
    const id = await aMember(at.service)
    await spends(id, 120)
    const [voucher] = await settle(id)
    const order = { order_id: "order_undone", codes: [voucher?.code as string], seen_at: NOON }
    await at.service.settleVouchers([{ ...order, canceled: false }], NOON)
    const looks = await Promise.all(Array.from({ length: 10 }, () => at.service.settleVouchers([{ ...order, canceled: true }], NOON)))
    const [fresh, ...others] = looks.flat()
    expect(others).toEqual([])
    expect(fresh).toMatchObject({ id: voucher?.id, state: "issuing", order_id: null, promotion_id: null })
    expect(fresh?.code).not.toBe(voucher?.code)
    expect(await at.service.settleVouchers([{ ...order, canceled: true }], NOON)).toEqual([])
  })

  it("count other currencies by what points are worth in them, and those without a rate not at all", async () => {
    const id = await aMember(at.service)
    // A dollar buys twice the points: 40 dollars are worth 80 euro.
    await spends(id, 40, { currency_code: "usd" })
    await spends(id, 9999, { currency_code: "gbp" })
    await settle(id)
    expect(await vouchers(id)).toEqual([])
    await spends(id, 20)
    await settle(id)
    expect(await vouchers(id)).toEqual(["t100 issuing"])
  })

  it("say once that somebody is close, and not again after they were there", async () => {
    const id = await aMember(at.service)
    const order_id = aName("order")
    await spends(id, 79, { order_id })
    await settle(id)
    expect(await notices(id)).toEqual([])
    await spends(id, 80, { order_id })
    await Promise.all([settle(id), settle(id), settle(id)])
    expect(await notices(id)).toEqual(["retention.threshold.near t100"])
    await spends(id, 100, { order_id })
    await settle(id)
    await spends(id, 90, { order_id })
    await settle(id)
    expect(await notices(id)).toEqual(["retention.threshold.near t100", "retention.threshold.reached t100"])
  })

  it("give guests who have no log-in, and blocked members, nothing", async () => {
    const guest = await at.service.ensureAccount({ customer_id: null, person_id: aName("rpp") })
    const member = await aMember(at.service)
    await at.service.setAccountStatus(member, "blocked", "fraud", NOON)
    for (const id of [guest, member]) {
      await spends(id, 500)
      await settle(id)
      expect(await vouchers(id)).toEqual([])
    }
    await at.service.setAccountStatus(member, "active", null, NOON)
    await settle(member)
    expect(await vouchers(member)).toHaveLength(2)
  })

  it("take nothing back when the programme asks for more, or drops them", async () => {
    const id = await aMember(at.service)
    await spends(id, 120)
    await settle(id)
    await settle(id, rules(aThreshold("t100", 1000)))
    await settle(id, rules(aThreshold("t100", 100, { active: false })))
    await settle(id, rules())
    expect(await vouchers(id)).toEqual(["t100 issuing"])
  })
})
