import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { deduct, expiresAt, grant, type ExpiryRules } from "../../domain/points"
import { appendExpiry } from "./holds"
import { append, emptyBatch, findPosting, inTransaction, isUniqueViolation, lockAccounts, newId, payloadHash, writeBatch, type PostingKey } from "./ledger"
import { ENTRY_COLUMNS, type EntryRecord } from "./records"

export interface AdjustInput {
  account_id: string
  /** Whole and not 0; negative takes points away. */
  points: number
  reason: string
  note: string | null
  /** Chosen by the caller; the same key with the same content is answered with the first entry, with other content refused. */
  idempotency_key: string
  actor: string
  /** When added points expire: by the programme in force. */
  expiry: ExpiryRules
  now: Date
}

export type AdjustResult =
  | { entry: EntryRecord; replayed: boolean }
  | { refused: "unknown_account" }
  | { refused: "key_used_for_other_content" }
  | { refused: "insufficient_points"; available: number; short_by: number }

/** Adds or removes points by hand, once per key. */
export async function adjust(pg: Knex, input: AdjustInput): Promise<AdjustResult> {
  try {
    return await adjustOnce(pg, input)
  } catch (error) {
    // The same key reached two accounts at once; the second look finds the first one's posting.
    if (isUniqueViolation(error)) return adjustOnce(pg, input)
    throw error
  }
}

async function adjustOnce(pg: Knex, input: AdjustInput): Promise<AdjustResult> {
  const { account_id, points, reason, note, now } = input
  const key: PostingKey = {
    source_type: "admin",
    source_id: input.idempotency_key,
    kind: "adjust",
    part: 1,
    payload: { account_id, points, reason, note },
  }
  return inTransaction(pg, async (trx): Promise<AdjustResult> => {
    const locked = (await lockAccounts(trx, [account_id])).get(account_id)
    if (!locked) return { refused: "unknown_account" }
    const before = await findPosting(trx, key)
    if (before) {
      if (before.payload_hash !== payloadHash(key.payload)) return { refused: "key_used_for_other_content" }
      return { entry: await entryAt(trx, before.account_id, before.seq), replayed: true }
    }
    const batch = emptyBatch()
    const expired = appendExpiry(batch, locked, now)
    const entries =
      points > 0 ? grant(expired, { id: newId("rpl"), amount: points, source_id: input.idempotency_key, available_at: now, expires_at: expiresAt(now, input.expiry) }) : deduct(expired, -points, now)
    if ("refused" in entries) return entries
    append(batch, expired, entries, key, { actor: input.actor, now, reason, note })
    await writeBatch(trx, batch)
    return { entry: await entryAt(trx, account_id, expired.seq + 1), replayed: false }
  })
}

/** The entry of an account by its number. */
export async function entryAt(trx: Knex.Transaction, account_id: string, seq: number): Promise<EntryRecord> {
  const { rows } = await trx.raw<{ rows: EntryRecord[] }>(
    `select ${ENTRY_COLUMNS} from retention_points_entry where account_id = ? and retention_points_entry.seq = ?`,
    [account_id, seq]
  )
  return rows[0] as EntryRecord
}
