import { ORDER_COLUMNS } from "../records"

const ADDITIONS = `
with input as (select ?::jsonb as j),
lots as (
  insert into retention_points_lot (id, account_id, source_id, amount, available_at, expires_at)
  select id, account_id, source_id, amount, available_at, expires_at
  from input, jsonb_to_recordset(j->'lots') as r(id text, account_id text, source_id text, amount bigint, available_at timestamptz, expires_at timestamptz)
),
entries as (
  insert into retention_points_entry (account_id, seq, kind, d_available, d_pending, d_held, d_debt, available_after, pending_after, held_after,
    debt_after, order_id, hold_id, programme_version, reason, note, actor, created_at)
  select account_id, seq, kind, available, pending, held, debt, 0, 0, 0, 0, order_id, hold_id, programme_version, reason, note, actor, created_at
  from input, jsonb_to_recordset(j->'entries') as r(account_id text, seq bigint, kind text, available bigint, pending bigint, held bigint, debt bigint,
    order_id text, hold_id text, programme_version int, reason text, note text, actor text, created_at timestamptz)
  order by account_id, seq
),
postings as (
  insert into retention_points_posting (source_type, source_id, kind, part, account_id, seq, payload_hash)
  select source_type, source_id, kind, part, account_id, seq, payload_hash
  from input, jsonb_to_recordset(j->'postings') as r(source_type text, source_id text, kind text, part int, account_id text, seq bigint, payload_hash text)
),
moves as (
  insert into retention_points_lot_move (account_id, seq, lot_id, d_remaining, d_reserved, hold_id)
  select account_id, seq, lot_id, remaining, reserved, hold_id
  from input, jsonb_to_recordset(j->'moves') as r(account_id text, seq bigint, lot_id text, remaining bigint, reserved bigint, hold_id text)
  order by account_id, seq
)`

/**
 * Adds lots, entries, lot moves and postings in one round trip. Triggers carry them into balances and lots and refuse what does not add
 * up. The caller holds the account's row lock and numbers the entries; a duplicate posting key raises 23505.
 */
export const POST = `${ADDITIONS} select 1`

/** Notes what an order has posted. Bindings: the thirteen values below, order. */
export const NOTE_ORDER = `
update retention_points_order set account_id = ?, hold_id = ?, programme_version = ?, currency_code = ?, pending = ?, available = ?, spent = ?,
  uncovered = ?, parts = ?, zero_reason = ?, next_at = ?, seen_at = ?, settled_at = ?, parked_error = null, updated_at = now()
where order_id = ? returning ${ORDER_COLUMNS}`

/** Both at once: what most settlements do. */
export const POST_AND_NOTE_ORDER = `${ADDITIONS} ${NOTE_ORDER}`
