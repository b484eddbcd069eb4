import { rateFor, valueOfPoints, type ProgrammeRules } from "../points"

/** What the orders gave under one set of rules. Money is whole minor units. */
export interface SimulatedTotals {
  points: number
  net: { currency_code: string; minor: number }[]
  cost: { currency_code: string; minor: number }[]
  /** Points over what the goods' money would be in points; null where no money came in a currency with a rate. */
  back: number | null
  members_by_tier: { tier_id: string | null; title: string | null; members: number }[]
  members_by_percent: { percent: number; members: number }[]
}

const raise = <K>(counts: Map<K, number>, key: K, by: number) => counts.set(key, (counts.get(key) ?? 0) + by)

/** Adds up what a set of rules gives: as many numbers as there are currencies, levels, percentages and months. */
export class Tally {
  private readonly points = new Map<string, number>()
  private readonly net = new Map<string, number>()
  private readonly tiers = new Map<string | null, number>()
  private readonly percents = new Map<number, number>()
  readonly months = new Map<string, number>()

  constructor(private readonly rules: ProgrammeRules) {}

  give(points: number, currency_code: string, month: string): void {
    if (points === 0) return
    raise(this.points, currency_code, points)
    raise(this.months, month, points)
  }

  earnMoney(minor: number, currency_code: string): void {
    if (minor !== 0) raise(this.net, currency_code, minor)
  }

  stand(tier_id: string | null, percent: number): void {
    raise(this.tiers, tier_id, 1)
    if (percent > 0) raise(this.percents, percent, 1)
  }

  totals(): SimulatedTotals {
    const points = [...this.points.values()].reduce((a, b) => a + b, 0)
    const money = (of: Map<string, number>) => [...of].sort(([a], [b]) => (a < b ? -1 : 1)).map(([currency_code, minor]) => ({ currency_code, minor }))
    const cost = new Map([...this.points].map(([code, given]) => [code, this.valueOf(given, code)] as const))
    const inPoints = [...this.net].reduce((sum, [code, minor]) => {
      const rate = rateFor(this.rules, code)
      return sum + (rate ? (minor * rate.redeem_points) / rate.redeem_minor : 0)
    }, 0)
    const levels = this.rules.tiers?.levels ?? []
    const tiers = [{ id: null, title: null }, ...levels].flatMap(({ id, title }) => (this.tiers.has(id) ? [{ tier_id: id, title, members: this.tiers.get(id) ?? 0 }] : []))
    return {
      points,
      net: money(this.net),
      cost: money(cost),
      back: inPoints > 0 ? points / inPoints : null,
      members_by_tier: tiers,
      members_by_percent: [...this.percents].sort(([a], [b]) => a - b).map(([percent, members]) => ({ percent, members })),
    }
  }

  private valueOf(points: number, currency_code: string): number {
    const rate = rateFor(this.rules, currency_code)
    return rate ? valueOfPoints(points, rate) : 0
  }
}
