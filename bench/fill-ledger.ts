import type { Knex } from "@medusajs/framework/mikro-orm/knex"

/** Entries of one account below: four orders, each pending and then confirmed, and 200 points held and spent on the fourth. */
export const ENTRIES_AN_ACCOUNT = 10

/**
 * Fills the ledger with the history of `accounts` members, by sets and past the triggers: what the triggers would have written is written
 * here, and the audit has to agree afterwards. Each member has 200 points left, in two of four lots.
 */
export async function fillLedger(pg: Knex, accounts: number): Promise<void> {
  await pg.transaction(async (trx) => {
    await trx.raw("set local session_replication_role = replica")
    for (const sql of STATEMENTS) await trx.raw(sql, { accounts })
  })
  for (const table of ["account", "entry", "posting", "lot", "lot_move", "hold", "order"]) await pg.raw(`vacuum analyze retention_points_${table}`)
}

const MEMBERS = `generate_series(1, :accounts::int) n`
/** Order k of member n was confirmed by entry 2k, sixty to thirty days ago. */
const ORDERS = `${MEMBERS}, generate_series(1, 4) k`
const AT = `now() - interval '60 days' + k * interval '5 days'`

const STATEMENTS = [
  `insert into retention_points_account (id, customer_id, available, seq)
   select 'rpa_' || n, 'cus_' || n, 200, ${ENTRIES_AN_ACCOUNT} from ${MEMBERS}`,
  `insert into retention_points_lot (id, account_id, source_id, amount, remaining, reserved, available_at, expires_at)
   select 'rpl_' || n || '_' || k, 'rpa_' || n, 'order_' || n || '_' || k, 100, case when k <= 2 then 0 else 100 end, 0, ${AT}, ${AT} + interval '1 year' from ${ORDERS}`,
  `insert into retention_points_entry (account_id, seq, kind, d_available, d_pending, d_held, d_debt, available_after, pending_after, held_after, debt_after,
     order_id, programme_version, actor, created_at)
   select 'rpa_' || n, 2 * k - 1 + e, case when e = 0 then 'earn' else 'confirm' end, 100 * e, case when e = 0 then 100 else -100 end, 0, 0,
     100 * (k - 1 + e), case when e = 0 then 100 else 0 end, 0, 0, 'order_' || n || '_' || k, 1, 'system', ${AT} from ${ORDERS}, generate_series(0, 1) e`,
  `insert into retention_points_entry (account_id, seq, kind, d_available, d_pending, d_held, d_debt, available_after, pending_after, held_after, debt_after,
     order_id, hold_id, actor, created_at)
   select 'rpa_' || n, 9 + e, case when e = 0 then 'hold' else 'capture' end, case when e = 0 then -200 else 0 end, 0, case when e = 0 then 200 else -200 end, 0,
     200, 0, case when e = 0 then 200 else 0 end, 0, case when e = 1 then 'order_' || n || '_4' end, 'rph_' || n, 'shopper', now() - interval '30 days'
   from ${MEMBERS}, generate_series(0, 1) e`,
  `insert into retention_points_lot_move (account_id, seq, lot_id, d_remaining, d_reserved)
   select 'rpa_' || n, 2 * k, 'rpl_' || n || '_' || k, 100, 0 from ${ORDERS}`,
  `insert into retention_points_lot_move (account_id, seq, lot_id, d_remaining, d_reserved, hold_id)
   select 'rpa_' || n, 9 + e, 'rpl_' || n || '_' || k, -100 * e, case when e = 0 then 100 else -100 end, 'rph_' || n
   from ${MEMBERS}, generate_series(1, 2) k, generate_series(0, 1) e`,
  `insert into retention_points_hold (id, account_id, cart_id, code, currency_code, requested, points, value_minor, state, order_id, expires_at)
   select 'rph_' || n, 'rpa_' || n, 'cart_' || n, 'PTS-' || n, 'eur', 200, 200, 200, 'captured', 'order_' || n || '_4', now() - interval '30 days' from ${MEMBERS}`,
  `insert into retention_points_order (order_id, account_id, hold_id, programme_version, currency_code, available, spent, parts, seen_at)
   select 'order_' || n || '_' || k, 'rpa_' || n, case when k = 4 then 'rph_' || n end, 1, 'eur', 100, case when k = 4 then 200 else 0 end, 2 + k / 4, now() from ${ORDERS}`,
  `insert into retention_points_posting (source_type, source_id, kind, part, account_id, seq, payload_hash)
   select 'order', 'order_' || n || '_' || k, 'settle', e + 1, 'rpa_' || n, 2 * k - 1 + e, md5(n || ':' || k || ':' || e) || md5('') from ${ORDERS}, generate_series(0, 1) e`,
  `insert into retention_points_posting (source_type, source_id, kind, part, account_id, seq, payload_hash)
   select 'hold', 'rph_' || n, case when e = 0 then 'hold' else 'resolve' end, 1, 'rpa_' || n, 9 + e, md5(n || ':' || e) || md5('') from ${MEMBERS}, generate_series(0, 1) e`,
]
