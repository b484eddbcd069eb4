import type { MedusaContainer } from "@medusajs/framework/types"
import type { AdminReward, StoreReward } from "../../../contract"
import { rewardRefusal, spendable } from "../../../domain/points"
import { POINTS_MODULE } from "../../../modules/points"
import type { CountedReward } from "../../../modules/points/rewards"
import type PointsModuleService from "../../../modules/points/service"
import { notFound } from "../refusals"
import { benefitView } from "./rules-view"

/** The active rewards, each with the reason why this shopper cannot take it now, in the asked currency where one is asked. */
export async function shopperRewards(container: MedusaContainer, customer_id: string, currency_code: string | null, now: Date): Promise<StoreReward[]> {
  const points: PointsModuleService = container.resolve(POINTS_MODULE)
  const [account, rewards] = await Promise.all([points.memberAccount(customer_id), points.rewards({ active: true })])
  const [lots, taken, tier_id] = account
    ? await Promise.all([points.openLots(account.id), points.takenRewards(account.id), points.tierOf(account.id, now)])
    : [[], new Map<string, number>(), null]
  const taker = { spendable: account ? spendable({ balances: account, lots }, now) : 0, blocked: account?.status === "blocked", tier_id }
  return rewards.map((reward) => ({
    id: reward.id,
    title: reward.title,
    description: reward.description,
    cost_points: reward.cost_points,
    benefit: benefitView(reward.benefit),
    valid_days: reward.valid_days,
    stock: reward.stock,
    refusal: rewardRefusal(reward, { ...taker, taken: taken.get(reward.id) ?? 0 }, currency_code),
  }))
}

const adminView = (reward: CountedReward): AdminReward => ({
  ...reward,
  benefit: benefitView(reward.benefit),
  created_at: reward.created_at.toISOString(),
  updated_at: reward.updated_at.toISOString(),
})

/** The whole catalogue for the admin, with how many of each were taken and used. */
export async function adminRewards(container: MedusaContainer): Promise<AdminReward[]> {
  const points: PointsModuleService = container.resolve(POINTS_MODULE)
  return (await points.countedRewards()).map(adminView)
}

export async function adminReward(container: MedusaContainer, id: string): Promise<AdminReward> {
  const points: PointsModuleService = container.resolve(POINTS_MODULE)
  const [reward] = await points.countedRewards(id)
  if (!reward) throw notFound("Reward", id)
  return adminView(reward)
}
