import type { MedusaContainer } from "@medusajs/framework/types"
import type { AdminMemberTier, AdminTiersResponse, StoreLadderStanding, StoreTier, StoreTierResponse, StoreTierStanding } from "../../../contract"
import { toMajor } from "../../../domain/kernel"
import type { Programme } from "../../../domain/points"
import { levelFor, nextStep, type TierLevel, type TierRules } from "../../../domain/tiers"
import { POINTS_MODULE } from "../../../modules/points"
import type PointsModuleService from "../../../modules/points/service"
import type { MemberTierRecord } from "../../../modules/points/tier-records"
import { currencyDigits } from "../facts"
import { activeProgramme } from "../programme"
import { notFound } from "../refusals"
import { TIERS_RUN } from "../tiers/sweep-tiers"

const HISTORY = 50

const tierView = ({ id, title, earn_percent }: TierLevel): StoreTier => ({ id, title, earn_percent })

/** A measure as the API says it: money in major units, points and orders as they are. */
const shown = (measure: number, tiers: TierRules) => (tiers.basis === "spend" ? toMajor(measure, currencyDigits(tiers.currency_code)) : measure)

function tierStanding(row: MemberTierRecord | null, tiers: TierRules, now: Date): StoreTierStanding {
  const measure = row?.measure ?? 0
  const given = row?.override_tier_id && (!row.override_until || row.override_until > now) ? row : null
  const own = row?.own_tier_id ?? levelFor(0, tiers)?.id ?? null
  const current = tiers.levels.findIndex(({ id }) => id === (given?.override_tier_id ?? own))
  const next = tiers.levels.find(({ from }, place) => place > current && from > measure)
  const level = tiers.levels[current]
  return {
    tier: level ? tierView(level) : null,
    basis: tiers.basis,
    window: tiers.window,
    currency_code: tiers.currency_code,
    measure: shown(measure, tiers),
    next: next ? { ...tierView(next), from: shown(next.from, tiers), missing: shown(next.from - measure, tiers) } : null,
    grace_until: given ? null : (row?.grace_until?.toISOString() ?? null),
    given_until: given?.override_until?.toISOString() ?? null,
  }
}

/** Where a member stands on the ladder of the cumulative discount; null where the programme has none. */
export function ladderView(row: Pick<MemberTierRecord, "ladder_minor" | "ladder_percent"> | null, programme: Programme): StoreLadderStanding | null {
  const { ladder } = programme
  if (!ladder) return null
  const digits = currencyDigits(ladder.currency_code)
  const spend_minor = row?.ladder_minor ?? 0
  const next = nextStep(spend_minor, ladder)
  return {
    percent: row?.ladder_percent ?? 0,
    spend: toMajor(spend_minor, digits),
    currency_code: ladder.currency_code,
    next: next && { percent: next.percent, from_amount: toMajor(next.from_minor, digits), missing: toMajor(next.missing_minor, digits) },
  }
}

const standings = (row: MemberTierRecord | null, programme: Programme, now: Date): StoreTierResponse => ({
  tier: programme.tiers ? tierStanding(row, programme.tiers, now) : null,
  discount: ladderView(row, programme),
})

/** What a signed-in customer sees of their level and discount. */
export async function shopperTier(container: MedusaContainer, customer_id: string, now: Date): Promise<StoreTierResponse> {
  const points: PointsModuleService = container.resolve(POINTS_MODULE)
  const [account, programme] = [await points.memberAccount(customer_id), await activeProgramme(container, now)]
  return standings(account ? await points.memberTier(account.id) : null, programme, now)
}

/** A member's level and discount, what was given by hand, and how the level changed. */
export async function memberTier(container: MedusaContainer, account_id: string, now: Date): Promise<AdminMemberTier> {
  const points: PointsModuleService = container.resolve(POINTS_MODULE)
  if (!(await points.account(account_id))) throw notFound("Member", account_id)
  const [row, history, programme] = [await points.memberTier(account_id), await points.tierChanges(account_id, HISTORY), await activeProgramme(container, now)]
  return {
    ...standings(row, programme, now),
    override: row?.override_tier_id ? { tier_id: row.override_tier_id, until: row.override_until?.toISOString() ?? null, reason: row.override_reason } : null,
    history: history.map(({ account_id: _account, created_at, ...change }) => ({ ...change, created_at: created_at.toISOString() })),
  }
}

/** How many members stand on each level and each step of the cumulative discount. */
export async function tiersOverview(container: MedusaContainer, now: Date): Promise<AdminTiersResponse> {
  const points: PointsModuleService = container.resolve(POINTS_MODULE)
  const [counts, run, { tiers, ladder }] = [await points.tierCounts(), await points.lastRun(TIERS_RUN), await activeProgramme(container, now)]
  const membersOf = (tier_id: string) => counts.tiers.find((row) => row.tier_id === tier_id)?.members ?? 0
  const levels = (tiers?.levels ?? []).map(({ id, title, from }) => ({ tier_id: id, title, from, members: membersOf(id) }))
  const placed = levels.reduce((sum, { members }) => sum + members, 0)
  // Whom nothing was written about yet stands on the level that begins at 0, where there is one.
  const others = counts.members - placed
  const base = levels.find(({ from }) => from === 0)
  const full_at = run?.result.full_at
  return {
    tiers: tiers
      ? [
          ...(base ? [] : [{ tier_id: null, title: null, members: others }]),
          ...levels.map((level) => ({ tier_id: level.tier_id, title: level.title, members: level.members + (level === base ? others : 0) })),
        ]
      : [],
    discounts: ladder ? ladder.steps.map(({ percent }) => ({ percent, members: counts.discounts.find((row) => row.percent === percent)?.members ?? 0 })) : [],
    measured_at: typeof full_at === "string" ? full_at : null,
  }
}
