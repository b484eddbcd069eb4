import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { UNSETTLED_ORDERS } from "./sql/unsettled-orders"

/** Ids of orders to settle, by key. `since` null looks at every order ever placed under a programme. */
export async function findUnsettledOrders(
  pg: Knex,
  input: { after: string; limit: number; first_at: Date; since: Date | null; now: Date }
): Promise<string[]> {
  const { rows } = await pg.raw<{ rows: { id: string }[] }>(UNSETTLED_ORDERS, { ...input, since: input.since ?? new Date(0) })
  return rows.map((row) => row.id)
}

export interface RunRecord {
  name: string
  finished_at: Date | null
  seen_until: Date | null
  result: Record<string, unknown>
}

export async function lastRun(pg: Knex, name: string): Promise<RunRecord | null> {
  const { rows } = await pg.raw<{ rows: RunRecord[] }>(`select name, finished_at, seen_until, result from retention_points_run where name = ?`, [name])
  return rows[0] ?? null
}

/** Notes a finished run; two at once keep the later date, so nothing is skipped. */
export async function recordRun(pg: Knex, run: { name: string; finished_at: Date; seen_until: Date | null; result: Record<string, unknown> }): Promise<void> {
  await pg.raw(
    `insert into retention_points_run (name, finished_at, seen_until, result) values (?, ?, ?, ?::jsonb)
     on conflict (name) do update set finished_at = excluded.finished_at, result = excluded.result,
       seen_until = greatest(retention_points_run.seen_until, excluded.seen_until)`,
    [run.name, run.finished_at, run.seen_until, JSON.stringify(run.result)] as never
  )
}

export interface HealthCounts {
  open_holds: number
  open_holds_past_time: number
  orders_parked: number
  orders_overdue: number
  uncovered_points: number
}

export async function healthCounts(pg: Knex, now: Date): Promise<HealthCounts> {
  const { rows } = await pg.raw<{ rows: HealthCounts[] }>(
    `select
       (select count(*)::int from retention_points_hold where state = 'open') as open_holds,
       (select count(*)::int from retention_points_hold where state = 'open' and expires_at <= ?) as open_holds_past_time,
       (select count(*)::int from retention_points_order where parked_error is not null) as orders_parked,
       (select count(*)::int from retention_points_order where next_at <= ?) as orders_overdue,
       (select coalesce(sum(uncovered), 0)::float8 from retention_points_order where uncovered > 0 and settled_at > ?::timestamptz - interval '30 days') as uncovered_points`,
    [now, now, now]
  )
  return rows[0] as HealthCounts
}
