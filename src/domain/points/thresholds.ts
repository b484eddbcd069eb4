import type { ThresholdRule } from "./benefit"
import { rateFor, type CurrencyRate, type ProgrammeRules } from "./programme"
import { isUnused, type VoucherState } from "./vouchers"

type Rates = Pick<ProgrammeRules, "currencies">

/** Net spend by currency, in minor units. */
export interface Spend {
  currency_code: string
  minor: number
}

/** What a threshold asked when its voucher was paid: later rules take nothing back. */
export interface ThresholdTerms {
  currency_code: string
  from_minor: number
}

export interface PaidThreshold {
  threshold_id: string
  state: VoucherState
  /** True while an unused voucher is being withdrawn. */
  withdrawing: boolean
  terms: ThresholdTerms
}

export interface ThresholdChanges {
  pay: ThresholdRule[]
  /** Thresholds whose withdrawn voucher comes back. */
  restore: string[]
  /** Thresholds whose unused voucher goes. */
  withdraw: string[]
  near: ThresholdRule[]
}

const worth = (minor: number, from: CurrencyRate, to: CurrencyRate): number =>
  Number((BigInt(minor) * BigInt(from.redeem_points) * BigInt(to.redeem_minor)) / (BigInt(from.redeem_minor) * BigInt(to.redeem_points)))

/**
 * Spend in one currency, the others converted by what points are worth in them and rounded down; currencies without a rate do not count.
 * Null when the currency itself has no rate: then nobody can say.
 */
export function spendIn(currency_code: string, spend: readonly Spend[], rules: Rates): number | null {
  const to = rateFor(rules, currency_code)
  if (!to) return null
  return spend.reduce((sum, { currency_code: code, minor }) => {
    const from = rateFor(rules, code)
    return sum + (!from ? 0 : from.currency_code === to.currency_code ? minor : worth(minor, from, to))
  }, 0)
}

/**
 * What a member's spend brings or takes: each crossed threshold pays once, however many are crossed at a time; a voucher whose spending was
 * refunded goes while it is unused and comes back, the same one, when the spending does. A blocked member gets nothing until they are not.
 */
export function thresholdChanges(rules: Rates & Pick<ProgrammeRules, "thresholds">, spend: readonly Spend[], paid: readonly PaidThreshold[], blocked: boolean): ThresholdChanges {
  const changes: ThresholdChanges = { pay: [], restore: [], withdraw: [], near: [] }
  for (const { threshold_id, state, withdrawing, terms } of paid) {
    const reached = spendIn(terms.currency_code, spend, rules)
    if (reached === null) continue
    const crossed = reached >= terms.from_minor
    if (crossed && !blocked && (state === "withdrawn" || withdrawing)) changes.restore.push(threshold_id)
    if (!crossed && isUnused(state) && !withdrawing) changes.withdraw.push(threshold_id)
  }
  if (blocked) return changes
  for (const threshold of unpaid(rules.thresholds, paid)) {
    const reached = spendIn(threshold.currency_code, spend, rules)
    if (reached === null) continue
    const missing = threshold.from_minor - reached
    if (missing <= 0) changes.pay.push(threshold)
    else if (BigInt(missing) * 100n <= BigInt(threshold.near_percent) * BigInt(threshold.from_minor)) changes.near.push(threshold)
  }
  return changes
}

const unpaid = (thresholds: readonly ThresholdRule[], paid: readonly PaidThreshold[]) =>
  thresholds.filter((threshold) => threshold.active && !paid.some(({ threshold_id }) => threshold_id === threshold.id))

export interface ThresholdNudge {
  threshold: ThresholdRule
  /** What is missing without the cart, and with it (0 = reached by it), in the threshold's currency. */
  missing_minor: number
  missing_with_cart_minor: number
}

/** The threshold that a member is closest to, by what points are worth, and how far a cart would bring them; null where none is left. */
export function nextThreshold(rules: Rates & Pick<ProgrammeRules, "thresholds">, spend: readonly Spend[], paid: readonly Pick<PaidThreshold, "threshold_id" | "state">[], cart: Spend): ThresholdNudge | null {
  let best: (ThresholdNudge & { points: number }) | null = null
  const open = rules.thresholds.filter(({ id, active }) => active && paid.every(({ threshold_id, state }) => threshold_id !== id || state === "withdrawn"))
  for (const threshold of open) {
    const rate = rateFor(rules, threshold.currency_code)
    const reached = spendIn(threshold.currency_code, spend, rules)
    const withCart = spendIn(threshold.currency_code, withSpend(spend, cart), rules)
    if (!rate || reached === null || withCart === null) continue
    const missing_minor = Math.max(0, threshold.from_minor - reached)
    const points = (missing_minor * rate.redeem_points) / rate.redeem_minor
    if (best && best.points <= points) continue
    best = { threshold, points, missing_minor, missing_with_cart_minor: Math.max(0, threshold.from_minor - withCart) }
  }
  if (!best) return null
  const { threshold, missing_minor, missing_with_cart_minor } = best
  return { threshold, missing_minor, missing_with_cart_minor }
}

/** Adds an amount to what was spent in its currency before anything is converted, so that it is rounded once. */
function withSpend(spend: readonly Spend[], more: Spend): Spend[] {
  const found = spend.find(({ currency_code }) => currency_code === more.currency_code)
  return found ? spend.map((row) => (row === found ? { ...row, minor: row.minor + more.minor } : row)) : [...spend, more]
}
