import { allocate, localDay, mulDiv, type Rounding } from "../kernel"
import type { EarningRule } from "./earning-rule"
import type { OrderFacts, OrderLineFacts } from "./order-facts"
import { isNamed, matches } from "./product-match"
import type { CurrencyRate, ProgrammeRules } from "./programme"

/** Why some of an order's points are there: the currency's rate, the member's tier, or a rule, on one line or on the whole order. */
export interface EarningPart {
  /** `rate`, `tier`, or the rule's id. */
  rule_id: string
  /** Null for what an order gets as a whole. */
  line_id: string | null
  points: number
}

/** What an order would earn if all of it were paid, in fractions of a point: nothing is rounded yet. */
export interface EarningWorth {
  lines: { line_id: string; basis_minor: number; parts: { rule_id: string; fraction: bigint }[] }[]
  /** What `fraction` is counted in: this many are one point. */
  unit: bigint
  /** Points for the order as a whole: all or nothing. */
  bonuses: { rule_id: string; points: number }[]
  rounding: Rounding
}

/** Points that counted rules may still give this order, by rule; a rule that is not named has no cap. */
export type Allowances = ReadonlyMap<string, number>

export const noCaps: Allowances = new Map()

/** The id under which the first-order award stands in explanations, caps and the ledger. */
export const FIRST_ORDER_AWARD = "first_order"

/** Whether a line earns anything at all. */
export const lineEarns = (line: OrderLineFacts, { exclusions }: ProgrammeRules): boolean =>
  line.earns && !isNamed(exclusions.products, line.product) && !(exclusions.sale_items && line.on_sale)

/** The rules whose conditions the order meets, first to last, with the first-order award among them. */
export function rulesFor(order: OrderFacts, rules: ProgrammeRules): EarningRule[] {
  const ordered = order.lines.reduce((sum, line) => sum + (line.earns ? line.ordered_minor : 0), 0)
  const among = (ids: readonly string[], id: string | null) => ids.length === 0 || (id !== null && ids.includes(id))
  const met = (rule: EarningRule) =>
    rule.active &&
    (!rule.starts_at || rule.starts_at <= order.placed_at) &&
    (!rule.ends_at || order.placed_at < rule.ends_at) &&
    (rule.weekdays.length === 0 || rule.weekdays.includes(localDay(order.placed_at, rules.time_zone).weekday)) &&
    among(rule.sales_channel_ids, order.sales_channel_id) &&
    among(rule.tier_ids, order.member.tier_id) &&
    (rule.customer_group_ids.length === 0 || order.member.customer_group_ids.some((id) => rule.customer_group_ids.includes(id))) &&
    (!rule.first_order_only || order.member.first_order) &&
    (rule.min_order.length === 0 || rule.min_order.some((min) => min.currency_code === order.currency_code && ordered >= min.minor))
  // Array.prototype.sort is stable: equal priorities keep the order of the list.
  return rules.earning.filter(met).sort((a, b) => b.priority - a.priority)
}

/** The parts of what an order is worth, line by line; empty lines where nothing earns. */
export function earningWorth(order: OrderFacts, rules: ProgrammeRules, rate: CurrencyRate): EarningWorth {
  const applied = rulesFor(order, rules)
  const unit = BigInt(rate.earn_minor) * 100n
  const tier = rules.tiers?.levels.find((level) => level.id === order.member.tier_id)
  const lines = order.lines.map((line) => {
    const basis_minor = lineEarns(line, rules) ? Math.max(0, line.paid_minor) : 0
    const rateFraction = (percent: number) => BigInt(basis_minor) * BigInt(percent) * BigInt(rate.earn_points)
    const parts = [{ rule_id: "rate", fraction: rateFraction(100) }]
    if (tier && tier.earn_percent !== 100) parts.push({ rule_id: "tier", fraction: rateFraction(tier.earn_percent - 100) })
    if (lineEarns(line, rules)) {
      for (const rule of lineRules(applied, line)) {
        if (rule.gift.kind === "multiplier") parts.push({ rule_id: rule.id, fraction: rateFraction(rule.gift.percent - 100) })
        if (rule.gift.kind === "per_unit") parts.push({ rule_id: rule.id, fraction: BigInt(kept(line)) * BigInt(rule.gift.points) * unit })
      }
    }
    return { line_id: line.id, basis_minor, parts: notBelowZero(parts) }
  })
  const earning = order.lines.filter((line) => lineEarns(line, rules))
  const bonuses = applied.flatMap((rule) =>
    rule.gift.kind === "per_order" && earning.some((line) => lineRules(applied, line).includes(rule)) ? [{ rule_id: rule.id, points: rule.gift.points }] : []
  )
  const first = rules.awards.find((award) => award.id === FIRST_ORDER_AWARD && award.active)
  if (first && order.member.first_order && earning.length) bonuses.push({ rule_id: FIRST_ORDER_AWARD, points: first.points })
  return { lines, unit, bonuses, rounding: rules.rounding }
}

const kept = (line: OrderLineFacts) => Math.max(0, line.quantity - line.returned)

/** The rules that apply to one line: in order, until one that does not combine. */
function lineRules(applied: readonly EarningRule[], line: OrderLineFacts): EarningRule[] {
  const found: EarningRule[] = []
  for (const rule of applied) {
    if (!matches(rule.products, line.product)) continue
    if (rule.combines) found.push(rule)
    else if (!found.length) return [rule]
  }
  return found
}

/** Reductions never take more than what came before them. */
function notBelowZero(parts: { rule_id: string; fraction: bigint }[]) {
  let sum = 0n
  return parts.map(({ rule_id, fraction }) => {
    const kept = sum + fraction < 0n ? -sum : fraction
    sum += kept
    return { rule_id, fraction: kept }
  })
}

/** What part of the order's worth has come in: money over the amount due, and whether bonuses of the whole order count. */
export interface PaidShare {
  paid_minor: number
  due_minor: number
  bonuses: boolean
}

interface Earned {
  points: number
  parts: EarningPart[]
}

/**
 * The points for the paid share of an order's worth, with the parts that they add up to. Fractions are added up first and rounded once;
 * the remainder is placed on lines by largest remainder, and within a line in the order of the parts. A rule with a cap is rounded down by
 * itself, so that what is counted against its cap is exactly what it gave.
 */
export function earnedFor(worth: EarningWorth, share: PaidShare, allowances: Allowances): Earned {
  const paid = BigInt(Math.max(0, share.paid_minor))
  const divisor = BigInt(Math.max(1, share.due_minor)) * worth.unit
  const whole = (fraction: bigint, rounding: Rounding = "down") => mulDivBig(fraction * paid, divisor, rounding)
  const ofRule = (rule_id: string) => worth.lines.map((line) => line.parts.reduce((sum, part) => sum + (part.rule_id === rule_id ? part.fraction : 0n), 0n))

  const capped = [...allowances.keys()].filter((rule_id) => ofRule(rule_id).reduce((a, b) => a + b, 0n) > 0n)
  const isCapped = (rule_id: string) => capped.includes(rule_id)
  // A reduction takes from what stands beside it, not from what a capped rule adds by itself.
  const free = worth.lines.map((line) => ({ ...line, parts: notBelowZero(line.parts.filter((part) => !isCapped(part.rule_id))) }))
  const lineFractions = free.map((line) => line.parts.reduce((sum, part) => sum + part.fraction, 0n))
  const points = whole(lineFractions.reduce((a, b) => a + b, 0n), worth.rounding)
  const parts = allocate(points, scaledDown(lineFractions)).flatMap((ofLine, i) => splitLine(ofLine, free[i] as EarningWorth["lines"][number]))
  for (const rule_id of capped) {
    const byLine = ofRule(rule_id)
    const points = Math.min(allowances.get(rule_id) ?? 0, whole(byLine.reduce((a, b) => a + b, 0n)))
    allocate(points, scaledDown(byLine)).forEach((points, i) => parts.push({ rule_id, line_id: (worth.lines[i] as { line_id: string }).line_id, points }))
  }
  if (share.bonuses) {
    for (const { rule_id, points } of worth.bonuses) parts.push({ rule_id, line_id: null, points: Math.min(points, allowances.get(rule_id) ?? points) })
  }
  const told = parts.filter((part) => part.points !== 0)
  return { points: told.reduce((sum, part) => sum + part.points, 0), parts: told }
}

/** The points of `earnedFor` where no rule is capped, without the parts that nobody asks for. */
export function earnedPointsFor(worth: EarningWorth, share: PaidShare): number {
  let fraction = 0n
  for (const line of worth.lines) for (const part of line.parts) fraction += part.fraction
  const points = mulDivBig(fraction * BigInt(Math.max(0, share.paid_minor)), BigInt(Math.max(1, share.due_minor)) * worth.unit, worth.rounding)
  return share.bonuses ? worth.bonuses.reduce((sum, bonus) => sum + bonus.points, points) : points
}

/** Splits a line's points over its parts by what has been added up so far, so that reductions come out negative and the sum is exact. */
function splitLine(points: number, line: EarningWorth["lines"][number]): EarningPart[] {
  const total = line.parts.reduce((sum, part) => sum + part.fraction, 0n)
  if (total === 0n) return points === 0 ? [] : [{ rule_id: "rate", line_id: line.line_id, points }]
  let fraction = 0n
  let told = 0
  return line.parts.map((part) => {
    fraction += part.fraction
    const upTo = Number((BigInt(points) * fraction) / total)
    const own = { rule_id: part.rule_id, line_id: line.line_id, points: upTo - told }
    told = upTo
    return own
  })
}

/** Weights for `allocate`, which takes plain numbers: their proportions to some fifteen digits. */
function scaledDown(fractions: readonly bigint[]): number[] {
  let most = 1n
  for (const fraction of fractions) if (fraction > most) most = fraction
  let divisor = 1n
  while (most / divisor > 9_000_000_000_000_000n) divisor *= 10n
  return fractions.map((fraction) => Number((fraction > 0n ? fraction : 0n) / divisor))
}

function mulDivBig(numerator: bigint, divisor: bigint, rounding: Rounding): number {
  const quotient = numerator / divisor
  const rest = numerator % divisor
  const up = rounding === "up" ? rest > 0n : rounding === "nearest" ? rest * 2n >= divisor : false
  return Number(up ? quotient + 1n : quotient)
}

/** Points for an amount at a rate, rounded once by the programme's rule. */
export const earnedPoints = (amount_minor: number, rate: Pick<CurrencyRate, "earn_points" | "earn_minor">, rounding: Rounding): number =>
  mulDiv(Math.max(0, amount_minor), rate.earn_points, rate.earn_minor, rounding)
