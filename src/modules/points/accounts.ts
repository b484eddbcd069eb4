import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { bySpendingOrder, lapsesAt, lotExpiry } from "../../domain/points"
import { lapseRulesInForce, newId } from "./ledger"
import { ACCOUNT_COLUMNS, ENTRY_COLUMNS, type AccountRecord, type EntryRecord, type LotRecord } from "./records"

/** Who an account belongs to: a customer with a log-in, or a guest who has not claimed it (and cannot use it). */
export type AccountOwner = { customer_id: string; person_id: string | null } | { customer_id: null; person_id: string }

export async function ensureAccount(pg: Knex, owner: AccountOwner): Promise<string> {
  const found = owner.customer_id === null ? await guestAccount(pg, owner.person_id) : await memberAccount(pg, owner.customer_id)
  if (found) return found.id
  const conflict = owner.customer_id === null ? "(person_id) where customer_id is null" : "(customer_id) where customer_id is not null"
  const { rows } = await pg.raw<{ rows: { id: string }[] }>(
    `insert into retention_points_account (id, customer_id, person_id) values (?, ?, ?)
     on conflict ${conflict} do update set updated_at = retention_points_account.updated_at returning id`,
    [newId("rpa"), owner.customer_id, owner.person_id]
  )
  return (rows[0] as { id: string }).id
}

/** The ids of many owners' accounts, in their order, opened where there are none: what `ensureAccount` does for each, in a few statements. */
export async function ensureAccounts(pg: Knex, owners: readonly AccountOwner[]): Promise<string[]> {
  const members = [...new Set(owners.flatMap((owner) => (owner.customer_id === null ? [] : [owner.customer_id])))].sort()
  const guests = [...new Set(owners.flatMap((owner) => (owner.customer_id === null ? [owner.person_id] : [])))].sort()
  const memberOf = await ensureOwned(pg, "customer_id", "customer_id is not null", members)
  const guestOf = await ensureOwned(pg, "person_id", "customer_id is null", guests)
  return owners.map((owner) => (owner.customer_id === null ? guestOf.get(owner.person_id) : memberOf.get(owner.customer_id)) as string)
}

/** Account ids by owner; the owners are sorted, so that two who open the same accounts do not wait for each other in a circle. */
async function ensureOwned(pg: Knex, column: "customer_id" | "person_id", where: string, owners: readonly string[]): Promise<Map<string, string>> {
  if (!owners.length) return new Map()
  await pg.raw(
    `insert into retention_points_account (id, ${column}) select * from unnest(?::text[], ?::text[]) on conflict (${column}) where ${where} do nothing`,
    [owners.map(() => newId("rpa")), [...owners]]
  )
  const { rows } = await pg.raw<{ rows: { id: string; owner: string }[] }>(
    `select id, ${column} as owner from retention_points_account where ${where} and ${column} = any(?)`,
    [[...owners]]
  )
  return new Map(rows.map((row) => [row.owner, row.id]))
}

const one = async (pg: Knex, where: string, value: string): Promise<AccountRecord | null> => {
  const { rows } = await pg.raw<{ rows: AccountRecord[] }>(`select ${ACCOUNT_COLUMNS} from retention_points_account where ${where}`, [value])
  return rows[0] ?? null
}

export const accountById = (pg: Knex, id: string) => one(pg, "id = ?", id)
export const memberAccount = (pg: Knex, customer_id: string) => one(pg, "customer_id = ?", customer_id)
export const guestAccount = (pg: Knex, person_id: string) => one(pg, "customer_id is null and person_id = ?", person_id)

export interface AccountFilter {
  customer_ids?: readonly string[]
  person_ids?: readonly string[]
  kind?: "member" | "guest"
  status?: AccountRecord["status"]
  has?: "available" | "pending" | "held" | "debt"
}

export const ACCOUNT_SORTS = ["available", "pending", "held", "debt", "created_at", "updated_at"] as const
export type AccountSort = (typeof ACCOUNT_SORTS)[number]

/** Accounts filtered, sorted and paged; `customer_ids` and `person_ids` together mean "any of these owners". */
export async function listAccounts(
  pg: Knex,
  filter: AccountFilter,
  page: { limit: number; offset: number; sort: AccountSort; descending: boolean }
): Promise<{ accounts: AccountRecord[]; count: number }> {
  const where = ["deleted_at is null"]
  const bindings: unknown[] = []
  if (filter.customer_ids || filter.person_ids) {
    where.push("(customer_id = any(?) or (customer_id is null and person_id = any(?)))")
    bindings.push(filter.customer_ids ?? [], filter.person_ids ?? [])
  }
  if (filter.kind) where.push(filter.kind === "member" ? "customer_id is not null" : "customer_id is null")
  if (filter.status) {
    where.push("status = ?")
    bindings.push(filter.status)
  }
  if (filter.has) where.push(`${filter.has} > 0`)
  const condition = where.join(" and ")
  const direction = page.descending ? "desc" : "asc"
  const { rows } = await pg.raw<{ rows: AccountRecord[] }>(
    `select ${ACCOUNT_COLUMNS} from retention_points_account where ${condition}
     order by retention_points_account.${page.sort} ${direction}, retention_points_account.id ${direction} limit ? offset ?`,
    [...bindings, page.limit, page.offset] as never
  )
  const { rows: counted } = await pg.raw<{ rows: { count: number }[] }>(
    `select count(*)::int as count from retention_points_account where ${condition}`,
    bindings as never
  )
  return { accounts: rows, count: counted[0]?.count ?? 0 }
}

export async function setAccountStatus(pg: Knex, id: string, status: AccountRecord["status"], reason: string | null, now: Date): Promise<AccountRecord | null> {
  const { rows } = await pg.raw<{ rows: AccountRecord[] }>(
    `update retention_points_account set status = ?, status_reason = ?, updated_at = ? where id = ? returning ${ACCOUNT_COLUMNS}`,
    [status, reason, now, id]
  )
  return rows[0] ?? null
}

/** The statement, newest first, by key: `before` is the `seq` of the last entry seen. */
export async function listEntries(pg: Knex, account_id: string, page: { limit: number; before: number | null }): Promise<EntryRecord[]> {
  const { rows } = await pg.raw<{ rows: EntryRecord[] }>(
    `select ${ENTRY_COLUMNS} from retention_points_entry
     where account_id = ? and retention_points_entry.seq < ? order by retention_points_entry.seq desc limit ?`,
    [account_id, page.before ?? Number.MAX_SAFE_INTEGER, page.limit]
  )
  return rows
}

export async function entriesOfOrder(pg: Knex, order_id: string): Promise<EntryRecord[]> {
  const { rows } = await pg.raw<{ rows: EntryRecord[] }>(
    `select ${ENTRY_COLUMNS} from retention_points_entry where order_id = ? order by created_at, account_id, retention_points_entry.seq`,
    [order_id]
  )
  return rows
}

/** Lots with something left, soonest-expiring first, each with the date its points end on: its own, or sooner by the member's inactivity. */
export async function openLots(pg: Knex, account_id: string): Promise<LotRecord[]> {
  const { rows } = await pg.raw<{ rows: (LotRecord & { active_at: Date | null })[] }>(
    `select lot.id, source_id, amount::float8 as amount, remaining::float8 as remaining, reserved::float8 as reserved, available_at, expires_at, active_at
     from retention_points_lot lot join retention_points_account account on account.id = lot.account_id
     where account_id = ? and lot.remaining > 0`,
    [account_id]
  )
  if (!rows.length) return []
  const rules = await lapseRulesInForce(pg)
  return rows
    .map(({ active_at, ...lot }) => ({ ...lot, expires_at: sooner(lotExpiry(lot, rules), lapsesAt(active_at, rules)) }))
    .sort(bySpendingOrder)
}

const sooner = (a: Date | null, b: Date | null): Date | null => (a && b ? (a < b ? a : b) : (a ?? b))

/** When pending points become spendable: the sums of the orders that wait, by date. */
export async function pendingDates(pg: Knex, account_id: string): Promise<{ order_id: string; points: number; available_at: Date | null }[]> {
  const { rows } = await pg.raw<{ rows: { order_id: string; points: number; available_at: Date | null }[] }>(
    `select order_id, pending::float8 as points, next_at as available_at from retention_points_order
     where account_id = ? and retention_points_order.pending > 0 order by next_at nulls last, order_id limit 100`,
    [account_id]
  )
  return rows
}
