import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { ByLot } from "../../domain/points"
import { expire, hold, release, spendable } from "../../domain/points"
import { append, emptyBatch, inTransaction, isUniqueViolation, lockAccounts, newId, writeBatch, type LockedAccount } from "./ledger"
import { HOLD_COLUMNS, type HoldRecord } from "./records"

export interface RaiseHoldInput {
  account_id: string
  cart_id: string
  /** What the shopper asked for; `points` is what the cart can carry now. */
  requested: number
  points: number
  value_minor: number
  currency_code: string
  expires_at: Date
  now: Date
}

export type RaiseHoldResult =
  | { hold: HoldRecord; before: { points: number; value_minor: number; requested: number } | null }
  | { refused: "insufficient_points"; available: number; short_by: number }
  | { refused: "blocked" }
  | { refused: "held_otherwise"; hold: HoldRecord }

/**
 * P5, first half: makes sure that at least `points` are held for the cart. A smaller number than is held already changes nothing yet: the
 * discount must shrink first, then `lowerHold` frees the rest. One open hold a cart (unique index), under the account's lock.
 */
export async function raiseHold(pg: Knex, input: RaiseHoldInput): Promise<RaiseHoldResult> {
  try {
    return await raiseOnce(pg, input)
  } catch (error) {
    if (isUniqueViolation(error)) return raiseOnce(pg, input)
    throw error
  }
}

async function raiseOnce(pg: Knex, input: RaiseHoldInput): Promise<RaiseHoldResult> {
  const { account_id, now } = input
  return inTransaction(pg, async (trx): Promise<RaiseHoldResult> => {
    const locked = (await lockAccounts(trx, [account_id])).get(account_id)
    if (!locked) throw new Error(`no points account ${account_id}`)
    const existing = await openHoldOfCart(trx, input.cart_id)
    if (existing && (existing.account_id !== account_id || existing.currency_code !== input.currency_code)) return { refused: "held_otherwise", hold: existing }
    if (locked.record.status === "blocked") return { refused: "blocked" }
    const id = existing?.id ?? newId("rph")
    const held = existing?.points ?? 0
    const more = Math.max(0, input.points - held)
    const batch = emptyBatch()
    const expired = appendExpiry(batch, locked, now)
    if (more > 0) {
      const entries = hold(expired, more, id, now)
      if ("refused" in entries) return { refused: "insufficient_points", available: spendable(expired, now) + held, short_by: entries.short_by }
      append(batch, expired, entries, { source_type: "hold", source_id: id, kind: "hold", part: (existing?.revision ?? 0) + 1, payload: { more } }, { actor: "shopper", now })
    }
    const points = held + more
    // While more is held than the cart will carry, the hold keeps the worth it has; lowering it sets both.
    const value_minor = existing && input.points < held ? existing.value_minor : input.value_minor
    const code = existing?.code ?? `PTS-${id.slice(-12).toUpperCase()}`
    const { rows } = await trx.raw<{ rows: HoldRecord[] }>(
      `insert into retention_points_hold (id, account_id, cart_id, code, currency_code, requested, points, value_minor, expires_at, created_at, updated_at)
       values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
       on conflict (id) do update set requested = excluded.requested, points = excluded.points,
         value_minor = excluded.value_minor, expires_at = excluded.expires_at,
         revision = retention_points_hold.revision + 1, updated_at = excluded.updated_at
       returning ${HOLD_COLUMNS}`,
      [id, account_id, input.cart_id, code, input.currency_code, input.requested, points, value_minor, input.expires_at, now, now]
    )
    await writeBatch(trx, batch)
    return {
      hold: rows[0] as HoldRecord,
      before: existing ? { points: existing.points, value_minor: existing.value_minor, requested: existing.requested } : null,
    }
  })
}

/** Frees what a hold has above `points` once the cart's discount has been lowered; 0 ends it. Repeating it changes nothing. */
export async function lowerHold(
  pg: Knex,
  input: { hold_id: string; points: number; value_minor: number; requested?: number; now: Date }
): Promise<HoldRecord | null> {
  const { rows: found } = await pg.raw<{ rows: { account_id: string }[] }>(`select account_id from retention_points_hold where id = ?`, [input.hold_id])
  const account_id = found[0]?.account_id
  if (!account_id) return null
  return inTransaction(pg, async (trx) => {
    const locked = (await lockAccounts(trx, [account_id])).get(account_id) as LockedAccount
    const { rows } = await trx.raw<{ rows: HoldRecord[] }>(`select ${HOLD_COLUMNS} from retention_points_hold where id = ?`, [input.hold_id])
    const current = rows[0] as HoldRecord
    const less = current.points - input.points
    if (current.state !== "open" || less < 0) return current
    const ends = input.points === 0
    const batch = emptyBatch()
    const reserved = await reservedByHold(trx, current.id)
    append(
      batch,
      locked,
      release(locked, less, current.id, reserved),
      { source_type: "hold", source_id: current.id, kind: ends ? "resolve" : "lower", part: ends ? 1 : current.revision + 1, payload: { less } },
      { actor: "system", now: input.now }
    )
    // A released hold keeps its size: should an order turn up that used its discount after all, that is what it was worth.
    const size = ends ? current : input
    const { rows: updated } = await trx.raw<{ rows: HoldRecord[] }>(
      `update retention_points_hold set points = ?, value_minor = ?, requested = coalesce(?, requested), state = ?, revision = revision + 1, updated_at = ?
       where id = ? returning ${HOLD_COLUMNS}`,
      [size.points, size.value_minor, input.requested ?? null, ends ? "released" : "open", input.now, current.id] as never
    )
    await writeBatch(trx, batch)
    return updated[0] as HoldRecord
  })
}

/** Remembers which promotion carries a hold. */
export async function bindPromotion(pg: Knex, hold_id: string, promotion_id: string): Promise<void> {
  await pg.raw(`update retention_points_hold set promotion_id = ? where id = ? and promotion_id is distinct from ?`, [promotion_id, hold_id, promotion_id])
}

export async function openHoldOfCart(pg: Knex, cart_id: string): Promise<HoldRecord | null> {
  const { rows } = await pg.raw<{ rows: HoldRecord[] }>(`select ${HOLD_COLUMNS} from retention_points_hold where cart_id = ? and state = 'open'`, [cart_id])
  return rows[0] ?? null
}

/** Every hold a cart ever had, newest first: a discount on its order belongs to one of them. */
export async function holdsOfCarts(pg: Knex, cart_ids: readonly string[]): Promise<HoldRecord[]> {
  if (!cart_ids.length) return []
  const { rows } = await pg.raw<{ rows: HoldRecord[] }>(
    `select ${HOLD_COLUMNS} from retention_points_hold where cart_id = any(?) order by created_at desc, id desc`,
    [cart_ids as string[]]
  )
  return rows
}

/** Open holds after a key, all or those past their time, for the sweep. */
export async function listOpenHolds(pg: Knex, page: { after: string; limit: number; expired_at: Date | null }): Promise<HoldRecord[]> {
  const { rows } = await pg.raw<{ rows: HoldRecord[] }>(
    `select ${HOLD_COLUMNS} from retention_points_hold
     where state = 'open' and id > ? and (?::timestamptz is null or expires_at <= ?::timestamptz) order by id limit ?`,
    [page.after, page.expired_at, page.expired_at, page.limit] as never
  )
  return rows
}

/** Points a hold has reserved, by lot. */
export async function reservedByHold(trx: Knex, hold_id: string): Promise<ByLot> {
  const { rows } = await trx.raw<{ rows: { lot_id: string; points: number }[] }>(
    `select lot_id, sum(d_reserved)::float8 as points from retention_points_lot_move where hold_id = ? group by lot_id having sum(d_reserved) > 0`,
    [hold_id]
  )
  return new Map(rows.map((row) => [row.lot_id, row.points]))
}

/** Removes points that have ended from one account before they could be spent or brought back by a new movement, however late the sweep is. */
export function appendExpiry(batch: ReturnType<typeof emptyBatch>, account: LockedAccount, now: Date): LockedAccount {
  const key = { source_type: "lot" as const, source_id: account.record.id, kind: "expire", part: account.seq + 1, payload: now }
  return append(batch, account, expire(account, now), key, { actor: "system", now })
}

/** Expires what is due on up to `limit` accounts; says how many accounts had something. */
export async function expireDue(pg: Knex, now: Date, limit: number): Promise<number> {
  const { rows } = await pg.raw<{ rows: { account_id: string }[] }>(
    `select distinct account_id from (
       select account_id from retention_points_lot where remaining > reserved and expires_at <= ? order by expires_at, id limit ?
     ) due order by account_id`,
    [now, limit]
  )
  for (const { account_id } of rows) await expireAccount(pg, account_id, now)
  return rows.length
}

/** Ends what has expired or lapsed on one account. */
export async function expireAccount(pg: Knex, account_id: string, now: Date): Promise<void> {
  await inTransaction(pg, async (trx) => {
    const locked = (await lockAccounts(trx, [account_id])).get(account_id) as LockedAccount
    const batch = emptyBatch()
    appendExpiry(batch, locked, now)
    await writeBatch(trx, batch)
  })
}
