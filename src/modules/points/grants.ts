import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { grant } from "../../domain/points"
import { appendExpiry } from "./holds"
import { append, emptyBatch, findPosting, lockAccounts, newId, payloadHash, writeBatch, type PostingKey } from "./ledger"

export interface GrantInput {
  account_id: string
  points: number
  /** Names the cause: the same key with the same content adds once. */
  key: PostingKey
  entry: "award" | "adjust"
  reason: string
  note?: string | null
  actor: string
  available_at: Date
  expires_at: Date | null
  now: Date
}

export type GrantResult = "granted" | "repeated" | "key_used_for_other_content" | "unknown_account"

/** Adds points to an account under its row lock, once for each key, in the caller's transaction: awards, gifts of a tier, imports. */
export async function grantOnce(trx: Knex.Transaction, input: GrantInput): Promise<GrantResult> {
  const locked = (await lockAccounts(trx, [input.account_id])).get(input.account_id)
  if (!locked) return "unknown_account"
  const before = await findPosting(trx, input.key)
  if (before) return before.payload_hash === payloadHash(input.key.payload) ? "repeated" : "key_used_for_other_content"
  const lot = { id: newId("rpl"), amount: input.points, source_id: input.key.source_id, available_at: input.available_at, expires_at: input.expires_at }
  const batch = emptyBatch()
  const account = appendExpiry(batch, locked, input.now)
  append(batch, account, grant(account, lot, input.entry), input.key, { actor: input.actor, now: input.now, reason: input.reason, note: input.note ?? null })
  await writeBatch(trx, batch)
  return "granted"
}
