/**
 * Orders whose facts are missing or older than the order, after `after` by id. Those under the programme are as new as their last
 * settlement; those placed before it are settled by nobody, so here their own changes are looked at.
 *
 * Medusa's indexes by order leave out deleted rows, so the questions do too.
 *
 * With UNSETTLED_ORDERS this is where the module reads tables of Medusa's own modules, for the same reason: it asks about every order.
 */
export const ORDERS_WITHOUT_FACTS = `
from "order" o
  left join retention_points_order_facts f on f.order_id = o.id
  left join retention_points_order s on s.order_id = o.id and s.seen_at is not null
where o.id > :after and o.is_draft_order = false and o.deleted_at is null
  and (f.order_id is null or f.seen_at < s.seen_at or (s.order_id is null and (
    f.seen_at < o.updated_at
    or exists (select 1 from order_item i where i.order_id = o.id and i.deleted_at is null and i.updated_at > f.seen_at)
    or exists (select 1 from order_transaction t where t.order_id = o.id and t.deleted_at is null and t.created_at > f.seen_at))))`
