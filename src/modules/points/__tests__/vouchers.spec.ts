import { days, NOON } from "../../../domain/points/points.test-support"
import type PointsModuleService from "../service"
import type { TakeRewardInput } from "../take-reward"
import type { VoucherRecord } from "../voucher-records"
import { aMember, anAdjustment, aName, balances, expectCleanAudit, tally, thePointsModule } from "./the-points-module"

type Reward = Parameters<PointsModuleService["saveReward"]>[1]

const aReward = async (service: PointsModuleService, over: Partial<Reward> = {}): Promise<string> => {
  const benefit: Reward["benefit"] = { kind: "fixed", amounts: [{ currency_code: "eur", minor: 500 }, { currency_code: "usd", minor: 600 }] }
  const reward = { title: "5 off", description: null, active: true, cost_points: 500, benefit, stock: null, per_member_limit: null, tier_ids: [], valid_days: 30, position: 0 }
  return (await service.saveReward(null, { ...reward, ...over }, NOON)) as string
}
const taking = (over: Partial<TakeRewardInput> & Pick<TakeRewardInput, "account_id" | "reward_id">): TakeRewardInput => ({
  currency_code: null, tier_id: null, idempotency_key: aName("key"), now: NOON, ...over,
})
async function taken(service: PointsModuleService, over: Parameters<typeof taking>[0]): Promise<VoucherRecord> {
  const result = await service.takeReward(taking(over))
  if ("refused" in result) throw new Error(result.refused)
  return result.voucher
}
/** What giving back does once the promotion is off. */
async function giveBack(service: PointsModuleService, voucher: VoucherRecord, now = NOON) {
  await service.beginReturn({ id: voucher.id, account_id: voucher.account_id, now })
  return service.finishEnding({ id: voucher.id, now })
}
const saidBy = (result: Awaited<ReturnType<PointsModuleService["takeReward"]>>) => ("refused" in result ? result.refused : "taken")
const using = (voucher: VoucherRecord, order_id: string, over: { canceled?: boolean; seen_at?: Date } = {}) => [
  { order_id, canceled: false, codes: [voucher.code], seen_at: NOON, ...over },
]
const stockOf = async (service: PointsModuleService, id: string) => (await service.countedRewards(id))[0]?.stock

describe("rewards that points buy", () => {
  const at = thePointsModule()
  afterEach(async () => expectCleanAudit(at.service))
  const lots = async (id: string) => (await at.service.openLots(id)).map((lot) => [lot.remaining, lot.expires_at])

  it("keeps what shoppers took while a colleague changed the stock by a form that showed the old one", async () => {
    const id = await aReward(at.service, { stock: 10 })
    const account_id = await aMember(at.service, [5000])
    for (let n = 0; n < 3; n++) await taken(at.service, { account_id, reward_id: id })
    const reward = (await at.service.rewards()).find((one) => one.id === id) as Reward & { id: string }
    const stock = async () => (await at.service.rewards()).find((one) => one.id === id)?.stock
    const { id: _id, ...body } = reward
    await at.service.saveReward(id, { ...body, stock: 15 }, NOON, 10)
    expect(await stock()).toBe(12)
    await at.service.saveReward(id, { ...body, stock: 0 }, NOON, 15)
    expect(await stock()).toBe(0)
    await at.service.saveReward(id, { ...body, stock: null }, NOON, 0)
    expect(await stock()).toBeNull()
    await at.service.saveReward(id, { ...body, stock: 4 }, NOON)
    expect(await stock()).toBe(4)
  })

  it("take the soonest-expiring points and give a voucher in the asked currency that nobody can guess", async () => {
    const account_id = await aMember(at.service, [1000, { points: 300, expiry_months: 3 }])
    const reward_id = await aReward(at.service)
    const voucher = await taken(at.service, { account_id, reward_id, currency_code: "usd" })
    expect(voucher).toMatchObject({ state: "issuing", points: 500, paid: 500, title: "5 off", currency_code: "usd", benefit: { kind: "fixed", amounts: [{ currency_code: "usd", minor: 600 }] } })
    expect(voucher.code).toMatch(/^[0-9A-HJKMNP-TV-Z]{16}$/)
    expect(voucher.expires_at).toEqual(new Date("2026-04-15T00:00:00.000Z"))
    expect(await lots(account_id)).toEqual([[800, null]])
    expect((await at.service.entries(account_id, { limit: 1, before: null }))[0]).toMatchObject({ kind: "redeem", available: -500, hold_id: voucher.id })
  })

  it("are refused with the reason", async () => {
    const account_id = await aMember(at.service, [400])
    const refusal = async (over: Partial<Reward>, input: Partial<TakeRewardInput> = {}) =>
      at.service.takeReward(taking({ account_id, reward_id: await aReward(at.service, over), ...input }))
    expect(await refusal({})).toEqual({ refused: "insufficient_points", available: 400, short_by: 100 })
    expect(await refusal({ active: false })).toEqual({ refused: "unknown_reward" })
    expect(await refusal({}, { reward_id: "rpw_none" })).toEqual({ refused: "unknown_reward" })
    expect(await refusal({ stock: 0 })).toEqual({ refused: "sold_out" })
    expect(await refusal({ tier_ids: ["gold"] }, { tier_id: "silver" })).toEqual({ refused: "tier_required" })
    expect(await refusal({}, { currency_code: "gbp" })).toEqual({ refused: "no_amount", currency_code: "gbp" })
    await at.service.setAccountStatus(account_id, "blocked", "fraud", NOON)
    expect(await refusal({ cost_points: 1 })).toEqual({ refused: "blocked" })
    expect(await balances(at.service, account_id)).toMatchObject({ available: 400 })
  })

  it("never count points that have expired, however late the job is", async () => {
    const account_id = await aMember(at.service, [{ points: 500, expiry_months: 1 }])
    const reward_id = await aReward(at.service)
    expect(await at.service.takeReward(taking({ account_id, reward_id, now: days(60) }))).toMatchObject({ refused: "insufficient_points", available: 0 })
  })

  it("first let expire what is past its date", async () => {
    const account_id = await aMember(at.service, [500, { points: 300, expiry_months: 1 }])
    await taken(at.service, { account_id, reward_id: await aReward(at.service), now: days(60) })
    const entries = await at.service.entries(account_id, { limit: 2, before: null })
    expect(entries.map((entry) => [entry.kind, entry.available])).toEqual([["redeem", -500], ["expire", -300]])
  })

  it("sell the last one in stock to exactly one of twenty", async () => {
    const reward_id = await aReward(at.service, { stock: 1 })
    const members = await Promise.all(Array.from({ length: 20 }, () => aMember(at.service, [1000])))
    expect(await tally(members.map((account_id) => at.service.takeReward(taking({ account_id, reward_id }))), saidBy)).toEqual({ taken: 1, sold_out: 19 })
    expect(await stockOf(at.service, reward_id)).toBe(0)
  })

  it("keep the limit of a member who asks twenty times at once", async () => {
    const reward_id = await aReward(at.service, { per_member_limit: 3 })
    const account_id = await aMember(at.service, [50_000])
    const asks = Array.from({ length: 20 }, () => at.service.takeReward(taking({ account_id, reward_id })))
    expect(await tally(asks, saidBy)).toEqual({ taken: 3, limit_reached: 17 })
    expect(await balances(at.service, account_id)).toMatchObject({ available: 48_500 })
  })

  it("spend the same points once on two rewards at once", async () => {
    const account_id = await aMember(at.service, [700])
    const rewards = await Promise.all([aReward(at.service), aReward(at.service)])
    expect(await tally(rewards.map((reward_id) => at.service.takeReward(taking({ account_id, reward_id }))), saidBy)).toEqual({ taken: 1, insufficient_points: 1 })
  })

  it("are taken once for one key asked thirty times, and not at all for other content under it", async () => {
    const account_id = await aMember(at.service, [50_000])
    const reward_id = await aReward(at.service, { stock: 10 })
    const input = taking({ account_id, reward_id, currency_code: "eur" })
    const results = await Promise.all(Array.from({ length: 30 }, () => at.service.takeReward(input)))
    expect(new Set(results.map((result) => ("refused" in result ? result.refused : result.voucher.id))).size).toBe(1)
    expect(results.filter((result) => !("refused" in result) && !result.replayed)).toHaveLength(1)
    expect(await stockOf(at.service, reward_id)).toBe(9)
    for (const other of [{ currency_code: "usd" }, { reward_id: await aReward(at.service) }]) {
      expect(await at.service.takeReward({ ...input, ...other })).toEqual({ refused: "key_used_for_other_content" })
    }
    expect(saidBy(await at.service.takeReward({ ...input, account_id: await aMember(at.service, [500]) }))).toBe("taken")
  })

  it("announce each voucher once, with ids only", async () => {
    const account_id = await aMember(at.service, [500])
    const input = taking({ account_id, reward_id: await aReward(at.service) })
    await Promise.all([at.service.takeReward(input), at.service.takeReward(input)])
    const { rows } = await at.pg.raw(`select name, data from retention_points_notice where data->>'id' = ?`, [account_id])
    expect(rows).toEqual([{ name: "retention.reward.taken", data: expect.objectContaining({ id: account_id, origin: "reward", origin_id: input.reward_id }) }])
    expect(Object.keys(rows[0].data).sort()).toEqual(["customer_id", "id", "order_id", "origin", "origin_id", "voucher_id"])
  })
})

describe("vouchers given back unused", () => {
  const at = thePointsModule()
  afterEach(async () => expectCleanAudit(at.service))
  const lots = async (id: string) => (await at.service.openLots(id)).map((lot) => [lot.remaining, lot.expires_at])

  it("return their points to their own lots with their own expiry, and free stock and limit, once", async () => {
    const account_id = await aMember(at.service, [1000, { points: 300, expiry_months: 3 }])
    const before = await lots(account_id)
    const reward_id = await aReward(at.service, { stock: 1, per_member_limit: 1 })
    const voucher = await taken(at.service, { account_id, reward_id })
    const ended = await Promise.all(Array.from({ length: 10 }, () => giveBack(at.service, voucher)))
    expect(new Set(ended.map((one) => one?.state))).toEqual(new Set(["returned"]))
    expect(await lots(account_id)).toEqual(before)
    expect(await stockOf(at.service, reward_id)).toBe(1)
    await giveBack(at.service, voucher)
    expect(await balances(at.service, account_id)).toMatchObject({ available: 1300 })
    expect(saidBy(await at.service.takeReward(taking({ account_id, reward_id })))).toBe("taken")
  })

  it("answer a stranger as if they did not exist", async () => {
    const account_id = await aMember(at.service, [500])
    const voucher = await taken(at.service, { account_id, reward_id: await aReward(at.service) })
    expect(await at.service.beginReturn({ id: voucher.id, account_id: await aMember(at.service), now: NOON })).toBeNull()
    expect(await at.service.beginReturn({ id: "rpv_none", account_id, now: NOON })).toBeNull()
    expect(await at.service.voucher(voucher.id)).toMatchObject({ state: "issuing", ending: null })
  })

  it("expire by a job that comes late, with the points back; expired points get 30 days", async () => {
    const account_id = await aMember(at.service, [{ points: 500, expiry_months: 1 }])
    const voucher = await taken(at.service, { account_id, reward_id: await aReward(at.service) })
    await at.service.voucherIssued({ id: voucher.id, code: voucher.code, promotion_id: "promo_1", now: NOON })
    expect(await at.service.beginExpiry(days(29), 10)).toBe(0)
    expect(await at.service.beginExpiry(days(90), 10)).toBe(1)
    expect(await at.service.beginExpiry(days(90), 10)).toBe(0)
    expect(await at.service.finishEnding({ id: voucher.id, now: days(90) })).toMatchObject({ state: "expired" })
    expect(await lots(account_id)).toEqual([[500, days(120)]])
    expect(await at.service.beginReturn({ id: voucher.id, account_id, now: days(91) })).toEqual({ refused: "voucher_expired" })
  })

  it("live on when an order uses them while they end", async () => {
    const account_id = await aMember(at.service, [500])
    const voucher = await taken(at.service, { account_id, reward_id: await aReward(at.service) })
    await at.service.beginReturn({ id: voucher.id, account_id, now: NOON })
    await at.service.settleVouchers(using(voucher, "order_between"), NOON)
    expect(await at.service.finishEnding({ id: voucher.id, now: NOON })).toMatchObject({ state: "used", order_id: "order_between", paid: 500 })
    expect(await balances(at.service, account_id)).toMatchObject({ available: 0 })
  })
})

describe("vouchers that orders use", () => {
  const at = thePointsModule()
  afterEach(async () => expectCleanAudit(at.service))
  const bought = async (points: number) => {
    const account_id = await aMember(at.service, [points])
    const reward_id = await aReward(at.service, { stock: 5 })
    return { account_id, reward_id, voucher: await taken(at.service, { account_id, reward_id }) }
  }

  it("are used once, whoever looks how often", async () => {
    const { account_id, voucher } = await bought(500)
    await Promise.all(Array.from({ length: 10 }, () => at.service.settleVouchers(using(voucher, "order_a"), NOON)))
    expect(await at.service.voucher(voucher.id)).toMatchObject({ state: "used", order_id: "order_a", uses: ["order_a"] })
    expect(await at.service.beginReturn({ id: voucher.id, account_id, now: NOON })).toEqual({ refused: "voucher_used" })
    const { rows } = await at.pg.raw(`select name from retention_points_notice where data->>'voucher_id' = ? order by id`, [voucher.id])
    expect(rows).toEqual([{ name: "retention.reward.taken" }, { name: "retention.voucher.used" }])
  })

  it("give their points back when the order is cancelled, and are not taken for used by an older look", async () => {
    const { account_id, reward_id, voucher } = await bought(500)
    await at.pg.raw(`insert into retention_points_order (order_id, account_id, seen_at) values ('order_b', ?, ?)`, [account_id, days(2)])
    await at.service.settleVouchers(using(voucher, "order_b", { seen_at: days(2) }), days(2))
    await at.service.settleVouchers(using(voucher, "order_b", { canceled: true, seen_at: days(2) }), days(2))
    await at.service.settleVouchers(using(voucher, "order_b", { canceled: true, seen_at: days(2) }), days(2))
    await at.service.settleVouchers(using(voucher, "order_b", { seen_at: days(1) }), days(2))
    expect(await at.service.voucher(voucher.id)).toMatchObject({ state: "returned", order_id: null, uses: [] })
    expect(await balances(at.service, account_id)).toMatchObject({ available: 500, debt: 0 })
    expect(await stockOf(at.service, reward_id)).toBe(5)
  })

  it("cost their points again when an order kept a code that had been given back; each order pays for itself, as debt where nothing is left", async () => {
    const { account_id, reward_id, voucher } = await bought(700)
    await giveBack(at.service, voucher)
    expect(await balances(at.service, account_id)).toMatchObject({ available: 700 })
    const orders = ["order_1", "order_2", "order_3"]
    await Promise.all([...orders, ...orders].map((id) => at.service.settleVouchers(using(voucher, id), NOON)))
    expect(await at.service.voucher(voucher.id)).toMatchObject({ state: "used", uses: orders, paid: 1500 })
    expect(await balances(at.service, account_id)).toMatchObject({ available: 0, debt: 800 })
    expect(await stockOf(at.service, reward_id)).toBe(4)
    for (const id of orders) await at.service.settleVouchers(using(voucher, id, { canceled: true }), NOON)
    expect(await balances(at.service, account_id)).toMatchObject({ available: 700, debt: 0 })
    expect(await at.service.voucher(voucher.id)).toMatchObject({ state: "returned", paid: 0 })
  })

  it("cost again what had come back because they expired", async () => {
    const { account_id, voucher } = await bought(500)
    await at.service.voucherIssued({ id: voucher.id, code: voucher.code, promotion_id: "promo_2", now: NOON })
    await at.service.beginExpiry(days(90), 100)
    await at.service.finishEnding({ id: voucher.id, now: days(90) })
    await at.service.adjust(anAdjustment({ account_id, points: -400, now: days(90) }))
    await at.service.settleVouchers(using(voucher, "order_late"), days(91))
    expect(await balances(at.service, account_id)).toMatchObject({ available: 0, debt: 400 })
  })
})
