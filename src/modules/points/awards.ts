import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { ONCE, SIGNUP_AWARD } from "../../domain/points"
import { entryAt } from "./adjustments"
import { grantOnce } from "./grants"
import { findPosting, inTransaction, lockAccountRows, type PostingKey } from "./ledger"
import type { EntryRecord } from "./records"
import { UNAWARDED_SIGNUPS } from "./sql/unawarded-signups"

export interface AwardInput {
  account_id: string
  award: string
  /** What it is for: pays once for each. */
  subject: string
  points: number
  expires_at: Date | null
  actor: string
  now: Date
}

/** The entry is null where the subject was awarded before. */
export type AwardResult = { entry: EntryRecord | null } | { refused: "unknown_account" } | { refused: "blocked" }

/** Gives an award once for each subject, however many ask at once. */
export async function giveAward(pg: Knex, input: AwardInput): Promise<AwardResult> {
  const { account_id, award, subject, points, actor, now } = input
  return inTransaction(pg, async (trx): Promise<AwardResult> => {
    const [account] = await lockAccountRows(trx, [account_id])
    if (!account) return { refused: "unknown_account" }
    const { rows } = await trx.raw<{ rows: unknown[] }>(
      `insert into retention_points_award (account_id, award, subject, points, actor, granted_at) select ?, ?, ?, ?, ?, ? where ? = 'active'
       on conflict (account_id, award, subject) do nothing returning 1`,
      [account_id, award, subject, points, actor, now, account.status]
    )
    if (!rows.length) return account.status === "blocked" ? { refused: "blocked" } : { entry: null }
    const key: PostingKey = { source_type: "award", source_id: `${account_id}:${award}:${subject}`, kind: "award", part: 1, payload: { points } }
    await grantOnce(trx, { account_id, points, key, entry: "award", reason: award, actor, available_at: now, expires_at: input.expires_at, now })
    const posting = await findPosting(trx, key)
    if (!posting) throw new Error(`award ${award} of account ${account_id} was not posted`)
    return { entry: await entryAt(trx, account_id, posting.seq) }
  })
}

/** Which of these customers may still get an award: neither have it nor are blocked. */
export async function customersWithout(pg: Knex, customer_ids: readonly string[], award: string, subject: string): Promise<string[]> {
  const { rows } = await pg.raw<{ rows: { id: string }[] }>(
    `select asked.id from unnest(?::text[]) as asked (id) where not exists (
       select 1 from retention_points_account a left join retention_points_award w on w.account_id = a.id and w.award = ? and w.subject = ?
       where a.customer_id = asked.id and (w.account_id is not null or a.status = 'blocked')) order by asked.id`,
    [[...customer_ids], award, subject]
  )
  return rows.map((row) => row.id)
}

/** Customers registered since an instant without the award for it, by key. */
export async function findUnawardedSignups(pg: Knex, input: { since: Date; after: string; limit: number }): Promise<string[]> {
  const { rows } = await pg.raw<{ rows: { id: string }[] }>(UNAWARDED_SIGNUPS, { ...input, award: SIGNUP_AWARD, subject: ONCE })
  return rows.map((row) => row.id)
}
