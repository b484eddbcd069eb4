import type { Checks } from "../support/checks"
import type { Sql } from "./server"

/**
 * What every order should have given and used, from Medusa's own tables and the programme's words alone: 5 points for each whole euro-fifth
 * of the items kept, by the share of the amount due that is or can still be paid; 100 points for each euro that points took off the units
 * kept. None of it comes from the plugin's code. The shop's prices include tax, nothing else discounts or pays, every order is in EUR.
 */
const SHOULD = `
with orders as (
  select o.id, o.status, o.version, link.cart_id from "order" o
  left join order_cart link on link.order_id = o.id and link.deleted_at is null where o.deleted_at is null
), lines as (
  select o.id as order_id, i.quantity::numeric as quantity, (i.return_received_quantity + i.return_dismissed_quantity)::numeric as back,
    coalesce(i.unit_price, l.unit_price)::numeric as price,
    coalesce((select sum(a.amount)::numeric from order_line_item_adjustment a where a.item_id = l.id and a.deleted_at is null and a.code like 'PTS-%'
      and a.version = (select max(version) from order_line_item_adjustment x where x.item_id = l.id and x.deleted_at is null)), 0) as discount
  from orders o join order_item i on i.order_id = o.id and i.version = o.version and i.deleted_at is null
  join order_line_item l on l.id = i.item_id
), sums as (
  select order_id, round(sum((price * quantity - discount) * (quantity - back) / quantity), 2) as items, round(sum(discount), 2) as discount,
    round(sum(discount * (quantity - back) / quantity), 2) as discount_kept
  from lines group by order_id
), shipping as (
  select o.id as order_id, coalesce(sum(m.amount::numeric), 0) as amount from orders o
  join order_shipping s on s.order_id = o.id and s.version = o.version and s.return_id is null and s.deleted_at is null
  join order_shipping_method m on m.id = s.shipping_method_id group by o.id
), money as (
  select l.order_id, coalesce(sum(c.amount), 0) as captured, coalesce(sum(r.amount), 0) as refunded, bool_or(p.id is not null) as authorized
  from order_payment_collection l left join payment p on p.payment_collection_id = l.payment_collection_id
  left join lateral (select sum(amount)::numeric as amount from capture where payment_id = p.id and deleted_at is null) c on true
  left join lateral (select sum(amount)::numeric as amount from refund where payment_id = p.id and deleted_at is null) r on true
  where l.deleted_at is null group by l.order_id
), facts as (
  select o.id, o.cart_id, o.status = 'canceled' as canceled, s.items, s.discount, s.discount_kept, s.items + coalesce(sh.amount, 0) as due,
    coalesce(m.captured, 0) as captured, greatest(coalesce(m.captured, 0) - coalesce(m.refunded, 0), 0) as kept, coalesce(m.authorized, false) as authorized
  from orders o join sums s on s.order_id = o.id left join shipping sh on sh.order_id = o.id left join money m on m.order_id = o.id
)
select id, cart_id, canceled, authorized, captured::float8, kept::float8, discount::float8, discount_kept::float8,
  case when canceled or due <= 0 then 0 else floor(5 * items * least(kept + greatest(due - captured, 0), due) / due) end::float8 as earned,
  case when canceled or due <= 0 then 0 else floor(5 * items * least(kept, due) / due) end::float8 as payable_now,
  case when canceled or (captured > 0 and kept = 0) then 0 else floor(100 * discount_kept) end::float8 as spent
from facts order by id`

export interface OrderShould {
  id: string
  /** Null for an order that Medusa made and lost before it belonged to a cart. */
  cart_id: string | null
  canceled: boolean
  authorized: boolean
  captured: number
  kept: number
  discount: number
  discount_kept: number
  earned: number
  payable_now: number
  spent: number
}

interface OrderPosted {
  order_id: string
  pending: number
  available: number
  spent: number
  net: number
}

interface Hold {
  id: string
  cart_id: string
  code: string
  points: number
  state: "open" | "captured" | "released"
  order_id: string | null
  /** Of its promotion in Medusa; null when none was made. */
  promotion: string | null
  /** What its discount takes off its cart now. */
  on_cart: number
}

export const ordersShould = (sql: Sql) => sql<OrderShould>(SHOULD)

const posted = (sql: Sql) =>
  sql<OrderPosted>(`select o.order_id, o.pending::float8, o.available::float8, o.spent::float8,
    coalesce((select sum(d_available + d_pending + d_held - d_debt) from retention_points_entry e where e.order_id = o.order_id), 0)::float8 as net
    from retention_points_order o`)

const holds = (sql: Sql) =>
  sql<Hold>(`select h.id, h.cart_id, h.code, h.points::float8, h.state, h.order_id, (select status from promotion p where p.code = h.code and p.deleted_at is null) as promotion,
    coalesce((select sum(a.amount)::numeric from cart_line_item_adjustment a join cart_line_item i on i.id = a.item_id
      where i.cart_id = h.cart_id and a.code = h.code and a.deleted_at is null and i.deleted_at is null), 0)::float8 as on_cart
    from retention_points_hold h`)

/** Compares the whole ledger with Medusa's orders: nothing missing, nothing extra, nothing twice. */
export async function verifyOrders(sql: Sql, checks: Checks, granted: number): Promise<{ orders: OrderShould[]; without_cart: number; without_payment: number }> {
  const should = await ordersShould(sql)
  const ledger = new Map((await posted(sql)).map((row) => [row.order_id, row]))
  const all = await holds(sql)
  const real = should.filter((order) => order.cart_id !== null)

  const wrong = (of: OrderShould[], differs: (order: OrderShould, row: OrderPosted | undefined) => boolean) =>
    of.filter((order) => differs(order, ledger.get(order.id))).slice(0, 5).map((order) => ({ order, ledger: ledger.get(order.id) ?? null }))
  const none = (what: string, found: unknown[]) => checks.that(what, found.length === 0, found.slice(0, 5))

  none("no order is missing in the ledger", wrong(real, (_order, row) => row === undefined))
  none("every order has exactly the points it earns", wrong(real, (order, row) => !!row && row.pending + row.available !== order.earned))
  none("every order has used exactly the points its discount is worth", wrong(real, (order, row) => !!row && row.spent !== order.spent))
  none("the entries of every order add up to that", wrong(real, (order, row) => !!row && row.net !== order.earned - order.spent))
  none("the ledger knows no order that Medusa does not", [...ledger.keys()].filter((id) => !should.some((order) => order.id === id)))

  const captured = new Map<string, Hold[]>()
  for (const hold of all) if (hold.state === "captured" && hold.order_id) captured.set(hold.order_id, [...(captured.get(hold.order_id) ?? []), hold])
  none(
    "every order with a points discount has exactly one captured hold, of exactly that many points",
    real.filter((order) => order.discount > 0 && !order.canceled).filter((order) => {
      const [hold, ...more] = captured.get(order.id) ?? []
      return !hold || more.length > 0 || hold.points !== Math.round(order.discount * 100)
    })
  )
  none("no hold is captured without such an order", all.filter((hold) => hold.state === "captured" && !real.some((order) => order.id === hold.order_id && order.discount > 0)))
  none("no hold is left open", all.filter((hold) => hold.state === "open"))
  const ordered = new Set(real.map((order) => order.cart_id))
  const idle = all.filter((hold) => !ordered.has(hold.cart_id))
  none("every hold without an order is released", idle.filter((hold) => hold.state !== "released"))
  none("its discount is off the cart", idle.filter((hold) => hold.on_cart !== 0))
  none("its promotion is inactive", idle.filter((hold) => hold.promotion === "active"))
  none(
    "no cart became two orders",
    await sql(`select cart_id, count(*)::int as orders from order_cart where deleted_at is null group by cart_id having count(*) > 1`)
  )

  const [sums] = await sql<{ all: number; held: number; debt: number }>(
    `select sum(available + pending + held - debt)::float8 as all, sum(held)::float8 as held, sum(debt)::float8 as debt from retention_points_account`
  )
  const ghosts = should.filter((order) => order.cart_id === null).reduce((sum, order) => sum + (ledger.get(order.id)?.net ?? 0), 0)
  const expected = granted + real.reduce((sum, order) => sum + order.earned - order.spent, 0) + ghosts
  checks.equal("all balances together are what was granted, plus earned, minus spent; nothing is held, nobody owes", sums, { all: expected, held: 0, debt: 0 })
  return { orders: real, without_cart: should.length - real.length, without_payment: real.filter((order) => !order.authorized && !order.canceled).length }
}

/** After the waiting time: exactly the paid part of every order is spendable, and nothing of one without a payment. */
export async function verifyMatured(sql: Sql, checks: Checks): Promise<void> {
  const should = await ordersShould(sql)
  const ledger = new Map((await posted(sql)).map((row) => [row.order_id, row]))
  const differs = should.filter((order) => order.cart_id !== null).filter((order) => {
    const row = ledger.get(order.id)
    return !row || row.available !== Math.min(order.earned, order.payable_now) || row.pending !== order.earned - row.available
  })
  checks.that("when the waiting time is over, what was paid is spendable and the rest still waits", differs.length === 0, differs.slice(0, 5).map((order) => ({ order, ledger: ledger.get(order.id) ?? null })))
  const unpaid = should.filter((order) => order.captured === 0 && (ledger.get(order.id)?.available ?? 0) > 0)
  checks.that("no order without a payment has spendable points", unpaid.length === 0, unpaid.slice(0, 5))
}
