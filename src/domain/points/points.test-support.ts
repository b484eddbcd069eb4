import fc from "fast-check"
import { addDays } from "../kernel"
import type { Account, Lot, NewLot } from "./ledger"
import { anybody, type OrderFacts, type OrderLineFacts } from "./order-facts"
import type { EarningRule } from "./earning-rule"
import { everyProduct, noProduct, type ProductFacts } from "./product-match"
import { defaultRules, type CurrencyRate, type Programme, type ProgrammeRules } from "./programme"

/** The one instant that tests count from. */
export const NOON = new Date("2026-03-15T12:00:00.000Z")
export const days = (n: number): Date => addDays(NOON, n)

/** Ids in a known order: `ids("l")` gives l0001, l0002, … */
export const ids = (prefix = "l") => {
  let n = 0
  return () => `${prefix}${String((n += 1)).padStart(4, "0")}`
}

export const aRate = (over: Partial<CurrencyRate> = {}): CurrencyRate => ({
  currency_code: "eur",
  earn_points: 5,
  earn_minor: 100,
  redeem_points: 100,
  redeem_minor: 100,
  ...over,
})

export const someRules = (over: Partial<ProgrammeRules> = {}): ProgrammeRules => ({ ...defaultRules("eur", 2), currencies: [aRate()], ...over })

export const aProgramme = (over: Partial<Programme> = {}): Programme => ({ ...someRules(), version: 1, active_from: days(-365), ...over })

export const aLine = (over: Partial<OrderLineFacts> = {}): OrderLineFacts => ({
  id: "line_1",
  quantity: 1,
  returned: 0,
  paid_minor: 10_000,
  ordered_minor: over.paid_minor ?? 10_000,
  points_discount_minor: 0,
  points_discount_minor_ordered: 0,
  earns: true,
  product: noProduct,
  on_sale: false,
  ...over,
})

/** A rule for everything and everybody: twice the points. */
export const anEarningRule = (over: Partial<EarningRule> = {}): EarningRule => ({
  id: "rule_1", title: "Twice", active: true, gift: { kind: "multiplier", percent: 200 }, products: everyProduct(),
  sales_channel_ids: [], customer_group_ids: [], tier_ids: [], starts_at: null, ends_at: null, weekdays: [], min_order: [],
  first_order_only: false, cap_per_member: null, cap_total: null, priority: 0, combines: true,
  ...over,
})

export const aProduct = (over: Partial<ProductFacts> = {}): ProductFacts => ({ ...noProduct, ...over })

/** An order of 100.00 euro, placed at noon, not paid; what its lines cost is what is due. */
export const anOrder = (over: Partial<OrderFacts> = {}): OrderFacts => {
  const lines = over.lines ?? [aLine()]
  return {
    order_id: "order_1",
    currency_code: "eur",
    placed_at: NOON,
    sales_channel_id: null,
    member: anybody,
    canceled: false,
    lines,
    shipping_minor: 0,
    lines_due_minor: lines.reduce((sum, line) => sum + line.paid_minor, 0),
    tender_minor: 0,
    captures: [],
    refunded_minor: 0,
    delivered_at: null,
    ...over,
  }
}

/** The same order, paid in full at noon. */
export const aPaidOrder = (over: Partial<OrderFacts> = {}): OrderFacts => {
  const order = anOrder(over)
  const due = order.lines_due_minor + order.shipping_minor - order.tender_minor
  return { ...order, captures: over.captures ?? [{ amount_minor: due, at: order.placed_at }] }
}

export const aLot = (over: Partial<Lot> = {}): Lot => ({ id: "lot_1", source_id: "gift", remaining: 100, reserved: 0, expires_at: null, ...over })

export const aNewLot = (over: Partial<NewLot> = {}): NewLot => ({ id: "new_1", amount: 100, source_id: "order_1", available_at: NOON, expires_at: null, ...over })

/** An account whose balances are what its lots say. */
export const anAccount = (lots: Lot[] = [], over: Partial<Account["balances"]> = {}): Account => {
  const held = lots.reduce((sum, lot) => sum + lot.reserved, 0)
  const remaining = lots.reduce((sum, lot) => sum + lot.remaining, 0)
  return { balances: { available: remaining - held, pending: 0, held, debt: 0, ...over }, lots }
}

/** What is wrong with an account by promise P2, in words; null when nothing is. */
export function brokenPromise({ balances, lots }: Account): string | null {
  const { available, pending, held, debt } = balances
  const sum = (of: (lot: Lot) => number) => lots.reduce((total, lot) => total + of(lot), 0)
  if (Math.min(available, pending, held, debt) < 0) return `a balance below zero: ${JSON.stringify(balances)}`
  if (available + held !== sum((lot) => lot.remaining)) return `available + held is not what the lots hold: ${JSON.stringify({ balances, lots })}`
  if (held !== sum((lot) => lot.reserved)) return `held is not what the lots have reserved: ${JSON.stringify({ balances, lots })}`
  if (lots.some((lot) => lot.reserved < 0 || lot.remaining < lot.reserved)) return `an impossible lot: ${JSON.stringify(lots)}`
  if (available > 0 && debt > 0) return `points and debt at once: ${JSON.stringify(balances)}`
  return null
}

/**
 * A cheap, shrinkable source of decisions for long random histories: a list of numbers that is read from the front. Where it ends it
 * gives zeros, so shrinking a failure gives shorter and plainer histories.
 */
export interface Tape {
  /** A whole number from 0 to n − 1. */
  below(n: number): number
  between(min: number, max: number): number
  chance(percent: number): boolean
  pick<T>(of: readonly [T, ...T[]]): T
  /** False when nothing random is left. */
  more(): boolean
  /** How fast-check prints a failing history, to be pasted into a test. */
  [fc.toStringMethod](): string
}

export function tapeOf(numbers: readonly number[]): Tape {
  let at = 0
  const below = (n: number) => (numbers[at++] ?? 0) % Math.max(1, n)
  return {
    below,
    between: (min, max) => min + below(max - min + 1),
    chance: (percent) => below(100) >= 100 - percent,
    pick: (of) => of[below(of.length)] ?? of[0],
    more: () => at < numbers.length,
    [fc.toStringMethod]: () => `tapeOf(${JSON.stringify(numbers)})`,
  }
}

export const anyTape = (minLength: number, maxLength: number): fc.Arbitrary<Tape> =>
  fc.array(fc.nat(0xffff), { minLength, maxLength, size: "max" }).map(tapeOf)
