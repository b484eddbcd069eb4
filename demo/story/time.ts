import type { World } from "./world"

/**
 * Lets days pass for one order. The server's clock cannot be moved, so everything that happened to the order moves back instead: seen
 * from the order, today is that many days later. Then the sweep runs, as it does every minute.
 */
export async function daysPass({ sql, admin }: World, order_id: string, days: number): Promise<void> {
  const by = [order_id, days]
  const payments = `select p.id from payment p join order_payment_collection l on l.payment_collection_id = p.payment_collection_id where l.order_id = $1`
  const fulfillments = `select fulfillment_id from order_fulfillment where order_id = $1`
  await sql(`update "order" set created_at = created_at - make_interval(days => $2) where id = $1`, by)
  await sql(`update capture set created_at = created_at - make_interval(days => $2) where payment_id in (${payments})`, by)
  await sql(
    `update fulfillment set delivered_at = delivered_at - make_interval(days => $2), shipped_at = shipped_at - make_interval(days => $2) where id in (${fulfillments})`,
    by
  )
  await sql(`update retention_points_order set next_at = next_at - make_interval(days => $2) where order_id = $1`, by)
  await admin.points.sweep()
}
