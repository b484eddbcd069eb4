import fc from "fast-check"
import { allowancesFor, contributions, countedRules, orderTarget, type OrderFacts, type ProgrammeRules } from "../points"
import { days } from "../points/points.test-support"
import { decideTier, ladderStanding, type CountedOrder, type HeldLevel } from "../tiers"
import type { PastOrder } from "./replay"
import { anyPast, anyRules, replayed } from "./simulation.test-support"

const NOW = days(1)
const LATER = days(4000)

/** What a shop posts that settles each order as it comes, written down in the plainest way: the whole history is looked at for each. */
function posted(past: readonly PastOrder[], rules: ProgrammeRules) {
  const uses: { account_key: string; rule_id: string; points: number }[] = []
  let points = 0
  const members = new Map<string, { orders: { facts: OrderFacts; counted: CountedOrder; counts_at: Date; seen: boolean }[]; held: HeldLevel[]; grace_until: Date | null; level: string | null }>()
  const programme = rules.tiers && { ...rules, tiers: rules.tiers, version: 1, active_from: new Date(0) }
  for (const { account_key, facts } of past) {
    if (account_key === "") continue
    const member = members.get(account_key) ?? { orders: [], held: [], grace_until: null, level: null }
    members.set(account_key, member)
    points += course(member, facts.placed_at)
    const used = countedRules(rules).map((rule_id) => {
      const sum = (of: typeof uses) => of.reduce((total, use) => total + (use.rule_id === rule_id ? use.points : 0), 0)
      return { rule_id, by_member: sum(uses.filter((use) => use.account_key === account_key)), in_total: sum(uses) }
    })
    const first_order = member.orders.every((order) => order.facts.canceled)
    const target = orderTarget({ ...facts, member: { tier_id: member.level, customer_group_ids: [], first_order } }, rules, null, LATER, allowancesFor(rules, used))
    uses.push(...contributions(rules, target.explanation).map((given) => ({ account_key, ...given })))
    points += target.pending + target.available
    const counted = { placed_at: facts.placed_at, currency_code: facts.currency_code, net_minor: target.net_minor, available: target.available }
    member.orders.push({ facts, counted, counts_at: rules.tiers?.basis === "points" ? (target.matured_at ?? facts.placed_at) : facts.placed_at, seen: false })
  }
  const ends = [...members].map(([account_key, member]) => {
    points += course(member, NOW)
    const percent = rules.ladder ? ladderStanding(member.orders.map((order) => order.counted), rules, rules.ladder, NOW).percent : 0
    return { account_key, level: member.level, percent }
  })
  return { points, ends }

  /** Follows the member's levels to an instant, looking at each at which something came to count; the gifts on the way. */
  function course(member: NonNullable<ReturnType<typeof members.get>>, to: Date): number {
    if (!programme) return 0
    let gifts = 0
    const fresh = member.orders.filter((order) => order.counts_at <= to && !order.seen)
    const instants = [...new Set([...fresh.map((order) => order.counts_at.getTime()), to.getTime()])].sort((a, b) => a - b)
    for (const order of fresh) order.seen = true
    for (const at of instants.map((ms) => new Date(ms))) {
      const orders = member.orders.filter((order) => order.counts_at <= at).map((order) => order.counted)
      const decision = decideTier(member, orders, programme, new Map(), at)
      const left = new Set(decision.left.map(({ tier_id }) => tier_id))
      member.held = [...member.held.filter(({ tier_id }) => !left.has(tier_id)), ...decision.entered.map(({ level }) => ({ tier_id: level.id, entered_at: at, programme_version: 1 }))]
      gifts += decision.entered.reduce((sum, { gift_points }) => sum + gift_points, 0)
      member.grace_until = decision.grace_until
      member.level = decision.level?.id ?? null
    }
    return gifts
  }
}

describe("a replay", () => {
  it("gives under the rules in force what was posted, and every member the level and percentage they have (S1)", () => {
    fc.assert(
      fc.property(anyPast, anyRules, (past, rules) => {
        const { draft, active, members, orders, tier_changes, by_month } = replayed(past, rules)
        const ledger = posted(past, rules)
        expect(draft.points).toBe(ledger.points)
        expect(active).toEqual(draft)
        expect([orders, members, tier_changes.count]).toEqual([past.length, ledger.ends.length, 0])
        const counts = (of: (end: (typeof ledger.ends)[number]) => unknown) => {
          const found = new Map<unknown, number>()
          for (const end of ledger.ends) found.set(of(end), (found.get(of(end)) ?? 0) + 1)
          return found
        }
        expect(new Map(draft.members_by_tier.map(({ tier_id, members }) => [tier_id, members]))).toEqual(counts((end) => end.level))
        const percents = counts((end) => end.percent)
        percents.delete(0)
        expect(new Map(draft.members_by_percent.map(({ percent, members }) => [percent, members]))).toEqual(percents)
        expect(by_month.reduce((sum, month) => sum + month.draft, 0)).toBe(draft.points)
      }),
      { numRuns: 300 }
    )
  })

  it("says the same of rules whatever they are compared with", () => {
    fc.assert(
      fc.property(anyPast, anyRules, anyRules, (past, one, other) => {
        const { draft, active } = replayed(past, one, other)
        expect(draft).toEqual(replayed(past, one).draft)
        expect(active).toEqual(replayed(past, other).active)
      })
    )
  })

  it("never gives more than a cap in total or a member's own, nor the first order's award twice", () => {
    fc.assert(
      fc.property(anyPast, anyRules, (past, rules) => {
        const plain = replayed(past, { ...rules, earning: rules.earning.filter(({ id }) => id !== "capped"), awards: [], tiers: null }).draft.points
        const { draft, members } = replayed(past, { ...rules, tiers: null })
        const rule = rules.earning.find(({ id }) => id === "capped")
        const most = rule ? Math.min(rule.cap_total ?? Infinity, rule.cap_per_member === null ? Infinity : rule.cap_per_member * members) : 0
        // What is capped is rounded by itself: at most a point an order beside the rest.
        expect(draft.points - plain).toBeLessThanOrEqual(most + 77 * members * rules.awards.length + past.length)
      })
    )
  })
})
