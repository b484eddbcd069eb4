import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { lapsesAt, lotExpiry, type LapseRules } from "../../domain/points"
import { expireAccount } from "./holds"
import { inTransaction, lapseRulesInForce } from "./ledger"

/**
 * Writes down the dates that lots without one have had since expiry was switched on, on up to `limit` lots; says on how many. What is
 * spent meanwhile follows the same dates, so it does not matter how late this comes. Lots that a posting works on are left to the next call.
 */
export async function dateLots(pg: Knex, limit: number): Promise<number> {
  const rules = await lapseRulesInForce(pg)
  if (!rules.dating) return 0
  return inTransaction(pg, async (trx) => {
    const { rows: lots } = await trx.raw<{ rows: { id: string; available_at: Date }[] }>(
      `select id, available_at from retention_points_lot where expires_at is null and remaining > 0 order by id limit ? for update skip locked`,
      [limit]
    )
    if (!lots.length) return 0
    await trx.raw(
      `update retention_points_lot lot set expires_at = dated.expires_at
       from unnest(?::text[], ?::timestamptz[]) as dated (id, expires_at) where lot.id = dated.id`,
      [lots.map((lot) => lot.id), lots.map((lot) => lotExpiry({ ...lot, expires_at: null }, rules))] as never
    )
    return lots.length
  })
}

/** SQL for when an account's points end by inactivity, to find accounts by; whether they have ended is decided by `lapsesAt`. */
export function lapseSql(inactivity: NonNullable<LapseRules["inactivity"]>, table: string): { sql: string; bindings: unknown[] } {
  const base = `greatest(${table}.active_at, ?::timestamptz)`
  return inactivity.expiry_month_end
    ? {
        sql: `(date_trunc('month', ${base} at time zone ?) + make_interval(months => ?)) at time zone ?`,
        bindings: [inactivity.since, inactivity.time_zone, inactivity.months + 1, inactivity.time_zone],
      }
    : { sql: `(${base} at time zone 'UTC' + make_interval(months => ?)) at time zone 'UTC'`, bindings: [inactivity.since, inactivity.months] }
}

/**
 * Ends the points of members who have neither earned nor spent for as long as the programme allows, on up to `limit` accounts after
 * `after`; says where it came to, null at the end. Points on a cart are left.
 */
export async function expireInactive(pg: Knex, input: { after: string; limit: number; now: Date }): Promise<{ after: string | null; expired: number }> {
  const rules = await lapseRulesInForce(pg)
  const first = lapsesAt(null, rules)
  if (!rules.inactivity || !first || first > input.now) return { after: null, expired: 0 }
  const lapse = lapseSql(rules.inactivity, "account")
  const { rows } = await pg.raw<{ rows: { id: string }[] }>(
    `select id from retention_points_account account where id > ? and available > 0 and ${lapse.sql} <= ? order by id limit ?`,
    [input.after, ...lapse.bindings, input.now, input.limit] as never
  )
  for (const { id } of rows) await expireAccount(pg, id, input.now)
  return { after: rows.length === input.limit ? (rows[rows.length - 1]?.id ?? null) : null, expired: rows.length }
}
