import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { expiresAt, grant, reverse, type ExpiryRules } from "../../domain/points"
import { appendExpiry } from "./holds"
import { append, emptyBatch, lapseRulesInForce, newId, openLotsOf, withLots, writeBatch, type LockedAccount } from "./ledger"
import type { AccountRecord } from "./records"

/** An entry of a level and what it gives; null points = the gift of that entry is taken back. */
export interface TierGift {
  account_id: string
  entry_id: string
  points: number | null
}

/** Why these entries of the ledger are there. */
export const TIER_GIFT = "tier_gift"

/**
 * Pays the gifts of new entries and takes those of refunded ones back, on accounts whose rows the caller holds. Each entry is one posting
 * key, so nothing is paid or taken twice; what was spent becomes debt, and what expired unused is not asked for again.
 */
export async function postTierGifts(trx: Knex.Transaction, records: readonly AccountRecord[], gifts: readonly TierGift[], expiry: ExpiryRules, now: Date): Promise<void> {
  if (!gifts.length) return
  const concerned = records.filter(({ id }) => gifts.some(({ account_id }) => account_id === id))
  const accounts = withLots(concerned, await openLotsOf(trx, concerned), await lapseRulesInForce(trx))
  const back = await usedOrLeft(trx, gifts.flatMap(({ entry_id, points }) => (points === null ? [entry_id] : [])))
  const batch = emptyBatch()
  const context = { actor: "system", now, reason: TIER_GIFT }
  for (const { account_id, entry_id, points } of gifts) {
    const locked = accounts.get(account_id) as LockedAccount
    // A gift counts as activity; what had ended before must not come back with it.
    const account = points === null ? locked : appendExpiry(batch, locked, now)
    const taken = back.get(entry_id) ?? 0
    const lot = { id: newId("rpl"), amount: points ?? 0, source_id: entry_id, available_at: now, expires_at: expiresAt(now, expiry) }
    const entries = points === null ? reverse(account, taken, entry_id) : grant(account, lot, "award")
    const key = { source_type: "tier" as const, source_id: entry_id, kind: points === null ? "gift_back" : "gift", part: 1, payload: { account_id, points: points ?? -taken } }
    accounts.set(account_id, append(batch, account, entries, key, context))
  }
  await writeBatch(trx, batch)
}

/** What each gift gave less what of it has expired. */
async function usedOrLeft(trx: Knex.Transaction, entry_ids: string[]): Promise<Map<string, number>> {
  if (!entry_ids.length) return new Map()
  const { rows } = await trx.raw<{ rows: { entry_id: string; points: number }[] }>(
    `select p.source_id as entry_id, (lot.amount + coalesce((
        select sum(m.d_remaining) from retention_points_lot_move m join retention_points_entry e on e.account_id = m.account_id and e.seq = m.seq
        where m.lot_id = lot.id and e.kind = 'expire'), 0))::float8 as points
     from retention_points_posting p join retention_points_lot lot on lot.account_id = p.account_id and lot.source_id = p.source_id
     where p.source_type = 'tier' and p.kind = 'gift' and p.part = 1 and p.source_id = any(?)`,
    [entry_ids]
  )
  return new Map(rows.map(({ entry_id, points }) => [entry_id, points]))
}
