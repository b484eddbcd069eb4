import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { Circumstances, HeldPoints, LapseRules, OrderFacts, OrderTarget, Programme, SettledHold } from "../../domain/points"
import { emptyAccount, frozen, lapsesAt, lotExpiry, noLapse, orderTarget, settleEarned, settleSpent, withCircumstances } from "../../domain/points"
import { appendExpiry, reservedByHold } from "./holds"
import { append, emptyBatch, inTransaction, lockAccountRows, newId, openLotsOf, withLots, type LockedAccount } from "./ledger"
import { HOLD_COLUMNS, ORDER_COLUMNS, type AccountRecord, type HoldRecord, type OrderRecord } from "./records"
import { lockAllowances, noteRuleUses } from "./rule-uses"
import { postAndNoteOrder, type Batch } from "./sql/post"

export interface SettleOrderInput {
  facts: OrderFacts
  /** The account that earns, or null where nobody does (no customer and no e-mail). */
  account_id: string | null
  /** The hold whose promotion the order used, or the cart's open hold. */
  hold_id: string | null
  /** The version in force when the order was placed; null before the first: such orders are left alone. */
  programme: Programme | null
  /** What the rules ask beyond the order; what an earlier look froze stays. */
  circumstances?: Circumstances | null
  /** What ends points by the programme as it is now; nothing where left out. */
  lapse?: LapseRules
  /** When reading the facts began. Facts read before those of the last settlement are left: they may be older. */
  seen_at: Date
  now: Date
  actor?: string
}

export interface SettleOrderResult {
  order: OrderRecord
  /** Null when a later look had settled the order already. */
  target: OrderTarget | null
  /** Entries added; 0 when the ledger already said so. */
  entries: number
}

/**
 * P4, P5: brings the ledger to what one order should have earned and used, under the order's and the accounts' row locks. The only way
 * points of orders are ever posted; calling it again, or from several places at once, changes nothing.
 */
export async function settleOrder(pg: Knex, input: SettleOrderInput): Promise<SettleOrderResult> {
  const order_id = input.facts.order_id
  return inTransaction(pg, async (trx) => {
    const before = await lockOrder(trx, order_id)
    // A slower worker must not undo what a later look decided, neither with older facts nor with an older clock.
    const now = before.settled_at && before.settled_at > input.now ? before.settled_at : input.now
    if (before.seen_at && before.seen_at > input.seen_at) return { order: before, target: null, entries: 0 }
    const rules = input.lapse ?? noLapse
    const hold = input.hold_id ?? before.hold_id ? await holdById(trx, (before.hold_id ?? input.hold_id) as string) : null
    const records = await lockAccountRows(trx, [input.account_id, before.account_id, hold?.account_id].filter((id): id is string => !!id))
    // A hold may have been released between the first look and the lock.
    const settled = hold ? await settledHold(trx, hold.id, rules) : null
    const circumstances = frozen(before.context, input.circumstances ?? null)
    const facts = withCircumstances(input.facts, circumstances)
    const owner = input.account_id
    const allowances = await lockAllowances(trx, input.programme, order_id, owner)
    const target = orderTarget(facts, input.programme, settled?.held ?? null, now, allowances)
    // An order that only earns makes its own lot; the others are drawn on to spend, to take back and to repay.
    const lapsed = records.filter((record) => hasLapsed(record, rules, now))
    const drawsOnLots =
      lapsed.length > 0 || hold !== null || target.available < before.available || (before.account_id !== null && before.account_id !== owner) || records.some((record) => record.debt > 0)
    const accounts = withLots(records, drawsOnLots ? await openLotsOf(trx, records) : [], rules)
    const batch = emptyBatch()
    // What this order brings shows that the member is there again: what had ended before must not come back with it.
    for (const { id } of lapsed) accounts.set(id, appendExpiry(batch, accounts.get(id) as LockedAccount, now))
    let parts = before.parts
    const context = { actor: input.actor ?? "system", now, order_id, programme_version: input.programme?.version ?? null }
    const post = (account_id: string, entries: Parameters<typeof append>[2]) => {
      const account = accounts.get(account_id) as LockedAccount
      if (!entries.length) return
      parts += 1
      const key = { source_type: "order" as const, source_id: order_id, kind: "settle", part: parts, payload: entries }
      accounts.set(account_id, append(batch, account, entries, key, context, settled?.hold.taken.map((taken) => taken.lot)))
    }
    const account = (id: string) => accounts.get(id) ?? emptyAccount()

    let uncovered = before.uncovered
    if (hold && settled) {
      const entries = settleSpent(account(hold.account_id), before.spent, target.spent, settled.hold, now, () => newId("rpl"))
      uncovered += entries.filter((e) => e.kind === "capture" && e.held === 0).reduce((sum, e) => sum - e.available + e.debt, 0)
      post(hold.account_id, entries)
      if (settled.hold.state === "open") await resolveHold(trx, batch, hold.id, order_id, target.spent, now, accounts.get(hold.account_id) as LockedAccount)
    }
    const expiry = input.programme
    if (before.account_id && before.account_id !== owner) {
      const nothing = { pending: 0, available: 0, matured_at: null }
      post(before.account_id, settleEarned(account(before.account_id), before, nothing, order_id, expiry, () => newId("rpl")))
    }
    const posted = before.account_id === owner ? before : { pending: 0, available: 0 }
    const earns = owner ? target : { ...target, pending: 0, available: 0 }
    if (owner) post(owner, settleEarned(account(owner), posted, earns, order_id, expiry, () => newId("rpl")))

    await noteRuleUses(trx, input.programme, order_id, owner, target.explanation)

    const write = postAndNoteOrder(batch, {
      order_id, account_id: owner, hold_id: hold?.id ?? null, programme_version: input.programme?.version ?? null, currency_code: facts.currency_code,
      pending: earns.pending, available: earns.available, spent: hold ? target.spent : 0, uncovered, parts, zero_reason: target.zero_reason,
      placed_at: facts.placed_at, net_minor: target.net_minor, context: circumstances ? JSON.stringify(circumstances) : null,
      next_at: owner ? target.next_at : null, seen_at: input.seen_at, settled_at: now, parked_error: null,
    })
    const { rows } = await trx.raw<{ rows: OrderRecord[] }>(write.sql, write.bindings as never)
    return { order: rows[0] as OrderRecord, target, entries: batch.entries.length }
  })
}

async function lockOrder(trx: Knex.Transaction, order_id: string): Promise<OrderRecord> {
  const { rows } = await trx.raw<{ rows: OrderRecord[] }>(
    `insert into retention_points_order (order_id) values (?)
     on conflict (order_id) do update set updated_at = retention_points_order.updated_at returning ${ORDER_COLUMNS}`,
    [order_id]
  )
  return rows[0] as OrderRecord
}

async function holdById(trx: Knex.Transaction, id: string): Promise<HoldRecord | null> {
  const { rows } = await trx.raw<{ rows: HoldRecord[] }>(`select ${HOLD_COLUMNS} from retention_points_hold where id = ?`, [id])
  return rows[0] ?? null
}

const hasLapsed = (record: AccountRecord, rules: LapseRules, now: Date): boolean => {
  const at = lapsesAt(record.active_at, rules)
  return at !== null && at <= now && record.available > 0
}

async function settledHold(trx: Knex.Transaction, hold_id: string, rules: LapseRules): Promise<{ hold: SettledHold; held: HeldPoints }> {
  const { rows } = await trx.raw<{ rows: HoldRecord[] }>(
    `select ${HOLD_COLUMNS} from retention_points_hold where id = ? for update`,
    [hold_id]
  )
  const hold = rows[0] as HoldRecord
  const { rows: taken } = await trx.raw<{ rows: { id: string; source_id: string; available_at: Date; expires_at: Date | null; points: number }[] }>(
    `select lot.id, lot.source_id, lot.available_at, lot.expires_at, -sum(move.d_remaining)::float8 as points
     from retention_points_lot_move move join retention_points_lot lot on lot.id = move.lot_id
     where move.hold_id = ? group by lot.id having sum(move.d_remaining) < 0`,
    [hold_id]
  )
  return {
    held: { points: hold.points, value_minor: hold.value_minor },
    hold: {
      id: hold.id,
      state: hold.state,
      points: hold.points,
      reserved: hold.state === "open" ? await reservedByHold(trx, hold_id) : new Map(),
      taken: taken.map(({ points, ...lot }) => ({ lot: { ...lot, expires_at: lotExpiry(lot, rules) }, points })),
    },
  }
}

/** Ends an open hold with its order. A hold whose points were all freed is released, else captured; either happens once. */
async function resolveHold(trx: Knex.Transaction, batch: Batch, hold_id: string, order_id: string, spent: number, now: Date, account: LockedAccount) {
  batch.postings.push({ source_type: "hold", source_id: hold_id, kind: "resolve", part: 1, account_id: account.record.id, seq: account.seq, payload_hash: "settled" })
  await trx.raw(`update retention_points_hold set state = ?, order_id = ?, updated_at = ? where id = ?`, [spent > 0 ? "captured" : "released", order_id, now, hold_id])
}

export async function orderRecord(pg: Knex, order_id: string): Promise<OrderRecord | null> {
  const { rows } = await pg.raw<{ rows: OrderRecord[] }>(`select ${ORDER_COLUMNS} from retention_points_order where order_id = ?`, [order_id])
  return rows[0] ?? null
}

/** What was frozen with these orders, by id. */
export async function circumstancesOf(pg: Knex, order_ids: readonly string[]): Promise<Map<string, Circumstances>> {
  const { rows } = await pg.raw<{ rows: { order_id: string; context: Circumstances }[] }>(
    `select order_id, context from retention_points_order where order_id = any(?) and context is not null`,
    [[...order_ids]]
  )
  return new Map(rows.map(({ order_id, context }) => [order_id, context]))
}

/** Parks an order that could not be settled: the sweep goes on with the others, and the admin sees it. */
export async function parkOrder(pg: Knex, order_id: string, error: string, now: Date): Promise<void> {
  await pg.raw(
    `insert into retention_points_order (order_id, parked_error, updated_at) values (?, ?, ?)
     on conflict (order_id) do update set parked_error = excluded.parked_error, updated_at = excluded.updated_at`,
    [order_id, error.slice(0, 500), now]
  )
}
