import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { giveBack, isLive, isUnused, lotExpiry, owedFor, redeemOwed, restoredExpiry, returnRefusal, voucherAfterOrder } from "../../domain/points"
import type { VoucherEnding, VoucherRefusal, VoucherState } from "../../domain/points"
import { appendExpiry } from "./holds"
import { append, emptyBatch, inTransaction, lapseRulesInForce, lockAccounts, newId, writeBatch, type LockedAccount } from "./ledger"
import { addNotices } from "./notices"
import { addStock } from "./rewards"
import { lockVoucher, unguessableCode, VOUCHER_COLUMNS, voucherById, voucherNotice, vouchersByCode, type VoucherRecord } from "./voucher-records"

/** Works on one voucher under its account's lock and its own. */
async function withVoucher<T>(pg: Knex, id: string, work: (trx: Knex.Transaction, voucher: VoucherRecord, account: LockedAccount) => Promise<T>): Promise<T | null> {
  const found = await voucherById(pg, id)
  if (!found) return null
  return inTransaction(pg, async (trx) => {
    const account = (await lockAccounts(trx, [found.account_id])).get(found.account_id) as LockedAccount
    return work(trx, await lockVoucher(trx, id), account)
  })
}

interface VoucherChange {
  state: VoucherState
  uses: readonly string[]
  owed: number
  order_id: string | null
  code?: string
  expires_at?: Date
}

/**
 * Brings a voucher to a new state: the ledger posts the difference between what it cost so far and what it should cost, points that come
 * back return to their own lots, and stock follows. Every change has keys of its own, so it is posted once.
 */
async function change(trx: Knex.Transaction, voucher: VoucherRecord, account: LockedAccount, to: VoucherChange, now: Date): Promise<VoucherRecord> {
  const more = to.owed - voucher.paid
  const batch = emptyBatch()
  const key = { source_type: "voucher" as const, source_id: voucher.id, part: voucher.postings + 1, payload: { more } }
  const context = { actor: "system", now }
  // A movement shows that the member is there again; what had ended before must not come back with it.
  const current = more === 0 ? account : appendExpiry(batch, account, now)
  if (more > 0) append(batch, current, redeemOwed(current, more, voucher.id), { ...key, kind: "redeem" }, context)
  if (more < 0) {
    const taken = await takenFor(trx, voucher.id)
    const lots = taken.map(({ lot }) => lot)
    append(batch, current, giveBack(current, -more, voucher.id, taken, now, () => newId("rpl")), { ...key, kind: "return" }, context, lots)
  }
  const { rows } = await trx.raw<{ rows: VoucherRecord[] }>(
    `update retention_points_voucher set state = ?, ending = null, uses = ?, paid = ?, postings = postings + ?, order_id = ?,
       code = coalesce(?, code), promotion_id = case when ?::text is null then promotion_id end, expires_at = coalesce(?, expires_at),
       revision = revision + 1, updated_at = ? where id = ? returning ${VOUCHER_COLUMNS}`,
    [to.state, to.uses, to.owed, more === 0 ? 0 : 1, to.order_id, to.code ?? null, to.code ?? null, to.expires_at ?? null, now, voucher.id] as never
  )
  if (voucher.origin === "reward" && isLive(voucher.state) !== isLive(to.state)) await addStock(trx, voucher.origin_id, isLive(to.state) ? -1 : 1)
  await writeBatch(trx, batch)
  return rows[0] as VoucherRecord
}

/** What a voucher has taken from each lot and not given back. */
async function takenFor(trx: Knex.Transaction, voucher_id: string) {
  const { rows } = await trx.raw<{ rows: { id: string; source_id: string; available_at: Date; expires_at: Date | null; points: number }[] }>(
    `select lot.id, lot.source_id, lot.available_at, lot.expires_at, -sum(move.d_remaining)::float8 as points
     from retention_points_lot_move move join retention_points_lot lot on lot.id = move.lot_id
     where move.hold_id = ? group by lot.id having sum(move.d_remaining) < 0`,
    [voucher_id]
  )
  const rules = await lapseRulesInForce(trx)
  return rows.map(({ points, ...lot }) => ({ lot: { ...lot, expires_at: lotExpiry(lot, rules) }, points }))
}

/** Notes that a voucher's promotion exists. The voucher as it is then: if it has ended meanwhile, the promotion has to go off again. */
export async function voucherIssued(pg: Knex, input: { id: string; code: string; promotion_id: string; now: Date }): Promise<VoucherRecord | null> {
  return withVoucher(pg, input.id, async (trx, voucher) => {
    if (voucher.code !== input.code || (voucher.state !== "issuing" && voucher.promotion_id === input.promotion_id)) return voucher
    const { rows } = await trx.raw<{ rows: VoucherRecord[] }>(
      `update retention_points_voucher set promotion_id = ?, state = case state when 'issuing' then 'issued' else state end, updated_at = ?
       where id = ? returning ${VOUCHER_COLUMNS}`,
      [input.promotion_id, input.now, input.id]
    )
    return rows[0] as VoucherRecord
  })
}

export type BeginReturnResult = { voucher: VoucherRecord } | VoucherRefusal

/** Says that a voucher is to be given back; one that has been already is answered as it is. Null where the account has no such voucher. */
export async function beginReturn(pg: Knex, input: { id: string; account_id: string; now: Date }): Promise<BeginReturnResult | null> {
  return withVoucher(pg, input.id, async (trx, voucher): Promise<BeginReturnResult | null> => {
    if (voucher.account_id !== input.account_id) return null
    const refusal = returnRefusal(voucher)
    if (refusal) return refusal
    if (!isUnused(voucher.state) || voucher.ending) return { voucher }
    return { voucher: await setEnding(trx, voucher.id, "returned", input.now) }
  })
}

export async function setEnding(trx: Knex, id: string, ending: VoucherEnding | null, now: Date): Promise<VoucherRecord> {
  const { rows } = await trx.raw<{ rows: VoucherRecord[] }>(
    `update retention_points_voucher set ending = ?, updated_at = ? where id = ? returning ${VOUCHER_COLUMNS}`,
    [ending, now, id]
  )
  return rows[0] as VoucherRecord
}

/** Ends a voucher whose promotion is off: its points return to their own lots, stock and limit are freed. Once, however often it is asked. */
export async function finishEnding(pg: Knex, input: { id: string; now: Date }): Promise<VoucherRecord | null> {
  return withVoucher(pg, input.id, async (trx, voucher, account) => {
    if (!voucher.ending) return voucher
    const state = voucher.ending
    const ended = await change(trx, voucher, account, { state, uses: [], owed: 0, order_id: null }, input.now)
    await addNotices(trx, [voucherNotice(`retention.voucher.${state}`, ended, account.record.customer_id)])
    return ended
  })
}

/** Lets a voucher live on that was about to end: an order is using it just now. */
export async function keepVoucher(pg: Knex, input: { id: string; now: Date }): Promise<VoucherRecord | null> {
  return withVoucher(pg, input.id, async (trx, voucher) => (voucher.ending ? setEnding(trx, voucher.id, null, input.now) : voucher))
}

/** Brings a withdrawn voucher back, or keeps one that was about to be: the same one, to be issued again. */
export async function restoreVoucher(trx: Knex.Transaction, voucher: VoucherRecord, account: LockedAccount, now: Date): Promise<VoucherRecord> {
  const back = { state: "issuing" as const, uses: [], order_id: null, expires_at: restoredExpiry(voucher.expires_at, now) }
  return change(trx, voucher, account, { ...back, owed: owedFor({ ...back, points: voucher.points }) }, now)
}

export interface UsedByOrder {
  order_id: string
  canceled: boolean
  /** Codes of all promotions that discount the order. */
  codes: readonly string[]
  /** When reading the order began; what is older than the order's last settlement is left, as it may be older facts. */
  seen_at: Date
}

/**
 * Brings the vouchers that orders show to what the orders say. Returns those to issue: vouchers that live on under a new code. Looking
 * again, at once or in any order, changes nothing more.
 */
export async function settleVouchers(pg: Knex, orders: readonly UsedByOrder[], now: Date): Promise<VoucherRecord[]> {
  const known = await vouchersByCode(pg, [...new Set(orders.flatMap((order) => order.codes))])
  const to_issue: VoucherRecord[] = []
  for (const order of orders) {
    for (const { id, code } of known.filter((voucher) => order.codes.includes(voucher.code))) {
      const settled = await settleVoucher(pg, id, code, order, now)
      if (settled?.state === "issuing") to_issue.push(settled)
    }
  }
  return to_issue
}

async function settleVoucher(pg: Knex, id: string, code: string, order: UsedByOrder, now: Date): Promise<VoucherRecord | null> {
  return withVoucher(pg, id, async (trx, voucher, account) => {
    const { rows } = await trx.raw<{ rows: { seen_at: Date | null }[] }>(`select seen_at from retention_points_order where order_id = ?`, [order.order_id])
    const seen_at = rows[0]?.seen_at
    if (voucher.code !== code || (seen_at && seen_at > order.seen_at)) return null
    const after = voucherAfterOrder(voucher, { id: order.order_id, canceled: order.canceled })
    const same = after.state === voucher.state && !after.fresh_code && after.uses.join() === [...voucher.uses].sort().join()
    if (same) return null
    const order_id = after.state !== "used" ? null : voucher.order_id && after.uses.includes(voucher.order_id) ? voucher.order_id : (after.uses[0] ?? null)
    const fresh = after.fresh_code ? { code: unguessableCode(), expires_at: restoredExpiry(voucher.expires_at, now) } : {}
    const changed = await change(trx, voucher, account, { state: after.state, uses: after.uses, owed: after.owed, order_id, ...fresh }, now)
    const { customer_id } = account.record
    if (after.state === "used") await addNotices(trx, [voucherNotice("retention.voucher.used", changed, customer_id)])
    if (after.state === "returned") await addNotices(trx, [voucherNotice("retention.voucher.returned", changed, customer_id)])
    return changed
  })
}

/** Vouchers that wait for work, by key: those to issue, and those that are ending. */
export async function waitingVouchers(pg: Knex, page: { what: "issuing" | "ending"; after: string; limit: number }): Promise<VoucherRecord[]> {
  const where = page.what === "issuing" ? "state = 'issuing' and ending is null" : "ending is not null"
  const { rows } = await pg.raw<{ rows: VoucherRecord[] }>(
    `select ${VOUCHER_COLUMNS} from retention_points_voucher where ${where} and id > ? order by id limit ?`,
    [page.after, page.limit]
  )
  return rows
}

/** Says of up to `limit` unused vouchers past their time that they end; how many there were. */
export async function beginExpiry(pg: Knex, now: Date, limit: number): Promise<number> {
  const { rows } = await pg.raw<{ rows: { id: string }[] }>(
    `update retention_points_voucher set ending = 'expired', updated_at = ? where id in (
       select id from retention_points_voucher where state = 'issued' and ending is null and expires_at <= ?
       order by expires_at, id limit ? for update skip locked) and state = 'issued' and ending is null returning id`,
    [now, now, limit]
  )
  return rows.length
}
