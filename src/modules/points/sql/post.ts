import { ORDER_COLUMNS } from "../records"

/** What one transaction adds to the ledger. */
export interface Batch {
  lots: Record<string, unknown>[]
  entries: Record<string, unknown>[]
  moves: Record<string, unknown>[]
  postings: Record<string, unknown>[]
}

interface Statement {
  sql: string
  bindings: unknown[]
}

/** Columns by the batch's part and key; the balances after an entry are filled by its trigger. */
const TABLES: { part: keyof Batch; table: string; columns: Record<string, string> }[] = [
  {
    part: "lots",
    table: "retention_points_lot",
    columns: { id: "id", account_id: "account_id", source_id: "source_id", amount: "amount", available_at: "available_at", expires_at: "expires_at" },
  },
  {
    part: "entries",
    table: "retention_points_entry",
    columns: {
      account_id: "account_id", seq: "seq", kind: "kind", d_available: "available", d_pending: "pending", d_held: "held", d_debt: "debt",
      available_after: "after", pending_after: "after", held_after: "after", debt_after: "after", order_id: "order_id", hold_id: "hold_id",
      programme_version: "programme_version", reason: "reason", note: "note", actor: "actor", created_at: "created_at",
    },
  },
  {
    part: "moves",
    table: "retention_points_lot_move",
    columns: { account_id: "account_id", seq: "seq", lot_id: "lot_id", d_remaining: "remaining", d_reserved: "reserved", hold_id: "hold_id" },
  },
  {
    part: "postings",
    table: "retention_points_posting",
    columns: { source_type: "source_type", source_id: "source_id", kind: "kind", part: "part", account_id: "account_id", seq: "seq", payload_hash: "payload_hash" },
  },
]

/** One `with` query for each table that gets rows; plain values, because they are the cheapest to plan. */
function additions(batch: Batch): Statement {
  const bindings: unknown[] = []
  const queries = TABLES.filter(({ part }) => batch[part].length > 0).map(({ part, table, columns }) => {
    const keys = Object.values(columns)
    const rows = batch[part].map((row) => {
      bindings.push(...keys.map((key) => (key === "after" ? 0 : row[key] ?? null)))
      return `(${keys.map(() => "?").join(", ")})`
    })
    return `${part} as (insert into ${table} (${Object.keys(columns).join(", ")}) values ${rows.join(", ")})`
  })
  return { sql: queries.length ? `with ${queries.join(",\n")}\n` : "", bindings }
}

/**
 * Adds lots, entries, lot moves and postings in one round trip. Triggers carry them into balances and lots and refuse what does not add
 * up. The caller holds the account's row lock and numbers the entries; a duplicate posting key raises 23505.
 */
export function post(batch: Batch): Statement {
  const { sql, bindings } = additions(batch)
  return { sql: `${sql}select 1`, bindings }
}

/** Posts a batch, which may be empty, and notes in the same round trip what its order has posted by then. */
export function postAndNoteOrder(batch: Batch, order: Record<string, unknown> & { order_id: string }): Statement {
  const { sql, bindings } = additions(batch)
  const { order_id, ...values } = order
  const set = [...Object.keys(values).map((column) => `${column} = ?`), "updated_at = now()"]
  return {
    sql: `${sql}update retention_points_order set ${set.join(", ")} where order_id = ? returning ${ORDER_COLUMNS}`,
    bindings: [...bindings, ...Object.values(values), order_id],
  }
}
