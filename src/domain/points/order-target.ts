import { addDays, allocate, mulDiv } from "../kernel"
import { earnedFor, earnedPointsFor, earningWorth, noCaps, type Allowances, type EarningPart } from "./earn"
import type { OrderFacts } from "./order-facts"
import type { ProgrammeRules } from "./programme"
import { rateFor } from "./programme"

/** Points put on an order, as held: settled from what the order really used. */
export interface HeldPoints {
  points: number
  value_minor: number
}

export interface OrderTarget {
  /** Points this order is worth, but not spendable yet. */
  pending: number
  /** Points this order is worth and that can be spent. */
  available: number
  /** Of the points held for the cart, those the order keeps. */
  spent: number
  /** When the available part became so; null when nothing is available. */
  matured_at: Date | null
  /** When time alone changes this target next. */
  next_at: Date | null
  /** Points by line, adding up to `pending + available`. */
  by_line: { id: string; earned: number; spent: number }[]
  /** Why these points: parts that add up to `pending + available`. */
  explanation: EarningPart[]
  /** Why an order earns nothing, where it does. */
  zero_reason: "canceled" | "no_rate" | "excluded" | "nothing_paid" | null
  /** What the kept goods brought in money: what counts towards tiers, the cumulative discount and thresholds. */
  net_minor: number
}

/**
 * P4: the points an order should have given and used, from the order as it is now and the rules frozen when it was placed.
 *
 * Earned = points of the kept, discounted items × the share of the amount due that is (or will be) paid in money. Of that, what was
 * captured and has waited long enough is available, the rest pending. A payment waits `hold_days_after_payment`, or until
 * `hold_days_after_delivery` after the first delivery, whichever comes first; so time alone never takes points back. Bonuses of a whole
 * order come with its money and go with it: a partial return keeps them, a full one takes them.
 *
 * Spent = held points × the part of the points discount on kept units; a cancelled order, or one whose money was all refunded, keeps none.
 */
export function orderTarget(order: OrderFacts, programme: ProgrammeRules | null, held: HeldPoints | null, now: Date, allowances: Allowances = noCaps): OrderTarget {
  const rate = programme ? rateFor(programme, order.currency_code) : null
  const { due, payable, captured, kept } = moneyOf(order)
  const open = Math.max(0, payable - captured)

  const maturity = programme ? maturities(order, programme) : []
  const matured = maturity.filter((m) => m.at <= now)
  const maturedMinor = matured.reduce((sum, m) => sum + m.amount_minor, 0)

  const worth = programme && rate && due > 0 && !order.canceled ? earningWorth(order, programme, rate) : null
  const goods = worth ? worth.lines.reduce((sum, line) => sum + line.basis_minor, 0) : 0
  const earned = (paid: number, bonuses: boolean) =>
    worth ? earnedFor(worth, { paid_minor: Math.min(paid, payable), due_minor: due, bonuses }, allowances) : { points: 0, parts: [] }

  const { points: total, parts: explanation } = earned(kept + open, goods > 0 && kept + open > 0)
  const allMatured = open === 0 && kept > 0 && maturedMinor >= kept
  const available = Math.min(total, earned(Math.min(maturedMinor, kept), goods > 0 && allMatured).points)
  const spent = spentPoints(order, held, captured, kept)
  const earnedByLine = pointsByLine(order, explanation)
  const spentByLine = allocate(spent, order.lines.length ? order.lines.map((line) => Math.max(0, line.points_discount_minor)) : spent === 0 ? [] : [1])

  return {
    pending: total - available,
    available,
    spent,
    matured_at: available > 0 ? latest(matured.map((m) => m.at)) : null,
    next_at: total > available ? earliest(maturity.filter((m) => m.at > now).map((m) => m.at)) : null,
    by_line: order.lines.map((line, i) => ({ id: line.id, earned: earnedByLine[i] ?? 0, spent: spentByLine[i] ?? 0 })),
    explanation,
    zero_reason: total > 0 ? null : order.canceled ? "canceled" : !rate ? "no_rate" : worth && goods === 0 && order.lines.some((line) => line.paid_minor > 0) ? "excluded" : "nothing_paid",
    net_minor: netSpend(order, Math.min(kept, payable), due),
  }
}

/**
 * What an order gives once all waiting is over: `pending + available` and `net_minor` of `orderTarget`, for rules without caps. Simulations
 * ask for nothing else, of very many orders.
 */
export function orderTotal(order: OrderFacts, programme: ProgrammeRules): { points: number; net_minor: number } {
  const rate = rateFor(programme, order.currency_code)
  const { due, payable, captured, kept } = moneyOf(order)
  const net_minor = netSpend(order, Math.min(kept, payable), due)
  if (!rate || due === 0 || order.canceled) return { points: 0, net_minor }
  const worth = earningWorth(order, programme, rate)
  const paid = kept + Math.max(0, payable - captured)
  const bonuses = paid > 0 && worth.lines.some((line) => line.basis_minor > 0)
  return { points: earnedPointsFor(worth, { paid_minor: Math.min(paid, payable), due_minor: due, bonuses }), net_minor }
}

/** The money of an order: what has to be covered, what of it money can cover, what came in, and what of that stayed. */
function moneyOf(order: OrderFacts) {
  const due = Math.max(0, order.lines_due_minor + order.shipping_minor)
  const captured = order.captures.reduce((sum, capture) => sum + capture.amount_minor, 0)
  return { due, payable: Math.max(0, due - order.tender_minor), captured, kept: Math.max(0, captured - order.refunded_minor) }
}

/** What of the goods was paid in money and kept; gift cards aside, which are money themselves. */
function netSpend(order: OrderFacts, paid: number, due: number): number {
  const goods = order.lines.reduce((sum, line) => sum + (line.earns ? Math.max(0, line.paid_minor) : 0), 0)
  return order.canceled || due === 0 ? 0 : mulDiv(goods, paid, due)
}

/** The explanation by line; what the order got as a whole is spread over the lines by what they cost. */
function pointsByLine(order: OrderFacts, explanation: readonly EarningPart[]): number[] {
  const own = order.lines.map((line) => explanation.reduce((sum, part) => sum + (part.line_id === line.id ? part.points : 0), 0))
  const whole = explanation.reduce((sum, part) => sum + (part.line_id === null ? part.points : 0), 0)
  if (whole === 0) return own
  const spread = allocate(whole, order.lines.map((line) => (line.earns ? Math.max(0, line.paid_minor) : 0)))
  return own.map((points, i) => points + (spread[i] ?? 0))
}

function maturities(order: OrderFacts, rules: ProgrammeRules): { amount_minor: number; at: Date }[] {
  const byDelivery = order.delivered_at ? addDays(order.delivered_at, rules.hold_days_after_delivery) : null
  return order.captures.map(({ amount_minor, at }) => {
    const byPayment = addDays(at, rules.hold_days_after_payment)
    // A payment taken after the delivery's wait is over counts from the payment itself, never from before it.
    const delivery = byDelivery && byDelivery < at ? at : byDelivery
    return { amount_minor, at: delivery && delivery < byPayment ? delivery : byPayment }
  })
}

function spentPoints(order: OrderFacts, held: HeldPoints | null, captured: number, kept: number): number {
  if (!held || held.value_minor <= 0 || order.canceled) return 0
  if (captured > 0 && kept === 0) return 0
  const used = order.lines.reduce((sum, line) => sum + Math.max(0, line.points_discount_minor), 0)
  return used >= held.value_minor ? held.points : mulDiv(held.points, used, held.value_minor)
}

const latest = (dates: Date[]): Date | null => dates.reduce<Date | null>((max, at) => (!max || at > max ? at : max), null)
const earliest = (dates: Date[]): Date | null => dates.reduce<Date | null>((min, at) => (!min || at < min ? at : min), null)
