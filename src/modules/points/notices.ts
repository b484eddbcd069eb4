import type { Knex } from "@medusajs/framework/mikro-orm/knex"

/** Something that happened besides the ledger and that others may want to know: ids only, said once for each key. */
export interface Notice {
  name: `retention.${string}`
  key: string
  data: Record<string, string | number | null>
}

/** Notes what is to be announced, in the transaction in which it happened; what was said before under the same key is left. */
export async function addNotices(pg: Knex, notices: readonly Notice[]): Promise<void> {
  if (!notices.length) return
  const values = notices.map(() => "(?, ?, ?::jsonb)").join(", ")
  await pg.raw(
    `insert into retention_points_notice (name, key, data) values ${values} on conflict (name, key) do nothing`,
    notices.flatMap(({ name, key, data }) => [name, key, JSON.stringify(data)])
  )
}
