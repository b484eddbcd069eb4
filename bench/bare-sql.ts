import type { Client } from "pg"

export interface BarePosting {
  order_id: string
  account_id: string
  points: number
  available_at: Date
  expires_at: Date
}

/**
 * The same writes as settling a paid order that earns, as plain statements in one transaction: no domain, no decisions, nothing but the
 * tables, with their triggers. What a posting costs at least.
 */
export async function postBare(client: Client, posting: BarePosting): Promise<void> {
  const { order_id, account_id, points, available_at, expires_at } = posting
  const now = new Date()
  const lot = `rpl_${order_id}`
  await client.query("begin")
  try {
    const { rows } = await client.query("select seq from retention_points_account where id = $1 for update", [account_id])
    const seq = Number(rows[0].seq) + 1
    await client.query("insert into retention_points_order (order_id) values ($1)", [order_id])
    await client.query(
      `insert into retention_points_lot (id, account_id, source_id, amount, available_at, expires_at) values ($1, $2, $3, $4, $5, $6)`,
      [lot, account_id, order_id, points, available_at, expires_at]
    )
    await client.query(
      `insert into retention_points_entry (account_id, seq, kind, d_available, d_pending, d_held, d_debt, available_after, pending_after, held_after,
         debt_after, order_id, programme_version, actor, created_at) values ($1, $2, 'confirm', $3, 0, 0, 0, 0, 0, 0, 0, $4, 1, 'system', $5)`,
      [account_id, seq, points, order_id, now]
    )
    await client.query(`insert into retention_points_lot_move (account_id, seq, lot_id, d_remaining, d_reserved) values ($1, $2, $3, $4, 0)`, [account_id, seq, lot, points])
    await client.query(
      `insert into retention_points_posting (source_type, source_id, kind, part, account_id, seq, payload_hash) values ('order', $1, 'settle', 1, $2, $3, $4)`,
      [order_id, account_id, seq, "bare".repeat(16)]
    )
    await client.query(
      `update retention_points_order set account_id = $2, programme_version = 1, currency_code = 'eur', available = $3, parts = 1, seen_at = $4, updated_at = $4 where order_id = $1`,
      [order_id, account_id, points, now]
    )
    await client.query("commit")
  } catch (error) {
    await client.query("rollback")
    throw error
  }
}
