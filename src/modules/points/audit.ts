import type { Knex } from "@medusajs/framework/mikro-orm/knex"

export interface Deviation {
  rule: string
  id: string
  expected: string
  found: string
}

/** Each law of the ledger as a query that finds who breaks it. `limit` bounds the rows a law may return. */
const LAWS: { rule: string; sql: string }[] = [
  {
    rule: "P2 balances are the sum of the entries",
    sql: `select a.id, concat_ws('/', e.available, e.pending, e.held, e.debt) as expected, concat_ws('/', a.available, a.pending, a.held, a.debt) as found
      from retention_points_account a left join (
        select account_id, sum(d_available) as available, sum(d_pending) as pending, sum(d_held) as held, sum(d_debt) as debt
        from retention_points_entry group by account_id) e on e.account_id = a.id
      where (a.available, a.pending, a.held, a.debt) is distinct from
        (coalesce(e.available, 0), coalesce(e.pending, 0), coalesce(e.held, 0), coalesce(e.debt, 0))`,
  },
  {
    rule: "P1 entries are numbered without gaps",
    sql: `select a.id, a.seq::text as expected, concat(e.n, ' entries, last ', e.last) as found
      from retention_points_account a left join (
        select account_id, count(*) as n, max(seq) as last from retention_points_entry group by account_id) e on e.account_id = a.id
      where a.seq <> coalesce(e.n, 0) or a.seq <> coalesce(e.last, 0)`,
  },
  {
    rule: "P1 each entry's balance follows from the one before",
    sql: `select concat(account_id, ':', seq) as id, concat_ws('/', available, pending, held, debt) as expected,
        concat_ws('/', available_after, pending_after, held_after, debt_after) as found
      from (select account_id, seq, available_after, pending_after, held_after, debt_after,
          sum(d_available) over w as available, sum(d_pending) over w as pending, sum(d_held) over w as held, sum(d_debt) over w as debt
        from retention_points_entry window w as (partition by account_id order by seq)) replay
      where (available, pending, held, debt) is distinct from (available_after, pending_after, held_after, debt_after)`,
  },
  {
    rule: "P2 available and held are the lots",
    sql: `select a.id, concat_ws('/', coalesce(l.remaining, 0), coalesce(l.reserved, 0)) as expected, concat_ws('/', a.available + a.held, a.held) as found
      from retention_points_account a left join (
        select account_id, sum(remaining) as remaining, sum(reserved) as reserved from retention_points_lot group by account_id) l on l.account_id = a.id
      where (a.available + a.held, a.held) is distinct from (coalesce(l.remaining, 0), coalesce(l.reserved, 0))`,
  },
  {
    rule: "P2 lots are the sum of their moves",
    sql: `select l.id, concat_ws('/', coalesce(m.remaining, 0), coalesce(m.reserved, 0)) as expected, concat_ws('/', l.remaining, l.reserved) as found
      from retention_points_lot l left join (
        select lot_id, sum(d_remaining) as remaining, sum(d_reserved) as reserved from retention_points_lot_move group by lot_id) m on m.lot_id = l.id
      where (l.remaining, l.reserved) is distinct from (coalesce(m.remaining, 0), coalesce(m.reserved, 0))`,
  },
  {
    rule: "P2 lot moves agree with their entry",
    sql: `select concat(e.account_id, ':', e.seq) as id, concat_ws('/', e.d_available + e.d_held, e.d_held) as expected,
        concat_ws('/', coalesce(sum(m.d_remaining), 0), coalesce(sum(m.d_reserved), 0)) as found
      from retention_points_entry e left join retention_points_lot_move m on m.account_id = e.account_id and m.seq = e.seq
      group by e.account_id, e.seq, e.d_available, e.d_held
      having (e.d_available + e.d_held, e.d_held) is distinct from (coalesce(sum(m.d_remaining), 0), coalesce(sum(m.d_reserved), 0))`,
  },
  {
    rule: "P4 what an order posted is the sum of its entries",
    sql: `select coalesce(o.order_id, e.order_id) as id, concat_ws('/', coalesce(o.pending, 0), coalesce(o.available, 0)) as expected,
        concat_ws('/', coalesce(e.pending, 0), coalesce(e.available, 0)) as found
      from retention_points_order o full join (
        select order_id, account_id, sum(d_pending) as pending,
          sum(case when kind in ('confirm', 'reverse') then d_available - d_debt else 0 end) as available
        from retention_points_entry where order_id is not null and kind in ('earn', 'confirm', 'reverse') group by order_id, account_id) e
        on e.order_id = o.order_id and e.account_id = o.account_id
      where (coalesce(o.pending, 0), coalesce(o.available, 0)) is distinct from (coalesce(e.pending, 0), coalesce(e.available, 0))`,
  },
  {
    rule: "P5 a hold holds what its moves reserved",
    sql: `select coalesce(h.id, m.hold_id) as id, (case when h.state = 'open' then h.points else 0 end)::text as expected, coalesce(m.reserved, 0)::text as found
      from retention_points_hold h full join (
        select hold_id, sum(d_reserved) as reserved from retention_points_lot_move where hold_id is not null group by hold_id) m on m.hold_id = h.id
      where (case when h.state = 'open' then h.points else 0 end) <> coalesce(m.reserved, 0)`,
  },
  {
    rule: "P5 an order's spent points are what its hold captured less what came back",
    sql: `select coalesce(o.order_id, e.order_id) as id, coalesce(o.spent, 0)::text as expected, coalesce(e.spent, 0)::text as found
      from retention_points_order o full join (
        select order_id, hold_id, sum(case when kind = 'capture' then d_debt - d_held - d_available when kind = 'return' then -d_available else 0 end) as spent
        from retention_points_entry where order_id is not null and hold_id is not null group by order_id, hold_id) e
        on e.order_id = o.order_id and e.hold_id = o.hold_id
      where coalesce(o.spent, 0) <> coalesce(e.spent, 0)`,
  },
  {
    rule: "P9 points paid for live vouchers are what was redeemed less what came back",
    sql: `select coalesce(v.id, e.hold_id) as id, coalesce(v.paid, 0)::text as expected, coalesce(e.paid, 0)::text as found
      from retention_points_voucher v full join (
        select hold_id, sum(d_debt - d_available) as paid from retention_points_entry
        where kind = 'redeem' or (kind = 'return' and hold_id like 'rpv\\_%') group by hold_id) e on e.hold_id = v.id
      where coalesce(v.paid, 0) <> coalesce(e.paid, 0)`,
  },
  {
    rule: "P8 nobody has points and debt at once",
    sql: `select id, 'available 0 or debt 0' as expected, concat(available, '/', debt) as found from retention_points_account where available > 0 and debt > 0`,
  },
  {
    rule: "T2 each entry of a level paid its gift once",
    sql: `select e.id, e.gift_points::text as expected, coalesce(sum(l.d_available), 0)::text as found
      from retention_points_tier_entry e left join retention_points_posting p on p.source_type = 'tier' and p.source_id = e.id and p.kind = 'gift'
        left join retention_points_entry l on l.account_id = p.account_id and l.seq = p.seq
      group by e.id, e.gift_points having e.gift_points <> coalesce(sum(l.d_available), 0)`,
  },
  {
    rule: "the level that counts is the last of its history",
    sql: `select t.account_id as id, coalesce(c.to_tier_id, '') as expected, coalesce(t.effective_tier_id, '') as found
      from retention_points_member_tier t left join lateral (
        select to_tier_id from retention_points_tier_change c where c.account_id = t.account_id order by created_at desc, seq desc limit 1) c on true
      where t.effective_tier_id is distinct from c.to_tier_id`,
  },
]

export interface AuditResult {
  accounts: number
  entries: number
  deviations: Deviation[]
}

/** Replays the ledger in one consistent snapshot and returns every deviation (at most `limit` for each law). */
export async function audit(pg: Knex, limit = 1000): Promise<AuditResult> {
  return pg.transaction(
    async (trx) => {
      const { rows } = await trx.raw<{ rows: { accounts: number; entries: number }[] }>(
        `select (select count(*)::int from retention_points_account) as accounts, (select count(*)::float8 from retention_points_entry) as entries`
      )
      const deviations: Deviation[] = []
      for (const { rule, sql } of LAWS) {
        const { rows: broken } = await trx.raw<{ rows: Omit<Deviation, "rule">[] }>(`${sql} limit ?`, [limit])
        deviations.push(...broken.map((row) => ({ rule, ...row })))
      }
      return { accounts: rows[0]?.accounts ?? 0, entries: rows[0]?.entries ?? 0, deviations }
    },
    { isolationLevel: "repeatable read", readOnly: true }
  )
}
