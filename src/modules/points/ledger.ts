import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { generateEntityId } from "@medusajs/framework/utils"
import { createHash } from "node:crypto"
import type { Account, Entry, LapseRules, LapseVersion, Lot } from "../../domain/points"
import { applyEntries, lapseRules, lapsesAt, lotExpiry, noLapse } from "../../domain/points"
import { ACCOUNT_COLUMNS, type AccountRecord } from "./records"
import { post, type Batch } from "./sql/post"

/** The unique memory of "already done": a source posts one content under one key (P1). */
export interface PostingKey {
  source_type: "order" | "hold" | "admin" | "lot" | "award" | "tier" | "voucher" | "import"
  source_id: string
  kind: string
  part: number
  payload: unknown
}

export interface EntryContext {
  actor: string
  now: Date
  order_id?: string | null
  programme_version?: number | null
  reason?: string | null
  note?: string | null
}

/** An account under its row lock, with its open lots, and what has been added to it in this transaction. */
export interface LockedAccount extends Account {
  record: AccountRecord
  seq: number
}

export const newId = (prefix: string): string => generateEntityId(undefined, prefix)

/** A stable digest of a posting's content, to tell a repeated request from a different one under the same key. */
export const payloadHash = (payload: unknown): string => createHash("sha256").update(JSON.stringify(payload)).digest("hex")

const TRANSIENT = new Set(["40001", "40P01", "55P03"])
const RETRIES = 3

const codeOf = (error: unknown): string | undefined =>
  typeof error === "object" && error !== null && "code" in error && typeof error.code === "string" ? error.code : undefined

export const isUniqueViolation = (error: unknown): boolean => codeOf(error) === "23505"

/** Runs `work` in one transaction, at most three times more when PostgreSQL asks for a retry (deadlock, lock time-out, serialisation). */
export async function inTransaction<T>(pg: Knex, work: (trx: Knex.Transaction) => Promise<T>): Promise<T> {
  for (let attempt = 0; ; attempt++) {
    try {
      return await pg.transaction(work)
    } catch (error) {
      if (attempt >= RETRIES || !TRANSIENT.has(codeOf(error) ?? "")) throw error
    }
  }
}

/** Locks accounts in id order, so that two transactions touching the same accounts cannot deadlock. */
export async function lockAccountRows(trx: Knex.Transaction, ids: readonly string[]): Promise<AccountRecord[]> {
  const { rows } = await trx.raw<{ rows: AccountRecord[] }>(
    `select ${ACCOUNT_COLUMNS} from retention_points_account where id = any(?) order by id for update`,
    [[...new Set(ids)].sort()]
  )
  return rows
}

/** What ends points by the newest version of the programme, besides the dates that lots have. */
export async function lapseRulesInForce(pg: Knex): Promise<LapseRules> {
  const { rows } = await pg.raw<{ rows: LapseVersion[] }>(
    `select version, active_from, time_zone, expiry_months, expiry_month_end, inactivity_months from retention_points_programme`
  )
  return lapseRules(rows)
}

/** Reads the open lots of locked accounts: after the locks are held, as a single statement would read lots as they were before it waited. */
export async function openLotsOf(trx: Knex.Transaction, records: readonly AccountRecord[]): Promise<AccountLot[]> {
  const { rows } = await trx.raw<{ rows: AccountLot[] }>(
    `select account_id, id, source_id, remaining::float8 as remaining, reserved::float8 as reserved, available_at, expires_at
     from retention_points_lot where account_id = any(?) and remaining > 0`,
    [records.map((record) => record.id)]
  )
  return rows
}

type AccountLot = Lot & { account_id: string; available_at: Date }

/** Accounts with their lots as the rules see them: each with the date it ends on, and the instant from which inactivity ends them all. */
export const withLots = (records: readonly AccountRecord[], lots: readonly AccountLot[], rules: LapseRules = noLapse): Map<string, LockedAccount> =>
  new Map(
    records.map((record) => {
      const { available, pending, held, debt } = record
      const own = lots.filter((lot) => lot.account_id === record.id).map((lot) => ({ ...lot, expires_at: lotExpiry(lot, rules) }))
      return [record.id, { record, seq: record.seq, balances: { available, pending, held, debt }, lots: own, lapses_at: lapsesAt(record.active_at, rules) }]
    })
  )

/** Locks accounts and loads them whole: what can be spent, and what has ended, is decided on this. */
export async function lockAccounts(trx: Knex.Transaction, ids: readonly string[]): Promise<Map<string, LockedAccount>> {
  const records = await lockAccountRows(trx, ids)
  return withLots(records, await openLotsOf(trx, records), await lapseRulesInForce(trx))
}

export const emptyBatch = (): Batch => ({ lots: [], entries: [], moves: [], postings: [] })

/**
 * Adds entries to `batch` and returns the account as it will be. The posting key names the cause; without entries nothing is added,
 * so an unchanged order leaves no trace. `known` are used-up lots that the entries refill: with their dates, so that what is decided
 * next still takes the soonest-expiring first.
 */
export function append(
  batch: Batch,
  account: LockedAccount,
  entries: readonly Entry[],
  key: PostingKey,
  context: EntryContext,
  known: readonly Pick<Lot, "id" | "source_id" | "expires_at">[] = []
): LockedAccount {
  if (!entries.length) return account
  let seq = account.seq
  const account_id = account.record.id
  for (const { lots, moves, ...deltas } of entries) {
    seq += 1
    batch.entries.push({
      account_id,
      seq,
      ...deltas,
      order_id: context.order_id ?? null,
      programme_version: context.programme_version ?? null,
      reason: context.reason ?? null,
      note: context.note ?? null,
      actor: context.actor,
      created_at: context.now,
    })
    for (const lot of lots) batch.lots.push({ ...lot, account_id })
    for (const move of moves) batch.moves.push({ ...move, account_id, seq })
  }
  const { payload, ...posting } = key
  batch.postings.push({ ...posting, account_id, seq: account.seq + 1, payload_hash: payloadHash(payload) })
  return { record: account.record, seq, ...applyEntries(account, entries, known) }
}

export async function writeBatch(trx: Knex.Transaction, batch: Batch): Promise<void> {
  if (!batch.entries.length) return
  const { sql, bindings } = post(batch)
  await trx.raw(sql, bindings as never)
}

/** What a posting key was used for before, or null. */
export async function findPosting(trx: Knex.Transaction, key: Omit<PostingKey, "payload">) {
  const { rows } = await trx.raw<{ rows: { account_id: string; seq: number; payload_hash: string }[] }>(
    `select account_id, seq::float8 as seq, payload_hash from retention_points_posting where source_type = ? and source_id = ? and kind = ? and part = ?`,
    [key.source_type, key.source_id, key.kind, key.part]
  )
  return rows[0] ?? null
}
