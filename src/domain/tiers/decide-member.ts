import type { CountedOrder } from "./counting"
import { decideTier, earliest, type HeldLevel, type TierDecision, type TierProgramme } from "./decide-tier"
import { ladderStanding } from "./ladder"

/** A level given by the shop, which counts instead of the member's own until it ends. */
export interface GivenLevel {
  tier_id: string
  until: Date | null
}

/** What is known about a member's tiers; `programme_version` is that of the last decision. */
export interface MemberStanding {
  held: readonly HeldLevel[]
  own_tier_id: string | null
  effective_tier_id: string | null
  grace_until: Date | null
  given: GivenLevel | null
  measure: number
  programme_version: number
}

export type TierCause = "reached" | "lapsed" | "refunded" | "given" | "gift_ended" | "programme"

export interface MemberDecision extends Pick<TierDecision, "entered" | "left" | "grace_until" | "measure" | "review_at"> {
  own_tier_id: string | null
  effective_tier_id: string | null
  given: GivenLevel | null
  ladder_minor: number
  ladder_percent: number
  /** The change of the level that counts, for the history; null when it stays. */
  change: { from_tier_id: string | null; to_tier_id: string | null; cause: TierCause; at: Date } | null
}

export const newStanding = (programme_version: number): MemberStanding => ({
  held: [], own_tier_id: null, effective_tier_id: null, grace_until: null, given: null, measure: 0, programme_version,
})

/**
 * Where a member stands from now on. A programme without tiers leaves everybody's level as it is, so that switching them off and on again
 * gives no gift twice.
 */
export function decideMember(
  standing: MemberStanding,
  orders: readonly CountedOrder[],
  programme: TierProgramme,
  earlier: ReadonlyMap<number, TierProgramme>,
  now: Date
): MemberDecision {
  const ladder = programme.ladder ? ladderStanding(orders, programme, programme.ladder, now) : { spend_minor: 0, percent: 0, review_at: null }
  const { tiers } = programme
  const kept = { entered: [], left: [], grace_until: standing.grace_until, measure: standing.measure, review_at: null }
  const tier = tiers ? decideTier(standing, orders, { ...programme, tiers }, earlier, now) : kept
  const own_tier_id = tiers && "level" in tier ? (tier.level?.id ?? null) : standing.own_tier_id
  const known = standing.given && (!tiers || tiers.levels.some(({ id }) => id === standing.given?.tier_id))
  const ended = standing.given !== null && (!known || (standing.given.until !== null && standing.given.until <= now))
  const given = ended ? null : standing.given
  const effective_tier_id = given ? given.tier_id : own_tier_id
  const change =
    effective_tier_id === standing.effective_tier_id
      ? null
      : { from_tier_id: standing.effective_tier_id, to_tier_id: effective_tier_id, ...causeOf(standing, tier, ended ? (known ? "gift_ended" : "programme") : null, programme.version, now) }
  const review_at = earliest([tier.review_at, ladder.review_at, given?.until ?? null])
  const { entered, left, grace_until, measure } = tier
  return { entered, left, grace_until, measure, own_tier_id, effective_tier_id, given, ladder_minor: ladder.spend_minor, ladder_percent: ladder.percent, change, review_at }
}

/** Why the level that counts changed, and since when. */
function causeOf(standing: MemberStanding, tier: Pick<TierDecision, "left" | "measure">, given_ended: "gift_ended" | "programme" | null, version: number, now: Date): { cause: TierCause; at: Date } {
  if (given_ended) return { cause: given_ended, at: given_ended === "gift_ended" ? (standing.given?.until ?? now) : now }
  const [lost] = tier.left.filter(({ tier_id }) => tier_id === standing.own_tier_id)
  if (lost) return { cause: lost.because, at: lost.at }
  // Nothing was added to what counts, so it is the rules that moved.
  const moved = standing.programme_version !== version && standing.measure === tier.measure && tier.measure > 0
  return { cause: moved ? "programme" : "reached", at: now }
}
