import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { EntryKind } from "../../domain/points"

/** An entry of the ledger, as far as others are told of it. */
export interface MovementRecord {
  kind: EntryKind
  account_id: string
  customer_id: string | null
  seq: number
  order_id: string | null
  hold_id: string | null
}

/** Something noted besides the ledger, with the name and the ids it is announced under. */
export interface NoticeRecord {
  name: string
  data: Record<string, string | number | null>
}

export type Page = { stream: "movements"; rows: MovementRecord[] } | { stream: "notices"; rows: NoticeRecord[] }

/** `busy`: another process is announcing just now. */
export type Announced = { announced: number; more: boolean } | "busy"

interface Position {
  xact: string
  account_id: string
  number: number
}

/**
 * A page is what has been committed for good beyond the position: every transaction before the snapshot's `xmin` has ended, so nothing
 * can turn up behind it later, in whatever order transactions commit. The second condition leaves out rows that a copy of the database
 * brought from another server, which numbers transactions differently: they are history here. A row's own number lies at its
 * transaction's, or a little behind where a savepoint numbered it.
 */
const settled = (table: string) => `xact < pg_snapshot_xmin(pg_current_snapshot())
    and mod(${table}.xmin::text::bigint - xact::xid::text::bigint + 4294967296, 4294967296) < 10000`

const MOVEMENTS = `
  select entry.xact::text as xact, entry.account_id, entry.seq::float8 as number,
    entry.kind, account.customer_id, entry.seq::float8 as seq, entry.order_id, entry.hold_id
  from (
    select xact, account_id, seq, kind, order_id, hold_id from retention_points_entry
    where (xact, account_id, seq) > (?::xid8, ?, ?) and ${settled("retention_points_entry")}
    order by xact, account_id, seq limit ?
  ) entry join retention_points_account account on account.id = entry.account_id
  order by entry.xact, entry.account_id, entry.seq`

const NOTICES = `
  select xact::text as xact, '' as account_id, id::float8 as number, name, data from retention_points_notice
  where (xact, id) > (?::xid8, ?) and ${settled("retention_points_notice")}
  order by retention_points_notice.xact, id limit ?`

/**
 * Hands the next page of what was committed to `tell`, and moves on when that has returned: what it throws, or a crash before the end,
 * leaves the page to be told again. The lock on the position keeps two processes from telling the same.
 */
export async function announceNext(pg: Knex, stream: Page["stream"], limit: number, tell: (page: Page) => Promise<void>): Promise<Announced> {
  return pg.transaction(async (trx): Promise<Announced> => {
    // A position that no transaction here has reached yet was copied from another server as well: what is written here counts from the start.
    const { rows: positions } = await trx.raw<{ rows: Position[] }>(
      `select case when xact > pg_snapshot_xmax(pg_current_snapshot()) then '0' else xact::text end as xact, account_id, number::float8 as number
       from retention_points_announcer where stream = ? for update skip locked`,
      [stream]
    )
    const at = positions[0]
    if (!at) return "busy"
    const page = await pageAfter(trx, stream, at, limit)
    const last = page.positions[page.positions.length - 1]
    if (!last) return { announced: 0, more: false }
    await tell(page.page)
    await trx.raw(`update retention_points_announcer set xact = ?::xid8, account_id = ?, number = ?, updated_at = now() where stream = ?`, [
      last.xact,
      last.account_id,
      last.number,
      stream,
    ])
    return { announced: page.positions.length, more: page.positions.length === limit }
  })
}

async function pageAfter(trx: Knex.Transaction, stream: Page["stream"], at: Position, limit: number): Promise<{ page: Page; positions: Position[] }> {
  if (stream === "movements") {
    const { rows } = await trx.raw<{ rows: (Position & MovementRecord)[] }>(MOVEMENTS, [at.xact, at.account_id, at.number, limit])
    return { page: { stream, rows }, positions: rows }
  }
  const { rows } = await trx.raw<{ rows: (Position & NoticeRecord)[] }>(NOTICES, [at.xact, at.number, limit])
  return { page: { stream, rows }, positions: rows }
}
