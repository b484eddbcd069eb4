import type { MedusaContainer } from "@medusajs/framework/types"
import type { EarnedPart, EarnPreview } from "../../../contract"
import { orderTarget, withCircumstances, type EarningPart, type OrderFacts, type ProgrammeRules } from "../../../domain/points"
import { POINTS_MODULE } from "../../../modules/points"
import type PointsModuleService from "../../../modules/points/service"
import { lookUpCircumstances } from "../circumstances"

/** Parts of an explanation with the titles of the rules, levels and awards behind them. */
export const withTitles = (explanation: readonly EarningPart[], rules: ProgrammeRules | null, tier_id: string | null): EarnedPart[] =>
  explanation.map((part) => ({ ...part, title: titleOf(part.rule_id, rules, tier_id) }))

function titleOf(rule_id: string, rules: ProgrammeRules | null, tier_id: string | null): string | null {
  if (rule_id === "tier") return rules?.tiers?.levels.find((level) => level.id === tier_id)?.title ?? null
  return rules?.earning.find((rule) => rule.id === rule_id)?.title ?? rules?.awards.find((award) => award.id === rule_id)?.title ?? null
}

interface Prospect {
  /** A cart or a product as if it were ordered and paid in full now. */
  facts: OrderFacts
  account_id: string | null
  customer_id: string | null
  has_account: boolean
}

/** What something would earn this buyer under the rules in force, and why; by the very rules that settle the order later. */
export async function earnPreviews(container: MedusaContainer, prospects: readonly Prospect[], rules: ProgrammeRules, now: Date): Promise<EarnPreview[]> {
  const points: PointsModuleService = container.resolve(POINTS_MODULE)
  const circumstances = await lookUpCircumstances(container, prospects.map((prospect) => ({ ...prospect, rules, email: null, before: null })))
  const allowances = await points.peekAllowances(rules, { order_id: null, account_id: prospects[0]?.account_id ?? null })
  return prospects.map(({ facts }, i) => {
    const found = circumstances[i] ?? null
    const target = orderTarget(withCircumstances(facts, found), rules, null, now, allowances)
    const zero_reason = target.zero_reason === "canceled" ? null : target.zero_reason
    return { points: target.pending + target.available, explanation: withTitles(target.explanation, rules, found?.tier_id ?? null), zero_reason }
  })
}
