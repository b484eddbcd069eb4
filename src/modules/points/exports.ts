import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { ACCOUNT_COLUMNS, ENTRY_COLUMNS, type AccountRecord, type EntryRecord } from "./records"

/** Accounts after an id, all of them in the end. */
export async function accountsPage(pg: Knex, page: { after: string; limit: number }): Promise<AccountRecord[]> {
  const { rows } = await pg.raw<{ rows: AccountRecord[] }>(
    `select ${ACCOUNT_COLUMNS} from retention_points_account where deleted_at is null and id > ? order by id limit ?`,
    [page.after, page.limit]
  )
  return rows
}

export async function accountsById(pg: Knex, ids: readonly string[]): Promise<AccountRecord[]> {
  if (!ids.length) return []
  const { rows } = await pg.raw<{ rows: AccountRecord[] }>(`select ${ACCOUNT_COLUMNS} from retention_points_account where id = any(?)`, [[...ids]])
  return rows
}

/** Where a page of entries ended: in the order of the transactions that wrote them, which is the order in which they came to be. */
export interface EntryPosition {
  xact: string
  account_id: string
  seq: number
}

export const BEFORE_ALL_ENTRIES: EntryPosition = { xact: "0", account_id: "", seq: 0 }

/** Entries after a position, with a date from `from` on and before `until`. */
export async function entriesPage(
  pg: Knex,
  page: { after: EntryPosition; from: Date | null; until: Date | null; limit: number }
): Promise<{ entry: EntryRecord; position: EntryPosition }[]> {
  const { rows } = await pg.raw<{ rows: (EntryRecord & { xact: string })[] }>(
    `select ${ENTRY_COLUMNS}, xact::text as xact from retention_points_entry
     where (retention_points_entry.xact, account_id, retention_points_entry.seq) > (?::xid8, ?, ?::bigint)
       and created_at >= coalesce(?, '-infinity'::timestamptz) and created_at < coalesce(?, 'infinity'::timestamptz)
     order by retention_points_entry.xact, account_id, retention_points_entry.seq limit ?`,
    [page.after.xact, page.after.account_id, page.after.seq, page.from, page.until, page.limit] as never
  )
  return rows.map(({ xact, ...entry }) => ({ entry, position: { xact, account_id: entry.account_id, seq: entry.seq } }))
}
