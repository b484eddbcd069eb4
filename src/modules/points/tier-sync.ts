import type { Knex } from "@medusajs/framework/mikro-orm/knex"

/** A member whose level changed since their customer groups were last looked at. */
export interface UnsyncedMember {
  account_id: string
  customer_id: string | null
  effective_tier_id: string | null
  /** The newest change that was seen. */
  seq: number
}

/** Members whose customer groups may not say what their level does, by the age of the change. */
export async function unsyncedTiers(pg: Knex, input: { account_ids: readonly string[] | null; limit: number }): Promise<UnsyncedMember[]> {
  const only = input.account_ids ? "and c.account_id = any(?)" : ""
  const { rows } = await pg.raw<{ rows: UnsyncedMember[] }>(
    `select c.account_id, a.customer_id, t.effective_tier_id, max(c.seq)::float8 as seq
     from retention_points_tier_change c join retention_points_account a on a.id = c.account_id join retention_points_member_tier t on t.account_id = c.account_id
     where c.synced_at is null ${only} group by c.account_id, a.customer_id, t.effective_tier_id order by min(c.seq) limit ?`,
    [...(input.account_ids ? [input.account_ids] : []), input.limit] as never
  )
  return rows
}

/** Notes that groups say what the level does, up to the change that was seen: a newer one is looked at again. */
export async function markTiersSynced(pg: Knex, members: readonly Pick<UnsyncedMember, "account_id" | "seq">[], now: Date): Promise<void> {
  if (!members.length) return
  await pg.raw(
    `update retention_points_tier_change c set synced_at = ? from jsonb_to_recordset(?::jsonb) x (account_id text, seq bigint)
     where c.account_id = x.account_id and c.seq <= x.seq and c.synced_at is null`,
    [now, JSON.stringify(members)]
  )
}

/** Has everybody's groups looked at again, for a programme that names other groups. */
export async function unsyncAllTiers(pg: Knex): Promise<void> {
  await pg.raw(
    `update retention_points_tier_change set synced_at = null
     where id in (select distinct on (account_id) id from retention_points_tier_change order by account_id, seq desc)`
  )
}
