import type { AdminReward } from "../../contract"
import { rewardProblems, toRewardValues, toSaveReward, withActive } from "./reward-form"

const REWARD: AdminReward = {
  id: "rpr_1",
  title: "Ten off",
  description: null,
  active: true,
  cost_points: 1000,
  benefit: { kind: "fixed", amounts: [{ currency_code: "eur", amount: 10 }] },
  stock: 5,
  per_member_limit: null,
  tier_ids: ["gold"],
  valid_days: 90,
  position: 2,
  taken: 1,
  used: 0,
  created_at: "2026-01-01T00:00:00.000Z",
  updated_at: "2026-01-01T00:00:00.000Z",
}

test("what was loaded is what is saved when nothing was typed, whatever it gives", () => {
  const benefits: AdminReward["benefit"][] = [REWARD.benefit, { kind: "percent", percent: 15 }, { kind: "free_shipping" }, { kind: "free_product", product_id: "prod_1" }]
  for (const benefit of benefits) {
    const values = toRewardValues({ ...REWARD, benefit }, ["eur", "usd"])
    expect(rewardProblems(values)).toEqual({})
    expect(toSaveReward(values)).toEqual(withActive({ ...REWARD, benefit }, true))
  }
})

test("an amount in a currency that the programme has dropped is kept", () => {
  expect(toSaveReward(toRewardValues(REWARD, ["usd"])).benefit).toEqual(REWARD.benefit)
})

test("a new reward asks for a title, a cost and something to give", () => {
  expect(rewardProblems(toRewardValues(null, ["eur"]))).toEqual({
    title: { problem: "title" },
    cost_points: { problem: "whole", min: 1, max: 1_000_000_000 },
    amounts: { problem: "amounts" },
  })
})

test("a half-typed number is a problem, not a zero and not any number", () => {
  const values = toRewardValues(REWARD, ["eur"])
  expect(Object.keys(rewardProblems({ ...values, stock: "1.5", per_member_limit: "0", valid_days: "", position: "x", cost_points: "1e3x" })).sort()).toEqual([
    "cost_points", "per_member_limit", "position", "stock", "valid_days",
  ])
  expect(rewardProblems({ ...values, amounts: [{ currency_code: "eur", amount: "-1" }] }).amounts).toEqual({ problem: "amount" })
  expect(rewardProblems({ ...values, kind: "percent", percent: "101" }).percent).toEqual({ problem: "whole", min: 1, max: 100 })
  expect(rewardProblems({ ...values, kind: "free_product" }).product_id).toEqual({ problem: "product" })
})

test("empty stock and limit mean none, and 0 in stock means sold out", () => {
  const values = toRewardValues(REWARD, ["eur"])
  expect(toSaveReward({ ...values, stock: " ", per_member_limit: "" })).toMatchObject({ stock: null, per_member_limit: null })
  expect(toSaveReward({ ...values, stock: "0" }).stock).toBe(0)
})

test("what is not chosen is not judged and not sent", () => {
  const values = { ...toRewardValues(REWARD, ["eur"]), kind: "free_shipping" as const, percent: "900", amounts: [{ currency_code: "eur", amount: "x" }] }
  expect(rewardProblems(values)).toEqual({})
  expect(toSaveReward(values).benefit).toEqual({ kind: "free_shipping" })
})
