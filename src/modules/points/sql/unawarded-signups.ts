/**
 * Customers registered since `since` who have not been given the award for it, after `after` by id. As with orders, an event may be lost,
 * so the sweep must ask about all of them: here one statement finds ids in Medusa's own table, and a test holds it against `query.graph`.
 */
export const UNAWARDED_SIGNUPS = `
select c.id from customer c
where c.has_account and c.deleted_at is null and c.created_at >= :since and c.id > :after
  and not exists (
    select 1 from retention_points_account a left join retention_points_award w on w.account_id = a.id and w.award = :award and w.subject = :subject
    where a.customer_id = c.id and (w.account_id is not null or a.status = 'blocked'))
order by c.id limit :limit`
