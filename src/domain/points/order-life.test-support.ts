import { allocate } from "../kernel"
import { anybody, type OrderFacts } from "./order-facts"
import { noProduct } from "./product-match"
import type { ProgrammeRules } from "./programme"
import type { EarningRule } from "./earning-rule"
import { anEarningRule, aRate, days, NOON, someRules, type Tape } from "./points.test-support"

/** An order as a shop changes it: what `OrderFacts` are read from. */
export interface OrderLife {
  lines: { id: string; unit_minor: number; quantity: number; returned: number; discount_minor: number; earns: boolean }[]
  shipping_minor: number
  tender_minor: number
  captures: { amount_minor: number; at: Date }[]
  refunded_minor: number
  delivered_at: Date | null
  canceled: boolean
}

/** A random order whose lines carry the discount of a hold. */
export function anyOrderLife(tape: Tape, discount_minor: number): OrderLife {
  const lines = Array.from({ length: tape.between(1, 4) }, (_, i) => ({
    id: `line_${i}`,
    unit_minor: tape.between(0, 9_999),
    quantity: tape.between(1, 3),
    returned: 0,
    discount_minor: 0,
    earns: !tape.chance(15),
  }))
  const totals = lines.map((line) => line.unit_minor * line.quantity)
  const items = totals.reduce((a, b) => a + b, 0)
  allocate(Math.min(discount_minor, items), totals).forEach((share, i) => Object.assign(lines[i] as object, { discount_minor: share }))
  const shipping_minor = tape.chance(50) ? tape.between(0, 1_500) : 0
  const due = items - Math.min(discount_minor, items) + shipping_minor
  const tender_minor = tape.chance(20) ? tape.below(due + 1) : 0
  return { lines, shipping_minor, tender_minor, captures: [], refunded_minor: 0, delivered_at: null, canceled: false }
}

export function factsOf(life: OrderLife, order_id = "order_1"): OrderFacts {
  const lines = life.lines.map((line) => {
    const kept = line.quantity - line.returned
    const points_discount_minor = line.quantity === 0 ? 0 : Math.floor((line.discount_minor * kept) / line.quantity)
    return {
      id: line.id,
      quantity: line.quantity,
      returned: line.returned,
      paid_minor: line.unit_minor * kept - points_discount_minor,
      points_discount_minor,
      points_discount_minor_ordered: line.discount_minor,
      earns: line.earns,
      ordered_minor: line.unit_minor * line.quantity,
      product: noProduct,
      on_sale: false,
    }
  })
  return {
    order_id,
    currency_code: "eur",
    placed_at: NOON,
    sales_channel_id: null,
    member: anybody,
    canceled: life.canceled,
    lines,
    shipping_minor: life.shipping_minor,
    lines_due_minor: lines.reduce((sum, line) => sum + line.paid_minor, 0),
    tender_minor: life.tender_minor,
    captures: life.captures,
    refunded_minor: life.refunded_minor,
    delivered_at: life.delivered_at,
  }
}

const captured = (life: OrderLife) => life.captures.reduce((sum, c) => sum + c.amount_minor, 0)
const outstanding = (life: OrderLife) => {
  const { lines_due_minor, shipping_minor, tender_minor } = factsOf(life)
  return Math.max(0, lines_due_minor + shipping_minor - tender_minor - captured(life))
}

export const CHANGES = ["pay", "pay_part", "deliver", "return", "refund", "refund_all", "edit_up", "edit_down", "cancel"] as const
export type Change = (typeof CHANGES)[number]

/** The order after one change in the shop; a change that makes no sense now leaves it as it is. */
export function changed(life: OrderLife, change: Change, tape: Tape, now: Date): OrderLife {
  if (life.canceled) return life
  const pay = (amount_minor: number) => (amount_minor > 0 ? { ...life, captures: [...life.captures, { amount_minor, at: now }] } : life)
  const line = (edit: (line: OrderLife["lines"][number]) => Partial<OrderLife["lines"][number]>) => {
    const at = tape.below(life.lines.length)
    return { ...life, lines: life.lines.map((l, i) => (i === at ? { ...l, ...edit(l) } : l)) }
  }
  switch (change) {
    case "pay":
      return pay(outstanding(life))
    case "pay_part":
      return pay(tape.below(outstanding(life) + 1))
    case "deliver":
      return { ...life, delivered_at: life.delivered_at ?? now }
    case "return":
      return line((l) => ({ returned: Math.min(l.quantity, l.returned + 1) }))
    case "refund":
      return { ...life, refunded_minor: life.refunded_minor + tape.below(captured(life) - life.refunded_minor + 1) }
    case "refund_all":
      return { ...life, refunded_minor: captured(life) }
    case "edit_up":
      return line((l) => ({ quantity: l.quantity + 1 }))
    case "edit_down":
      return line((l) =>
        l.quantity > l.returned ? { quantity: l.quantity - 1, discount_minor: Math.floor((l.discount_minor * (l.quantity - 1)) / l.quantity) } : {}
      )
    case "cancel":
      return { ...life, canceled: true }
  }
}

/** The three ways in which nothing of an order remains: all units back, all money back, or cancelled. */
export function undone(life: OrderLife, way: "returned" | "refunded" | "canceled", now: Date): OrderLife {
  if (way === "canceled") return { ...life, canceled: true }
  const left = outstanding(life)
  const paid = { ...life, captures: left > 0 ? [...life.captures, { amount_minor: left, at: now }] : life.captures }
  const refunded = { ...paid, refunded_minor: captured(paid) }
  if (way === "refunded" && refunded.refunded_minor > 0) return refunded
  return { ...refunded, lines: refunded.lines.map((l) => ({ ...l, returned: l.quantity })) }
}

const GIFTS = ["multiplier", "per_unit", "per_order"] as const

/** Up to five rules of any kind, some of which do not combine or ask for a minimum order. */
export const anyEarning = (tape: Tape): EarningRule[] =>
  Array.from({ length: tape.below(6) }, (_, i) => {
    const kind = tape.pick(GIFTS)
    return anEarningRule({
      id: `rule_${i}`,
      gift: kind === "multiplier" ? { kind, percent: tape.below(400) } : { kind, points: tape.between(1, 500) },
      priority: tape.below(3),
      combines: tape.chance(70),
      min_order: tape.chance(30) ? [{ currency_code: "eur", minor: tape.below(20_000) }] : [],
    })
  })

/** Random rates, rules, roundings and waits; points never expire unless `expiry_months` says so. */
export const anyRules = (tape: Tape, expiry_months = 0): ProgrammeRules =>
  someRules({
    currencies: [aRate({ earn_points: tape.between(0, 500), earn_minor: tape.between(1, 1_000) })],
    rounding: tape.pick(["down", "nearest", "up"]),
    hold_days_after_delivery: tape.below(20),
    hold_days_after_payment: tape.below(40),
    expiry_months,
    earning: tape.chance(50) ? anyEarning(tape) : [],
  })

/** Days after noon, as histories count them. */
export const onDay = days
