import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { OrderFacts } from "../../domain/points"
import { ORDERS_WITHOUT_FACTS } from "./sql/orders-without-facts"

/** An order's facts as simulations replay them. */
export interface OrderFactsRecord {
  order_id: string
  /** Equal for all orders of one member; empty where an order belongs to nobody. */
  account_key: string
  facts: OrderFacts
}

type StoredFacts = Omit<OrderFacts, "placed_at" | "captures" | "delivered_at"> & {
  placed_at: string
  captures: { amount_minor: number; at: string }[]
  delivered_at: string | null
}

const factsOf = (stored: StoredFacts): OrderFacts => ({
  ...stored,
  placed_at: new Date(stored.placed_at),
  captures: stored.captures.map(({ amount_minor, at }) => ({ amount_minor, at: new Date(at) })),
  delivered_at: stored.delivered_at === null ? null : new Date(stored.delivered_at),
})

/** Titles are for reading; a simulation reads none. */
const untitled = (facts: OrderFacts): OrderFacts => ({ ...facts, lines: facts.lines.map(({ title: _title, ...line }) => line) })

/** Notes what orders are now, all in one statement. Facts that were read before those noted already are left: they may be older. */
export async function noteOrderFacts(pg: Knex, orders: readonly Omit<OrderFactsRecord, "order_id">[], seen_at: Date): Promise<void> {
  if (!orders.length) return
  const rows = orders.map(({ account_key, facts }) => ({ order_id: facts.order_id, account_key, placed_at: facts.placed_at, facts: untitled(facts) }))
  // In id order, so that two who note the same orders do not wait for each other in a circle.
  await pg.raw(
    `insert into retention_points_order_facts (order_id, account_key, placed_at, seen_at, facts)
     select order_id, account_key, placed_at, ?, facts
     from jsonb_to_recordset(?::jsonb) as row (order_id text, account_key text, placed_at timestamptz, facts jsonb) order by order_id
     on conflict (order_id) do update set account_key = excluded.account_key, placed_at = excluded.placed_at, seen_at = excluded.seen_at, facts = excluded.facts
     where retention_points_order_facts.seen_at <= excluded.seen_at`,
    [seen_at, JSON.stringify(rows)]
  )
}

/** Ids of orders whose facts are missing or old, by key. */
export async function ordersWithoutFacts(pg: Knex, page: { after: string; limit: number }): Promise<string[]> {
  const { rows } = await pg.raw<{ rows: { id: string }[] }>(`select o.id ${ORDERS_WITHOUT_FACTS} order by o.id limit :limit`, page)
  return rows.map((row) => row.id)
}

/** How many orders there are to replay, and for how many of them the facts have to be read first. */
export async function countOrderFacts(pg: Knex): Promise<{ known: number; missing: number }> {
  const { rows } = await pg.raw<{ rows: { known: number; missing: number; fresh: number }[] }>(
    `select (select count(*) from retention_points_order_facts)::float8 as known, count(*)::float8 as missing,
       count(*) filter (where f.order_id is null)::float8 as fresh ${ORDERS_WITHOUT_FACTS}`,
    { after: "" }
  )
  const { known = 0, missing = 0, fresh = 0 } = rows[0] ?? {}
  return { known: known + fresh, missing }
}

/** Where a page of facts ended. */
export interface FactsCursor {
  account_key: string
  placed_at: Date
  order_id: string
}

/** A page of facts, member by member and each member's in the order of time. */
export async function orderFactsPage(pg: Knex, after: FactsCursor | null, limit: number): Promise<OrderFactsRecord[]> {
  const { rows } = await pg.raw<{ rows: { order_id: string; account_key: string; facts: StoredFacts }[] }>(
    `select order_id, account_key, facts from retention_points_order_facts
     where (account_key, placed_at, order_id) > (?, ?::timestamptz, ?) order by account_key, placed_at, order_id limit ?`,
    [after?.account_key ?? "", after?.placed_at ?? "-infinity", after?.order_id ?? "", limit]
  )
  return rows.map(({ facts, ...row }) => ({ ...row, facts: factsOf(facts) }))
}
