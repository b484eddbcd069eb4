import { localDay, mulDiv, startOfDay } from "../kernel"
import type { EntryKind } from "./ledger"
import type { CurrencyRate } from "./programme"

/** What entries of one kind added up to in one stretch of time; `added` and `taken` are the positive and negative changes of `available`. */
export interface KindSum {
  /** 0 = before the first month, 1 = the first month, … */
  month: number
  kind: EntryKind
  available: number
  held: number
  debt: number
  added: number
  taken: number
}

/**
 * What became of points. Points below zero (debt) count as points, so that at any time
 * available + held − debt = issued − redeemed − expired − reversed, to the last point.
 */
export interface Movements {
  /** Became available, by any way. */
  issued: number
  /** Spent on orders and vouchers, less what came back from them. */
  redeemed: number
  expired: number
  /** Taken back after refunds, or by hand. */
  reversed: number
  /** Change of available + held. */
  outstanding: number
}

const nothing = (): Movements => ({ issued: 0, redeemed: 0, expired: 0, reversed: 0, outstanding: 0 })

/** Adds up the entries by what they mean. Pending points, holds and repayments move nothing: they are neither new nor gone. */
export function movements(sums: readonly KindSum[]): Movements {
  const total = nothing()
  for (const { kind, available, held, debt, added, taken } of sums) {
    const worth = available + held - debt
    total.outstanding += available + held
    switch (kind) {
      case "confirm":
      case "award":
        total.issued += worth
        break
      case "adjust":
        total.issued += added
        total.reversed -= taken
        break
      case "capture":
      case "return":
      case "redeem":
        total.redeemed -= worth
        break
      case "expire":
        total.expired -= worth
        break
      case "reverse":
        total.reversed -= worth
        break
    }
  }
  return total
}

/** One month's movements, and what is outstanding at its end. */
export interface ReportMonth extends Movements {
  /** "2026-03" */
  month: string
}

/** The months that begin at `starts`, from sums whose month 0 is everything before them. */
export function reportMonths(sums: readonly KindSum[], starts: readonly Date[], time_zone: string): ReportMonth[] {
  let outstanding = movements(sums.filter((sum) => sum.month === 0)).outstanding
  return starts.map((start, index) => {
    const moved = movements(sums.filter((sum) => sum.month === index + 1))
    outstanding += moved.outstanding
    return { ...moved, month: monthName(start, time_zone), outstanding }
  })
}

/** The first instants of the last `count` months in a time zone, oldest first; the last one is the month of `now`. */
export function monthStarts(now: Date, count: number, time_zone: string): Date[] {
  const { year, month } = localDay(now, time_zone)
  return Array.from({ length: count }, (_, index) => startOfDay(year, month - (count - 1 - index), 1, time_zone))
}

/** The first instants of every month from the one of `from` to the one of `to`. */
export function monthsBetween(from: Date, to: Date, time_zone: string): Date[] {
  const [first, last] = [localDay(from, time_zone), localDay(to, time_zone)]
  return monthStarts(to, (last.year - first.year) * 12 + last.month - first.month + 1, time_zone)
}

/** "2026-03" for an instant of March 2026 in a time zone. */
export function monthName(at: Date, time_zone: string): string {
  const { year, month } = localDay(at, time_zone)
  return `${year}-${String(month).padStart(2, "0")}`
}

/** Of the points whose life is over, the share that nobody used; null while there are none. */
export function breakage({ expired, redeemed }: Pick<Movements, "expired" | "redeemed">): number | null {
  const over = expired + redeemed
  return over > 0 ? expired / over : null
}

/** What points would take off in each currency, in minor units, rounded once and half up. */
export const worthOfPoints = (points: number, rates: readonly CurrencyRate[]): { currency_code: string; minor: number }[] =>
  rates.map((rate) => ({ currency_code: rate.currency_code, minor: mulDiv(points, rate.redeem_minor, rate.redeem_points, "nearest") }))
