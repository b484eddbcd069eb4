import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { CountedOrder, HeldLevel, TierCause } from "../../domain/tiers"

/** Where a member stands, as it was last decided. */
export interface MemberTierRecord {
  account_id: string
  effective_tier_id: string | null
  own_tier_id: string | null
  grace_until: Date | null
  override_tier_id: string | null
  override_until: Date | null
  override_reason: string | null
  override_by: string | null
  measure: number
  ladder_minor: number
  ladder_percent: number
  programme_version: number
  review_at: Date | null
}

export interface TierEntryRecord extends HeldLevel {
  id: string
  account_id: string
  gift_points: number
}

export interface TierChangeRecord {
  id: string
  account_id: string
  from_tier_id: string | null
  to_tier_id: string | null
  cause: TierCause
  actor: string
  reason: string | null
  created_at: Date
}

const MEMBER_TIER_COLUMNS = `account_id, effective_tier_id, own_tier_id, grace_until, override_tier_id, override_until, override_reason, override_by,
  measure::float8 as measure, ladder_minor::float8 as ladder_minor, ladder_percent, programme_version, review_at`

const of = async <T>(pg: Knex, sql: string, bindings: unknown[]): Promise<T[]> => (await pg.raw<{ rows: T[] }>(sql, bindings as never)).rows

export const memberTiers = (pg: Knex, account_ids: readonly string[]) =>
  of<MemberTierRecord>(pg, `select ${MEMBER_TIER_COLUMNS} from retention_points_member_tier where account_id = any(?)`, [account_ids])

/** The levels that accounts hold. */
export const heldLevels = (pg: Knex, account_ids: readonly string[]) =>
  of<TierEntryRecord>(
    pg,
    `select id, account_id, tier_id, programme_version, entered_at, gift_points::float8 as gift_points from retention_points_tier_entry
     where account_id = any(?) and left_at is null`,
    [account_ids]
  )

/** What the orders of accounts count, and the points that awards gave. */
export const countedOrders = (pg: Knex, account_ids: readonly string[]) =>
  of<CountedOrder & { account_id: string }>(
    pg,
    `select account_id, placed_at, coalesce(currency_code, '') as currency_code, net_minor::float8 as net_minor, available::float8 as available
     from retention_points_order where account_id = any(?) and placed_at is not null
     union all select account_id, granted_at, '', 0, points::float8 from retention_points_award where account_id = any(?)`,
    [account_ids, account_ids]
  )

/** The history of an account's level, newest first. */
export const tierChanges = (pg: Knex, account_id: string, limit: number) =>
  of<TierChangeRecord>(
    pg,
    `select id, account_id, from_tier_id, to_tier_id, cause, actor, reason, created_at from retention_points_tier_change
     where account_id = ? order by created_at desc, seq desc limit ?`,
    [account_id, limit]
  )

/** How many members stand on each level and on each step of the cumulative discount, and how many there are. */
export async function tierCounts(pg: Knex) {
  const tiers = await of<{ tier_id: string | null; members: number }>(
    pg, `select effective_tier_id as tier_id, count(*)::int as members from retention_points_member_tier group by 1`, []
  )
  const discounts = await of<{ percent: number; members: number }>(
    pg, `select ladder_percent as percent, count(*)::int as members from retention_points_member_tier where ladder_percent > 0 group by 1 order by 1`, []
  )
  const [all] = await of<{ members: number }>(pg, `select count(*)::int as members from retention_points_account where deleted_at is null`, [])
  return { tiers, discounts, members: all?.members ?? 0 }
}

export const memberTier = async (pg: Knex, account_id: string): Promise<MemberTierRecord | null> => (await memberTiers(pg, [account_id]))[0] ?? null
