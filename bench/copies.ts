import type { Client } from "pg"

/** Rows of one table to be copied: which, and what differs from copy to copy. */
export interface Copies {
  table: string
  where: string
  /** Columns that name a row or point at a copied one: they get the copy's number at the end. */
  ids: string[]
  /** Columns with another value; `n` is the copy's number. */
  set?: Record<string, string>
}

/** Copies rows `count` times by sets, past the triggers and foreign keys: the same ids in every table keep the rows of one copy together. */
export async function copyRows(client: Client, count: number, tables: readonly Copies[]): Promise<void> {
  await client.query("begin")
  await client.query("set local session_replication_role = replica")
  for (const { table, where, ids, set = {} } of tables) {
    const { rows } = await client.query<{ name: string }>(
      `select column_name as name from information_schema.columns
       where table_schema = 'public' and table_name = $1 and coalesce(column_default, '') not like 'nextval%' order by ordinal_position`,
      [table]
    )
    const value = (column: string) => (ids.includes(column) ? `x."${column}" || '_' || n` : (set[column] ?? `x."${column}"`))
    const columns = rows.map((row) => row.name)
    await client.query(
      `insert into "${table}" (${columns.map((column) => `"${column}"`).join(", ")})
       select ${columns.map(value).join(", ")} from (select * from "${table}" where ${where}) x cross join generate_series(1, ${count}) n`
    )
  }
  await client.query("commit")
  for (const { table } of tables) await client.query(`vacuum analyze "${table}"`)
}

/** A value as SQL text. */
export const quoted = (text: string): string => `'${text.replace(/'/g, "''")}'`
