import type { Knex } from "@medusajs/framework/mikro-orm/knex"

/** Wipes what people wrote about the owner of these accounts. Amounts and ids stay: the ledger still adds up, and says nothing of a person. */
export async function eraseTexts(pg: Knex, account_ids: readonly string[]): Promise<void> {
  if (!account_ids.length) return
  await pg.raw(`update retention_points_entry set note = null where account_id = any(?) and note is not null`, [[...account_ids]])
  await pg.raw(`update retention_points_account set status_reason = null where id = any(?) and status_reason is not null`, [[...account_ids]])
}
