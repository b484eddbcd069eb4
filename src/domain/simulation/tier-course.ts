import type { ProgrammeRules } from "../points"
import { amountOf, conversionsTo, decideTier, type Conversion, type CountedOrder, type HeldLevel, type TierDecision, type TierProgramme, type TierRules } from "../tiers"

/** Rules of tiers made ready for many members. */
export interface TierGround {
  /** What orders count is worked out once for each, so that the programme itself only adds numbers up. */
  programme: TierProgramme & { tiers: TierRules }
  basis: TierRules["basis"]
  conversions: readonly Conversion[]
}

export function tierGround(rules: ProgrammeRules): TierGround | null {
  const { tiers } = rules
  if (!tiers) return null
  const programme = { ...rules, tiers: { ...tiers, basis: "points" as const }, version: 1, active_from: new Date(0) }
  return { programme, basis: tiers.basis, conversions: conversionsTo(tiers.currency_code, rules.currencies) }
}

/** Beyond this many, what a member orders within one day counts as one, so that a company buying by the minute is no slower than others. */
const SINGLY = 300
const DAY_MS = 86_400_000

const dayOf = (at: Date) => Math.floor(at.getTime() / DAY_MS)
const noVersions: ReadonlyMap<number, TierProgramme> = new Map()

/** One member's levels through time, as the rules of tiers decide them at each order and each time one comes to count. */
export class TierCourse {
  private held: HeldLevel[] = []
  private counted: CountedOrder[] = []
  private coming: { order: CountedOrder; counts_at: Date }[] = []
  private last: TierDecision | null = null

  constructor(
    private readonly ground: TierGround,
    private readonly onGift: (points: number, at: Date) => void
  ) {}

  /** An order that counts from an instant on, not before it was placed. */
  add(order: CountedOrder, counts_at: Date): void {
    const amount = amountOf(order, this.ground.basis, this.ground.conversions)
    if (amount > 0) this.coming.push({ order: { ...order, available: amount }, counts_at: counts_at < order.placed_at ? order.placed_at : counts_at })
  }

  /** The member's level at an instant; instants are asked in the order of time. */
  levelAt(at: Date): string | null {
    const due = this.coming.filter(({ counts_at }) => counts_at <= at)
    if (due.length) {
      this.coming = this.coming.filter(({ counts_at }) => counts_at > at)
      for (const { order, counts_at } of due.sort((a, b) => a.counts_at.getTime() - b.counts_at.getTime())) this.count(order, counts_at)
    }
    if (!this.last || (this.last.review_at && this.last.review_at <= at)) this.decide(at)
    return this.last?.level?.id ?? null
  }

  private count(order: CountedOrder, at: Date): void {
    const newest = this.counted[this.counted.length - 1]
    if (newest && (this.ground.programme.tiers.window === "lifetime" || (this.counted.length > SINGLY && dayOf(newest.placed_at) === dayOf(order.placed_at)))) {
      newest.available += order.available
    } else this.counted.push(order)
    if (!this.staysOn(order, newest, at)) this.decide(at)
  }

  /** Whether one more order changes nothing: the level is carried, what is added reaches no next one, and time has changed nothing since. */
  private staysOn(order: CountedOrder, newest: CountedOrder | undefined, at: Date): boolean {
    const { last } = this
    const { levels, window } = this.ground.programme.tiers
    if (!last || !newest || last.grace_until || newest.placed_at > order.placed_at) return false
    if (window !== "lifetime" && (!last.review_at || last.review_at <= at)) return false
    last.measure += order.available
    const next = levels[last.level ? levels.indexOf(last.level) + 1 : 0]
    return !next || last.measure < next.from
  }

  private decide(at: Date): void {
    const { programme } = this.ground
    const decision = decideTier({ held: this.held, grace_until: this.last?.grace_until ?? null }, this.counted, programme, noVersions, at)
    const gone = new Set(decision.left.map(({ tier_id }) => tier_id))
    const entered = decision.entered.map(({ level }) => ({ tier_id: level.id, entered_at: at, programme_version: programme.version }))
    this.held = [...this.held.filter(({ tier_id }) => !gone.has(tier_id)), ...entered]
    for (const { gift_points } of decision.entered) if (gift_points > 0) this.onGift(gift_points, at)
    this.last = decision
  }
}
