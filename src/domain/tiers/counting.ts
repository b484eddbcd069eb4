import { localDay, startOfDay } from "../kernel"
import type { LadderRules } from "./ladder-rules"
import type { TierBasis, TierRules, TierWindow } from "./tier-rules"

/** The parts of a programme's rules that tiers and the cumulative discount look at. */
export interface CountingRules {
  time_zone: string
  currencies: readonly { currency_code: string; redeem_points: number; redeem_minor: number }[]
  tiers: TierRules | null
  ladder: LadderRules | null
}

/** What an order counts, as it is now: refunds and returns have already lowered it. */
export interface CountedOrder {
  placed_at: Date
  currency_code: string
  /** Net paid spend of goods, in minor units. */
  net_minor: number
  /** Points that have become available; pending ones do not count. */
  available: number
}

/** One minor unit of a currency is `num ÷ den` of the one that is counted in. */
export interface Conversion {
  currency_code: string
  num: bigint
  den: bigint
}

/** Conversions into a currency by what points are worth in both; a currency without a rate is not among them and does not count. */
export function conversionsTo(currency_code: string, currencies: CountingRules["currencies"]): Conversion[] {
  const own = { currency_code, num: 1n, den: 1n }
  const target = currencies.find((rate) => rate.currency_code === currency_code)
  if (!target) return [own]
  const others = currencies.filter((rate) => rate.currency_code !== currency_code)
  return [own, ...others.map((rate) => ({
    currency_code: rate.currency_code,
    num: BigInt(rate.redeem_points) * BigInt(target.redeem_minor),
    den: BigInt(rate.redeem_minor) * BigInt(target.redeem_points),
  }))]
}

/** The net spend of one order in the counted currency, rounded down. */
export function spendOf(order: Pick<CountedOrder, "currency_code" | "net_minor">, conversions: readonly Conversion[]): number {
  const conversion = conversions.find(({ currency_code }) => currency_code === order.currency_code)
  return conversion ? Number((BigInt(order.net_minor) * conversion.num) / conversion.den) : 0
}

/** What one order counts on a basis. */
export function amountOf(order: CountedOrder, basis: TierBasis, conversions: readonly Conversion[]): number {
  if (basis === "points") return order.available
  if (basis === "orders") return order.net_minor > 0 ? 1 : 0
  return spendOf(order, conversions)
}

/** An interval of placing orders: from `from` (null = ever) to `until`, both included. */
export interface Span {
  from: Date | null
  until: Date
}

/** The spans that carry a level at an instant; the first is what is shown, and the fuller of them decides. */
export function spansAt(at: Date, window: TierWindow, time_zone: string): [Span, ...Span[]] {
  if (window === "lifetime") return [{ from: null, until: at }]
  if (window === "rolling_12_months") return [{ from: yearBefore(at), until: at }]
  const year = startOfYear(at, time_zone)
  // A level is kept through the year after the one in which it was reached.
  return [{ from: year, until: at }, { from: startOfYear(before(year), time_zone), until: before(year) }]
}

/** The same instant of the year before. On a leap day that is the first instant of March, so that a later look never reaches further back. */
export const yearBefore = (at: Date): Date =>
  isLeapDay(at) ? new Date(Date.UTC(at.getUTCFullYear() - 1, 2, 1)) : new Date(new Date(at).setUTCFullYear(at.getUTCFullYear() - 1))

/** The first instant whose `yearBefore` no longer reaches back to another. */
export const leavesYear = (at: Date): Date =>
  isLeapDay(at) ? new Date(Date.UTC(at.getUTCFullYear() + 1, 2, 1)) : after(new Date(new Date(at).setUTCFullYear(at.getUTCFullYear() + 1)))

const isLeapDay = (at: Date) => at.getUTCMonth() === 1 && at.getUTCDate() === 29

/** The first instant of the calendar year that an instant falls into, by the programme's clock. */
export const startOfYear = (at: Date, time_zone: string): Date => startOfDay(localDay(at, time_zone).year, 1, 1, time_zone)

/** The first instant of the next calendar year. */
export const startOfNextYear = (at: Date, time_zone: string): Date => startOfDay(localDay(at, time_zone).year + 1, 1, 1, time_zone)

/** The last instant before another; instants are whole milliseconds. */
export const before = (at: Date): Date => new Date(at.getTime() - 1)

/** The first instant after another. */
export const after = (at: Date): Date => new Date(at.getTime() + 1)

/** Whether an instant lies in a span. */
export const within = (at: Date, { from, until }: Span): boolean => at <= until && (from === null || at >= from)

export interface Measure {
  /** What counts so far in the present window. */
  shown: number
  /** What decides the level: with calendar years, the better of this one and the last. */
  deciding: number
}

/** What a member's orders reach in the window as it stands at an instant; only orders placed by then count. */
export function measureAt(orders: readonly CountedOrder[], rules: CountingRules, tiers: TierRules, at: Date): Measure {
  const conversions = conversionsTo(tiers.currency_code, rules.currencies)
  const sums = spansAt(at, tiers.window, rules.time_zone).map((span) =>
    orders.reduce((sum, order) => sum + (within(order.placed_at, span) ? amountOf(order, tiers.basis, conversions) : 0), 0)
  )
  return { shown: sums[0] ?? 0, deciding: Math.max(...sums) }
}
