/**
 * Orders the ledger has to look at, after `after` by id: never seen, past a waiting date, or changed in Medusa since `since`.
 *
 * Here and in ORDERS_WITHOUT_FACTS the points module reads tables of Medusa's own modules, nowhere else. An event may be lost, so the
 * sweep must ask about every order; through `query.graph` that costs a round of objects for each, here one statement. It only finds ids:
 * what an order is worth is always computed from `query.graph`, and a test holds the two against each other.
 *
 * Every table is read once, and the parameters stand in the conditions themselves, where the planner sees them.
 */
export const UNSETTLED_ORDERS = `
with found as (
  select o.id from "order" o left join retention_points_order s on s.order_id = o.id
  where (s.seen_at is null or s.next_at <= :now or o.updated_at > :since) and o.created_at >= :first_at and o.id > :after
  union
  select i.order_id from order_item i where i.updated_at > :since
  union
  select t.order_id from order_transaction t where t.created_at > :since
  union
  select l.order_id from capture c join payment p on p.id = c.payment_id
    join order_payment_collection l on l.payment_collection_id = p.payment_collection_id where c.created_at > :since
  union
  select l.order_id from refund r join payment p on p.id = r.payment_id
    join order_payment_collection l on l.payment_collection_id = p.payment_collection_id where r.created_at > :since
)
select o.id from found join "order" o on o.id = found.id
where o.id > :after and o.created_at >= :first_at and o.is_draft_order = false and o.deleted_at is null
  -- A parked order is tried again after an hour, so that bad rows do not fill every sweep.
  and not exists (
    select 1 from retention_points_order p
    where p.order_id = o.id and p.parked_error is not null and p.updated_at > cast(:now as timestamptz) - interval '1 hour')
order by o.id limit :limit`
