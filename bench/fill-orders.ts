import type { Knex } from "@medusajs/framework/mikro-orm/knex"

/** Orders of one member, and lines of one order, below. */
const ORDERS_A_MEMBER = 10
export const LINES_AN_ORDER = 3

/** Order n, placed in the last two years, in no order of members. */
const AT = `date_trunc('milliseconds', now()) - (n * 7919 % 700) * interval '1 day'`
const ID = `'order_' || lpad(n::text, 9, '0')`
const PRICE = `1000 + (n * 31 + k * 977) % 9000`
const ORDERS = `generate_series(1, :orders::int) n`
const LINES = `${ORDERS}, generate_series(1, ${LINES_AN_ORDER}) k`

/** Orders as Medusa keeps them: the rows that reading their lines reads. */
const IN_MEDUSA = [
  `insert into "order" (id, display_id, currency_code, status, created_at, updated_at) select ${ID}, n, 'eur', 'completed', ${AT}, ${AT} from ${ORDERS}`,
  `insert into order_line_item (id, title, product_id, unit_price, raw_unit_price, created_at, updated_at)
   select ${ID} || '_' || k, 'Product ' || k, 'prod_' || (n + k) % 500, (${PRICE}) / 100.0, jsonb_build_object('value', ((${PRICE}) / 100.0)::text, 'precision', 20), ${AT}, ${AT} from ${LINES}`,
  `insert into order_item (id, order_id, version, item_id, quantity, raw_quantity, created_at, updated_at,
     ${["fulfilled", "shipped", "delivered", "return_requested", "return_received", "return_dismissed", "written_off"].map((of) => `${of}_quantity, raw_${of}_quantity`).join(", ")})
   select ${ID} || '_' || k, ${ID}, 1, ${ID} || '_' || k, 1, '{"value": "1", "precision": 20}', ${AT}, ${AT},
     ${Array.from({ length: 7 }, () => `0, '{"value": "0", "precision": 20}'::jsonb`).join(", ")} from ${LINES}`,
]

/** The same orders as facts: three lines each, paid in full on the day they were placed. */
const AS_FACTS = `insert into retention_points_order_facts (order_id, account_key, placed_at, seen_at, facts)
  select ${ID}, 'cus_' || lpad((n % greatest(1, :orders::int / ${ORDERS_A_MEMBER}))::text, 9, '0'), ${AT}, now(), jsonb_build_object(
    'order_id', ${ID}, 'currency_code', 'eur', 'placed_at', to_json(${AT})#>>'{}', 'sales_channel_id', 'sc_1', 'canceled', false, 'shipping_minor', 500,
    'member', jsonb_build_object('tier_id', null, 'customer_group_ids', '[]'::jsonb, 'first_order', false),
    'lines_due_minor', total, 'tender_minor', 0, 'refunded_minor', 0, 'delivered_at', null,
    'captures', jsonb_build_array(jsonb_build_object('amount_minor', total + 500, 'at', to_json(${AT})#>>'{}')), 'lines', lines)
  from ${ORDERS}, lateral (
    select sum(${PRICE}) as total, jsonb_agg(jsonb_build_object('id', ${ID} || '_' || k, 'quantity', 1, 'returned', 0, 'paid_minor', ${PRICE}, 'ordered_minor', ${PRICE},
      'points_discount_minor', 0, 'points_discount_minor_ordered', 0, 'earns', true, 'on_sale', false, 'product', jsonb_build_object(
        'product_id', 'prod_' || (n + k) % 500, 'category_ids', '[]'::jsonb, 'collection_id', null, 'type_id', null, 'tag_ids', '[]'::jsonb))) as lines
    from generate_series(1, ${LINES_AN_ORDER}) k) ordered`

/** Facts are put together for so many orders and copied, members and all, for the others. */
const PUT_TOGETHER = 10_000
const COPIES = `insert into retention_points_order_facts (order_id, account_key, placed_at, seen_at, facts)
  select order_id || '_' || n, account_key || '_' || n, placed_at, seen_at, facts from retention_points_order_facts cross join generate_series(2, :times::int) n`

/** Fills an empty shop with paid orders, by sets and past the triggers: with `in_medusa` also where Medusa keeps them, else a multiple of 10,000. */
export async function fillOrders(pg: Knex, orders: number, in_medusa: boolean): Promise<void> {
  await pg.transaction(async (trx) => {
    await trx.raw("set local session_replication_role = replica")
    if (in_medusa) for (const sql of IN_MEDUSA) await trx.raw(sql, { orders })
    const together = in_medusa ? orders : Math.min(orders, PUT_TOGETHER)
    await trx.raw(AS_FACTS, { orders: together })
    await trx.raw(COPIES, { times: orders / together })
  })
  for (const table of ["retention_points_order_facts", ...(in_medusa ? ['"order"', "order_item", "order_line_item"] : [])]) await pg.raw(`vacuum analyze ${table}`)
}
