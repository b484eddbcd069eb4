import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { PlacedOrder } from "./orders"

const pgOf = (container: MedusaContainer): Knex => container.resolve(ContainerRegistrationKeys.PG_CONNECTION)

/** Gives what was just created the dates on which it happened. Medusa sets these to the present and lets nobody say otherwise. */
export async function backdateOrders(container: MedusaContainer, orders: readonly PlacedOrder[]): Promise<void> {
  const days = JSON.stringify(
    orders.map(({ order_id, placed_at, paid_at, shipped_at, delivered_at }) => ({ order_id, placed_at, paid_at, shipped_at, changed_at: delivered_at ?? shipped_at ?? paid_at ?? placed_at }))
  )
  await pgOf(container).transaction(async (trx) => {
    await trx.raw(
      `create temporary table day on commit drop as
       select * from jsonb_to_recordset(?::jsonb) as t(order_id text, placed_at timestamptz, paid_at timestamptz, shipped_at timestamptz, changed_at timestamptz)`,
      [days]
    )
    for (const statement of BACKDATE) await trx.raw(statement)
  })
}

const OF_ORDER = `day.order_id = it.order_id`
const ofLine = (table: string) =>
  `update ${table} it set created_at = placed_at, updated_at = placed_at from order_item, day where order_item.item_id = it.item_id and day.order_id = order_item.order_id`
const ofPayment = `join order_payment_collection link on link.payment_collection_id = payment.payment_collection_id join day on day.order_id = link.order_id`

const BACKDATE = [
  `update "order" it set created_at = placed_at, updated_at = changed_at from day where day.order_id = it.id`,
  `update order_address it set created_at = placed_at, updated_at = placed_at from "order" o, day where it.id in (o.shipping_address_id, o.billing_address_id) and day.order_id = o.id`,
  `update order_summary it set created_at = placed_at, updated_at = coalesce(paid_at, placed_at) from day where ${OF_ORDER}`,
  `update order_item it set created_at = placed_at, updated_at = changed_at from day where ${OF_ORDER}`,
  `update order_line_item it set created_at = placed_at, updated_at = placed_at from order_item, day where order_item.item_id = it.id and day.order_id = order_item.order_id`,
  ofLine("order_line_item_tax_line"),
  ofLine("order_line_item_adjustment"),
  `update order_shipping it set created_at = placed_at, updated_at = placed_at from day where ${OF_ORDER}`,
  `update order_shipping_method it set created_at = placed_at, updated_at = placed_at from order_shipping link, day where link.shipping_method_id = it.id and day.order_id = link.order_id`,
  `update order_shipping_method_tax_line it set created_at = placed_at, updated_at = placed_at from order_shipping link, day where link.shipping_method_id = it.shipping_method_id and day.order_id = link.order_id`,
  `update order_transaction it set created_at = paid_at, updated_at = paid_at from day where ${OF_ORDER}`,
  `update order_payment_collection it set created_at = placed_at, updated_at = placed_at from day where ${OF_ORDER}`,
  `update order_fulfillment it set created_at = shipped_at, updated_at = shipped_at from day where ${OF_ORDER}`,
  `update fulfillment it set created_at = day.shipped_at, updated_at = changed_at from order_fulfillment link, day where link.fulfillment_id = it.id and day.order_id = link.order_id`,
  `update payment_collection it set created_at = placed_at, updated_at = coalesce(paid_at, placed_at), completed_at = case when it.completed_at is null then null else paid_at end
     from order_payment_collection link, day where link.payment_collection_id = it.id and day.order_id = link.order_id`,
  `update payment_session it set created_at = placed_at, updated_at = placed_at, authorized_at = case when it.authorized_at is null then null else placed_at end
     from order_payment_collection link, day where link.payment_collection_id = it.payment_collection_id and day.order_id = link.order_id`,
  `update payment it set created_at = placed_at, updated_at = coalesce(paid_at, placed_at), captured_at = case when it.captured_at is null then null else paid_at end
     from order_payment_collection link, day where link.payment_collection_id = it.payment_collection_id and day.order_id = link.order_id`,
  `update capture it set created_at = day.paid_at, updated_at = day.paid_at from payment ${ofPayment} where it.payment_id = payment.id`,
  `update customer it set created_at = first_at, updated_at = first_at
     from (select o.customer_id, min(placed_at) - interval '20 minutes' as first_at from day join "order" o on o.id = day.order_id group by 1) first where first.customer_id = it.id`,
]

/** Hides orders from everything until their day comes, or shows those placed until then. */
export async function hideOrders(container: MedusaContainer): Promise<void> {
  await pgOf(container).raw(`update "order" set is_draft_order = true`)
}
export async function showOrdersUntil(container: MedusaContainer, at: Date): Promise<void> {
  await pgOf(container).raw(`update "order" set is_draft_order = false where is_draft_order and created_at <= ?`, [at])
}

/** Numbers the orders as the calendar has them. */
export async function renumberOrders(container: MedusaContainer): Promise<void> {
  await pgOf(container).raw(
    `update "order" set display_id = nr.nr from (select id, row_number() over (order by created_at, id) as nr from "order") nr where nr.id = "order".id`
  )
}

/** Gives whatever happened to an order since `since` (a moment of the seed's run) the date on which it happened. */
export async function backdateChanges(container: MedusaContainer, order_id: string, since: Date, at: Date): Promise<void> {
  const pg = pgOf(container)
  const both = (table: string, where: string) =>
    pg.raw(
      `update ${table} set created_at = case when created_at >= :since then :at else created_at end, updated_at = :at where (created_at >= :since or updated_at >= :since) and ${where}`,
      { since, at, order_id } as never
    )
  await both(`"order"`, `id = :order_id`)
  for (const table of ["order_item", "order_summary", "order_shipping", "order_transaction", "order_credit_line", "order_change", "order_change_action", '"return"']) await both(table, `order_id = :order_id`)
  await both("return_item", `return_id in (select id from "return" where order_id = :order_id)`)
  const payments = `select p.id from payment p join order_payment_collection l on l.payment_collection_id = p.payment_collection_id where l.order_id = :order_id`
  await both("refund", `payment_id in (${payments})`)
  await both("payment", `id in (${payments})`)
  await both("payment_collection", `id in (select payment_collection_id from order_payment_collection where order_id = :order_id)`)
  await pg.raw(
    `update "order" set canceled_at = :at where id = :order_id and canceled_at >= :since`,
    { since, at, order_id } as never
  )
  await pg.raw(
    `update "return" set requested_at = case when requested_at >= :since then :at else requested_at end, received_at = case when received_at >= :since then :at else received_at end where order_id = :order_id`,
    { since, at, order_id } as never
  )
  await pg.raw(`update order_change set confirmed_at = :at where order_id = :order_id and confirmed_at >= :since`, { since, at, order_id } as never)
}
