import { benefitIn, rewardRefusal, type Reward, type RewardTaker } from "./rewards"

const eur = { currency_code: "eur", minor: 500 }
const usd = { currency_code: "usd", minor: 600 }
const aReward = (over: Partial<Reward> = {}): Reward => ({
  id: "reward_1", title: "5 off", description: null, active: true, cost_points: 500, benefit: { kind: "fixed", amounts: [eur, usd] }, stock: null, per_member_limit: null,
  tier_ids: [], valid_days: 30, position: 0, ...over,
})
const aTaker = (over: Partial<RewardTaker> = {}): RewardTaker => ({ spendable: 500, blocked: false, tier_id: null, taken: 0, ...over })

describe("a reward", () => {
  it("can be taken by who has exactly its points, and not with one fewer", () => {
    expect(rewardRefusal(aReward(), aTaker(), "eur")).toBeNull()
    expect(rewardRefusal(aReward(), aTaker({ spendable: 499 }), "eur")).toEqual({ refused: "insufficient_points", available: 499, short_by: 1 })
  })

  it("is for its levels only", () => {
    const gold = aReward({ tier_ids: ["gold", "silver"] })
    expect(rewardRefusal(gold, aTaker({ tier_id: "silver" }), null)).toBeNull()
    for (const tier_id of [null, "bronze"]) expect(rewardRefusal(gold, aTaker({ tier_id }), null)).toEqual({ refused: "tier_required" })
  })

  it("keeps its stock and its limit", () => {
    expect(rewardRefusal(aReward({ stock: 1 }), aTaker(), null)).toBeNull()
    expect(rewardRefusal(aReward({ stock: 0 }), aTaker(), null)).toEqual({ refused: "sold_out" })
    expect(rewardRefusal(aReward({ per_member_limit: 2 }), aTaker({ taken: 1 }), null)).toBeNull()
    expect(rewardRefusal(aReward({ per_member_limit: 2 }), aTaker({ taken: 2 }), null)).toEqual({ refused: "limit_reached", limit: 2 })
  })

  it("names the reason that lasts longest", () => {
    const never = aReward({ active: false, stock: 0, tier_ids: ["gold"] })
    const nobody = aTaker({ blocked: true, spendable: 0 })
    expect(rewardRefusal(never, nobody, "gbp")).toEqual({ refused: "unknown_reward" })
    expect(rewardRefusal({ ...never, active: true }, nobody, "gbp")).toEqual({ refused: "blocked" })
    expect(rewardRefusal({ ...never, active: true }, aTaker({ spendable: 0 }), "gbp")).toEqual({ refused: "tier_required" })
    expect(rewardRefusal(aReward({ stock: 0 }), aTaker({ spendable: 0 }), "gbp")).toEqual({ refused: "no_amount", currency_code: "gbp" })
    expect(rewardRefusal(aReward({ stock: 0 }), aTaker({ spendable: 0 }), "eur")).toEqual({ refused: "sold_out" })
  })
})

describe("a benefit on a voucher", () => {
  const fixed = { kind: "fixed" as const, amounts: [eur, usd] }

  it("has one currency where it is an amount: the asked one, or the first", () => {
    expect(benefitIn(fixed, "usd")).toEqual({ kind: "fixed", amounts: [usd] })
    expect(benefitIn(fixed, null)).toEqual({ kind: "fixed", amounts: [eur] })
    expect(benefitIn(fixed, "gbp")).toBeNull()
  })

  it("fits every currency otherwise", () => {
    for (const benefit of [{ kind: "percent" as const, percent: 10 }, { kind: "free_shipping" as const }, { kind: "free_product" as const, product_id: "prod_1" }]) {
      expect(benefitIn(benefit, "gbp")).toBe(benefit)
    }
  })
})
