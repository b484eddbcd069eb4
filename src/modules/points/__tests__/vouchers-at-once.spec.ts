import { days, NOON } from "../../../domain/points/points.test-support"
import { aMember, aName, balances, expectCleanAudit, thePointsModule } from "./the-points-module"

/** Repeatable "randomness": each run plays the same histories. */
function dice(seed: number) {
  let state = seed
  return (n: number) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 2 ** 32) * n)
  }
}

describe("vouchers under many hands", () => {
  const at = thePointsModule()

  it.each([1, 2, 3, 4])("keep points, stock and limits right through exchanges, returns, orders and expiries at once (history %i)", async (seed) => {
    const roll = dice(seed)
    const benefit = { kind: "percent" as const, percent: 10 }
    const stock = 12
    const reward = { title: "r", description: null, active: true, cost_points: 100, benefit, stock, per_member_limit: 4, tier_ids: [], valid_days: 10, position: 0 }
    const reward_id = (await at.service.saveReward(null, reward, NOON)) as string
    const members = await Promise.all([1, 2, 3].map(() => aMember(at.service, [400, { points: 300, expiry_months: 1 }])))
    const anyMember = () => members[roll(members.length)] as string
    const anyVoucher = async (account_id: string) => {
      const vouchers = await at.service.vouchersOf(account_id, 100)
      return vouchers[roll(Math.max(1, vouchers.length))]
    }
    for (let round = 0; round < 12; round += 1) {
      const now = days(round * 3)
      const work = Array.from({ length: 12 }, async () => {
        const account_id = anyMember()
        const what = roll(6)
        if (what <= 1) return at.service.takeReward({ account_id, reward_id, currency_code: null, tier_id: null, idempotency_key: `key-${seed}-${roll(40)}`, now })
        const voucher = await anyVoucher(account_id)
        if (!voucher) return null
        if (what === 2) return at.service.voucherIssued({ id: voucher.id, code: voucher.code, promotion_id: voucher.id, now })
        if (what === 3) {
          await at.service.beginReturn({ id: voucher.id, account_id, now })
          return at.service.finishEnding({ id: voucher.id, now })
        }
        if (what === 4) {
          await at.service.beginExpiry(now, 5)
          for (const one of await at.service.waitingVouchers({ what: "ending", after: "", limit: 20 })) await at.service.finishEnding({ id: one.id, now })
          return at.service.expireDue(now, 10)
        }
        return at.service.settleVouchers([{ order_id: `order-${seed}-${roll(8)}`, canceled: roll(3) === 0, codes: [voucher.code], seen_at: now }], now)
      })
      await Promise.all(work)
      await expectCleanAudit(at.service)
    }
    const vouchers = (await Promise.all(members.map((id) => at.service.vouchersOf(id, 200)))).flat()
    const live = vouchers.filter(({ state }) => ["issuing", "issued", "used"].includes(state))
    expect(vouchers.length).toBeGreaterThan(5)
    expect((await at.service.countedRewards(reward_id))[0]?.taken).toBe(live.length)
    for (const id of members) expect(Object.values((await balances(at.service, id)) ?? {}).every((n) => n >= 0)).toBe(true)
  })
})

describe("the database itself", () => {
  const at = thePointsModule()
  const refusal = async (sql: string, bindings: unknown[] = []) => at.pg.raw(sql, bindings as never).then(() => "accepted", (error: { code: string }) => error.code)

  it("refuses a voucher that could not be", async () => {
    const account_id = await aMember(at.service, [500])
    const insert = (over: Record<string, unknown>) => {
      const row = { id: aName("rpv"), account_id, origin: "threshold", origin_id: aName("t"), code: aName("code"), benefit: "{}", title: "t", points: 0, terms: "{}", expires_at: NOON, created_at: NOON, updated_at: NOON, ...over }
      return refusal(`insert into retention_points_voucher (${Object.keys(row).join(", ")}) values (${Object.keys(row).map(() => "?").join(", ")})`, Object.values(row))
    }
    expect(await insert({ origin_id: "t1", code: "ONCE" })).toBe("accepted")
    expect(await insert({ origin_id: "t1" })).toBe("23505")
    expect(await insert({ code: "ONCE" })).toBe("23505")
    expect(await insert({ points: 100 })).toBe("23514")
    expect(await insert({ paid: 100 })).toBe("23514")
    expect(await insert({ state: "used" })).toBe("23514")
    expect(await insert({ state: "used", order_id: "o", uses: [] })).toBe("23514")
    expect(await insert({ state: "expired", ending: "expired" })).toBe("23514")
    expect(await insert({ origin: "reward", points: 100, paid: 100, terms: null })).toBe("23514")
    expect(await refusal(`delete from retention_points_voucher where account_id = ?`, [account_id])).toBe("23001")
  })

  it("refuses a reward below zero, in stock or in price", async () => {
    const id = (await at.service.saveReward(null, { title: "r", description: null, active: true, cost_points: 1, benefit: { kind: "free_shipping" }, stock: 0, per_member_limit: null, tier_ids: [], valid_days: 1, position: 0 }, NOON)) as string
    for (const change of ["stock = stock - 1", "cost_points = 0", "per_member_limit = 0", "valid_days = 0"]) {
      expect(await refusal(`update retention_points_reward set ${change} where id = ?`, [id])).toBe("23514")
    }
  })
})
