import type { OrderFacts, ProgrammeRules } from "../points"
import { MemberReplay, RulesReplay } from "./member-replay"
import { monthOf } from "./month-of"
import { Tally, type SimulatedTotals } from "./tally"

/** An order as it is now, with the member it belongs to. */
export interface PastOrder {
  /** Equal for all orders of one member; empty where an order belongs to nobody. */
  account_key: string
  /** A guest's points wait to be claimed: they earn, but have no level and no personal discount. */
  is_guest?: boolean
  facts: OrderFacts
}

export interface Simulated {
  from: Date | null
  until: Date | null
  orders: number
  members: number
  draft: SimulatedTotals
  active: SimulatedTotals
  /** Members on another level at the end: how many, and the first of them. */
  tier_changes: { count: number; first: { account_key: string; from: string | null; to: string | null }[] }
  by_month: { month: string; draft: number; active: number }[]
}

const CHANGES_SHOWN = 100

/** Replays orders under two sets of rules at once (S1, S2). Orders come in the order of `account_key`, `placed_at` and id. */
export class Replay {
  private readonly draft: RulesReplay
  private readonly active: RulesReplay
  private member: { account_key: string; draft: MemberReplay; active: MemberReplay } | null = null
  private orders = 0
  private members = 0
  private from: Date | null = null
  private until: Date | null = null
  private readonly changes: Simulated["tier_changes"] = { count: 0, first: [] }

  constructor(
    private readonly rules: { draft: ProgrammeRules; active: ProgrammeRules },
    now: Date
  ) {
    const under = (of: ProgrammeRules) => new RulesReplay(of, new Tally(of), rules.draft.time_zone, now)
    this.draft = under(rules.draft)
    this.active = under(rules.active)
  }

  next({ account_key, is_guest, facts }: PastOrder): void {
    const member = this.memberOf(account_key, is_guest ?? false)
    const month = monthOf(facts.placed_at, this.rules.draft.time_zone)
    member.draft.place(facts, month)
    member.active.place(facts, month)
    this.orders += 1
    if (!this.from || facts.placed_at < this.from) this.from = facts.placed_at
    if (!this.until || facts.placed_at > this.until) this.until = facts.placed_at
  }

  /** What has been replayed so far; nothing can be added after it. */
  result(): Simulated {
    this.finishMember()
    const { draft, active } = this
    const months = [...new Set([...draft.tally.months.keys(), ...active.tally.months.keys()])].sort()
    return {
      from: this.from,
      until: this.until,
      orders: this.orders,
      members: this.members,
      draft: draft.tally.totals(),
      active: active.tally.totals(),
      tier_changes: this.changes,
      by_month: months.map((month) => ({ month, draft: draft.tally.months.get(month) ?? 0, active: active.tally.months.get(month) ?? 0 })),
    }
  }

  private memberOf(account_key: string, is_guest: boolean) {
    if (this.member?.account_key === account_key) return this.member
    this.finishMember()
    const earns = account_key !== ""
    if (earns) this.members += 1
    const who = { earns, climbs: earns && !is_guest }
    this.member = { account_key, draft: new MemberReplay(this.draft, who), active: new MemberReplay(this.active, who) }
    return this.member
  }

  private finishMember(): void {
    if (!this.member) return
    const { account_key, draft, active } = this.member
    this.member = null
    const { tier_id: to } = draft.finish()
    const { tier_id: from } = active.finish()
    if (from === to) return
    this.changes.count += 1
    if (this.changes.first.length < CHANGES_SHOWN) this.changes.first.push({ account_key, from, to })
  }
}
