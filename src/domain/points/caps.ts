import { FIRST_ORDER_AWARD, type Allowances, type EarningPart } from "./earn"
import type { ProgrammeRules } from "./programme"

/** What a rule has given on other orders: to this member, and to everybody. */
export interface RuleUse {
  rule_id: string
  by_member: number
  in_total: number
}

/** The rules of which must be known what they gave elsewhere, before they give again. */
export const countedRules = (rules: ProgrammeRules): string[] => [
  ...rules.earning.filter((rule) => rule.active && (rule.cap_per_member !== null || rule.cap_total !== null)).map((rule) => rule.id),
  ...rules.awards.filter((award) => award.id === FIRST_ORDER_AWARD && award.active).map((award) => award.id),
]

/** What each counted rule may still give one order. The first-order award is given to a member once, whatever order it stands on. */
export function allowancesFor(rules: ProgrammeRules, used: readonly RuleUse[]): Allowances {
  const left = new Map<string, number>()
  for (const rule_id of countedRules(rules)) {
    const { by_member, in_total } = used.find((use) => use.rule_id === rule_id) ?? { by_member: 0, in_total: 0 }
    const rule = rules.earning.find((one) => one.id === rule_id)
    const award = rules.awards.find((one) => one.id === rule_id)
    const allowed = rule
      ? Math.min((rule.cap_per_member ?? Infinity) - by_member, (rule.cap_total ?? Infinity) - in_total)
      : by_member > 0 ? 0 : (award?.points ?? 0)
    left.set(rule_id, Math.max(0, allowed))
  }
  return left
}

/** What counted rules give an order, by rule: 0 where they give nothing any more. */
export function contributions(rules: ProgrammeRules, explanation: readonly EarningPart[]): { rule_id: string; points: number }[] {
  return countedRules(rules).map((rule_id) => ({
    rule_id,
    points: explanation.reduce((sum, part) => sum + (part.rule_id === rule_id ? part.points : 0), 0),
  }))
}
