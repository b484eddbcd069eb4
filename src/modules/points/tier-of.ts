import type { Knex } from "@medusajs/framework/mikro-orm/knex"

/** A level that begins at 0 is everybody's from the start, before anything is written about them. */
const BASE_LEVEL = `(select rules #>> '{tiers,levels,0,id}' from
  (select rules from retention_points_programme where active_from <= i.at order by version desc limit 1) p
  where (rules #>> '{tiers,levels,0,from}')::bigint = 0)`

const TIERS_AT = `select coalesce(known.tier_id, ${BASE_LEVEL}) as tier_id
  from unnest(?::text[], ?::timestamptz[]) with ordinality i (account_id, at, place)
  left join lateral (
    -- A level given until a date counts to its end exactly, however late that is noticed.
    select case when c.cause = 'given' and t.override_until <= i.at then t.own_tier_id else c.to_tier_id end as tier_id
    from retention_points_tier_change c left join retention_points_member_tier t on t.account_id = c.account_id
    where c.account_id = i.account_id and c.created_at <= i.at order by c.created_at desc, c.seq desc limit 1) known on true
  order by i.place`

/** The level that counted for each account at each instant, as the history says; null = none. In the order of the items. */
export async function tiersAt(pg: Knex, items: readonly { account_id: string; at: Date }[]): Promise<(string | null)[]> {
  if (!items.length) return []
  const { rows } = await pg.raw<{ rows: { tier_id: string | null }[] }>(TIERS_AT, [items.map((item) => item.account_id), items.map((item) => item.at)] as never)
  return rows.map((row) => row.tier_id)
}

/** The level that counts for an account at an instant; null = none. */
export async function tierOf(pg: Knex, account_id: string, now: Date): Promise<string | null> {
  return (await tiersAt(pg, [{ account_id, at: now }]))[0] ?? null
}
