import { allowancesFor, contributions, countedRules, noCaps, orderTarget, orderTotal, type OrderFacts, type ProgrammeRules } from "../points"
import { conversionsTo, ladderSince, percentFor, spendOf, type Conversion } from "../tiers"
import { monthOf } from "./month-of"
import type { Tally } from "./tally"
import { TierCourse, tierGround, type TierGround } from "./tier-course"

/** When all waiting is over: what an order gives in the end, whenever the simulation is looked at. */
const IN_THE_END = new Date(8_640_000_000_000_000)

/** A set of rules made ready for many members, with what all of them together got from capped rules. */
export class RulesReplay {
  readonly tiers: TierGround | null
  readonly ladder: { since: Date | null; conversions: readonly Conversion[] } | null
  readonly counts: boolean
  /** Points given by capped rules, to everybody. */
  readonly given = new Map<string, number>()

  constructor(
    readonly rules: ProgrammeRules,
    readonly tally: Tally,
    /** By whose clock months are told. */
    private readonly time_zone: string,
    readonly until: Date
  ) {
    this.tiers = tierGround(rules)
    this.ladder = rules.ladder && { since: ladderSince(rules.ladder, until), conversions: conversionsTo(rules.ladder.currency_code, rules.currencies) }
    this.counts = countedRules(rules).length > 0
  }

  monthOf(at: Date): string {
    return monthOf(at, this.time_zone)
  }
}

/** One member's orders under one set of rules, in the order of time. */
export class MemberReplay {
  private ordered = false
  private spend_minor = 0
  private readonly given = new Map<string, number>()
  private readonly tier: TierCourse | null

  constructor(
    private readonly ground: RulesReplay,
    /** Orders that belong to nobody bring money, but nobody gets points; guests get points, but no level. */
    private readonly who: { earns: boolean; climbs: boolean }
  ) {
    const { tiers, rules, tally } = ground
    const gift = (points: number, at: Date) => tally.give(points, rules.tiers?.currency_code ?? "", ground.monthOf(at))
    this.tier = tiers && who.climbs ? new TierCourse(tiers, gift) : null
  }

  place(facts: OrderFacts, month: string): void {
    const { rules, tally } = this.ground
    const tier_id = this.tier?.levelAt(facts.placed_at) ?? null
    const order = { ...facts, member: { ...facts.member, tier_id, first_order: this.who.earns && !this.ordered } }
    const { points, net_minor, available, matured_at } = this.worth(order)
    tally.earnMoney(net_minor, order.currency_code)
    if (!this.who.earns) return
    tally.give(points, order.currency_code, month)
    if (!order.canceled) this.ordered = true
    const counted = { placed_at: order.placed_at, currency_code: order.currency_code, net_minor, available }
    const { ladder, until } = this.ground
    if (ladder && order.placed_at <= until && (!ladder.since || order.placed_at >= ladder.since)) this.spend_minor += spendOf(counted, ladder.conversions)
    this.tier?.add(counted, rules.tiers?.basis === "points" ? (matured_at ?? order.placed_at) : lastCapture(order))
  }

  /** Notes where the member stands at the end. */
  finish(): { tier_id: string | null } {
    const { rules, tally, until } = this.ground
    const tier_id = this.tier?.levelAt(until) ?? null
    if (this.who.climbs) tally.stand(tier_id, rules.ladder ? percentFor(this.spend_minor, rules.ladder) : 0)
    return { tier_id }
  }

  /** What the order gives in the end; what has become available is only worked out where tiers count it. */
  private worth(order: OrderFacts): { points: number; net_minor: number; available: number; matured_at: Date | null } {
    const { rules, counts } = this.ground
    if (!counts && rules.tiers?.basis !== "points") return { ...orderTotal(order, rules), available: 0, matured_at: null }
    const target = orderTarget(order, rules, null, IN_THE_END, counts ? this.allowances() : noCaps)
    if (counts && this.who.earns) this.count(contributions(rules, target.explanation))
    return { points: target.pending + target.available, net_minor: target.net_minor, available: target.available, matured_at: target.matured_at }
  }

  private allowances() {
    const { rules, given } = this.ground
    return allowancesFor(rules, countedRules(rules).map((rule_id) => ({ rule_id, by_member: this.given.get(rule_id) ?? 0, in_total: given.get(rule_id) ?? 0 })))
  }

  private count(given: readonly { rule_id: string; points: number }[]): void {
    for (const { rule_id, points } of given) {
      if (points === 0) continue
      this.given.set(rule_id, (this.given.get(rule_id) ?? 0) + points)
      this.ground.given.set(rule_id, (this.ground.given.get(rule_id) ?? 0) + points)
    }
  }
}

const lastCapture = ({ captures, placed_at }: OrderFacts): Date => captures.reduce((last, { at }) => (at > last ? at : last), placed_at)
