import { addDays } from "../kernel"
import { measureAt, type CountedOrder, type CountingRules } from "./counting"
import { levelFor } from "./level-for"
import type { TierLevel, TierRules } from "./tier-rules"
import { lostAt, nextLoss } from "./window-loss"

/** The rules that tiers look at, as one version of a programme. */
export interface TierProgramme extends CountingRules {
  version: number
  active_from: Date
}

/** A level that the member holds: its own entry paid its own gift. */
export interface HeldLevel {
  tier_id: string
  entered_at: Date
  /** The version whose rules it was entered under. */
  programme_version: number
}

export interface TierStanding {
  /** The level a member stands on and all below it, in any order. */
  held: readonly HeldLevel[]
  grace_until: Date | null
}

export type LeftBecause = "lapsed" | "refunded" | "programme"

export interface TierDecision {
  /** The member's own level from now on. */
  level: TierLevel | null
  /** Levels entered now, lowest first, with the points that the entry gives. */
  entered: { level: TierLevel; gift_points: number }[]
  /** Levels lost now. Gifts of refunded entries are taken back. */
  left: { tier_id: string; because: LeftBecause; at: Date }[]
  grace_until: Date | null
  /** What the present window counts. */
  measure: number
  /** The first instant at which time alone changes something. */
  review_at: Date | null
}

/**
 * T1 More spend, points or orders never lead to a lower level. T2 A level is entered at once, with every level skipped on the way, and each
 * entry gives once. T3 A level that the window no longer carries is kept for the grace days. T4 An entry that the orders, as they are now,
 * did not deserve when it happened is lost at once. T5 A late look decides like daily ones: losses are dated from the orders.
 */
export function decideTier(
  standing: TierStanding,
  orders: readonly CountedOrder[],
  programme: TierProgramme & { tiers: TierRules },
  earlier: ReadonlyMap<number, TierProgramme>,
  now: Date
): TierDecision {
  const { tiers } = programme
  const measure = measureAt(orders, programme, tiers, now)
  const place = (tier_id: string | null) => tiers.levels.findIndex(({ id }) => id === tier_id)
  const reached = place(levelFor(measure.deciding, tiers)?.id ?? null)
  const held = standing.held.filter(({ tier_id }) => place(tier_id) >= 0).sort((a, b) => place(b.tier_id) - place(a.tier_id))
  const gone = standing.held.filter(({ tier_id }) => place(tier_id) < 0)
  const top = held[0] ? place(held[0].tier_id) : -1

  const left: TierDecision["left"] = gone.map(({ tier_id }) => ({ tier_id, because: "programme", at: now }))
  let kept = reached
  let grace_until: Date | null = null
  for (const entry of held) {
    // Levels below a kept one are kept with it.
    if (place(entry.tier_id) <= kept) break
    const outcome = withoutWindow(entry, orders, programme, earlier.get(entry.programme_version) ?? programme, place(entry.tier_id) === top ? standing.grace_until : null, now)
    if ("because" in outcome) {
      left.push({ tier_id: entry.tier_id, ...outcome })
      continue
    }
    kept = place(entry.tier_id)
    grace_until = outcome.grace_until
  }

  const holding = new Set(held.map(({ tier_id }) => tier_id))
  const entered = tiers.levels
    .slice(0, kept + 1)
    .filter(({ id }) => !holding.has(id))
    // A level that the programme slid in below the member's own is no upgrade.
    .map((level) => ({ level, gift_points: place(level.id) > top ? level.gift_points : 0 }))
  const loss = nextLoss(orders, programme, tiers, now)
  return { level: tiers.levels[kept] ?? null, entered, left, grace_until, measure: measure.shown, review_at: earliest([loss, grace_until]) }
}

/** What becomes of a level that the window does not carry now: grace until a date, or its loss and why. */
function withoutWindow(
  entry: HeldLevel,
  orders: readonly CountedOrder[],
  programme: TierProgramme & { tiers: TierRules },
  then: TierProgramme,
  grace_begun: Date | null,
  now: Date
): { grace_until: Date } | { because: LeftBecause; at: Date } {
  const { tiers } = programme
  const levelThen = then.tiers?.levels.find(({ id }) => id === entry.tier_id)
  const reaches = (at: Date) => !then.tiers || !levelThen || measureAt(orders, then, then.tiers, at).deciding >= levelThen.from
  if (!reaches(entry.entered_at)) return { because: "refunded", at: now }
  const from = tiers.levels.find(({ id }) => id === entry.tier_id)?.from ?? 0
  const lost = lostAt(orders, programme, tiers, from, now)
  // Rules that came after the entry take nothing away before they are in force.
  const since = then.version === programme.version ? (lost ?? now) : latest(lost ?? programme.active_from, programme.active_from)
  const grace_until = grace_begun ?? addDays(since, tiers.grace_days)
  if (now < grace_until) return { grace_until }
  return { because: then.version !== programme.version && reaches(now) ? "programme" : "lapsed", at: latest(grace_until, entry.entered_at) }
}

const latest = (a: Date, b: Date) => (a > b ? a : b)

/** The earliest of some instants; null = never. */
export const earliest = (instants: readonly (Date | null)[]): Date | null =>
  instants.reduce<Date | null>((first, at) => (at && (!first || at < first) ? at : first), null)
