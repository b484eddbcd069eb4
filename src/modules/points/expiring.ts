import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { lapseRulesInForce } from "./ledger"
import { lapseSql } from "./lapses"

export const EXPIRING = "retention.points.expiring"

export interface Warning {
  days: 30 | 3
  /** Warns of what ends after the first instant and not after the second. */
  from: Date
  until: Date
  /** The programme's: decides which day it is. */
  time_zone: string
  /** Members with fewer points than this could not use them and are not told. */
  points_min: number
}

/** Inserts a notice for each member and day among `due (account_id, at)`, unless it was said before. */
const NOTE = `
  insert into retention_points_notice (name, key, data)
  select distinct '${EXPIRING}', concat_ws(':', account.id, day, :days::int),
    jsonb_build_object('id', account.id, 'customer_id', account.customer_id, 'days', :days::int, 'expires_on', day)
  from due join retention_points_account account on account.id = due.account_id
    cross join lateral (select to_char(due.at at time zone :time_zone, 'YYYY-MM-DD') as day) local
  where account.customer_id is not null and account.status = 'active' and account.available > 0 and account.available >= :points_min
  on conflict (name, key) do nothing`

export type LotPosition = { at: Date; id: string }

/** Warns of lots that end, on up to `limit` lots after a position; where it came to, null at the end. */
export async function noteExpiringLots(pg: Knex, warning: Warning, after: LotPosition | null, limit: number): Promise<LotPosition | null> {
  const { rows } = await pg.raw<{ rows: (LotPosition & { count: number })[] }>(
    `with due as (
       select account_id, expires_at as at, id from retention_points_lot
       where remaining > reserved and expires_at is not null and expires_at <= :until and (expires_at, id) > (:at, :id)
       order by expires_at, id limit :limit
     ), noted as (${NOTE})
     select at, id, count(*) over ()::int as count from due order by at desc, id desc limit 1`,
    // No id is greater than this one: what ends at the very first instant was warned of before.
    { ...warning, at: after?.at ?? warning.from, id: after?.id ?? "\u{10FFFF}", limit } as never
  )
  const last = rows[0]
  return last && last.count === limit ? { at: last.at, id: last.id } : null
}

/** Warns of all points of members who will have been inactive for too long, on up to `limit` accounts after one; where it came to, null at the end. */
export async function noteLapsingAccounts(pg: Knex, warning: Warning, after: string, limit: number): Promise<string | null> {
  const { inactivity } = await lapseRulesInForce(pg)
  if (!inactivity) return null
  const { sql, bindings } = lapseSql(inactivity, "account")
  const { rows: due } = await pg.raw<{ rows: { id: string; at: Date }[] }>(
    `select id, at from (select id, ${sql} as at from retention_points_account account where id > ? and available > 0) account
     where at > ? and at <= ? order by id limit ?`,
    [...bindings, after, warning.from, warning.until, limit] as never
  )
  if (!due.length) return null
  await pg.raw(`with due as (select * from unnest(:ids::text[], :ats::timestamptz[]) as due (account_id, at)) ${NOTE}`, {
    ...warning,
    ids: due.map((row) => row.id),
    ats: due.map((row) => row.at),
  } as never)
  return due.length === limit ? (due[due.length - 1]?.id ?? null) : null
}
