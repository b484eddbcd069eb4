import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { allowancesFor, contributions, countedRules, noCaps, type Allowances, type EarningPart, type ProgrammeRules, type RuleUse } from "../../domain/points"

/**
 * What rules with a cap may still give an order, asked under the locks of the order and its accounts. The total's row is locked until the
 * transaction ends, so two orders never give the same last points; rules are locked in id order, after the accounts.
 */
export async function lockAllowances(trx: Knex.Transaction, rules: ProgrammeRules | null, order_id: string, account_id: string | null): Promise<Allowances> {
  const counted = rules ? countedRules(rules) : []
  if (!rules || !counted.length) return noCaps
  await trx.raw(`insert into retention_points_rule_total (rule_id) select unnest(?::text[]) on conflict do nothing`, [counted])
  await trx.raw(`select rule_id from retention_points_rule_total where rule_id = any(?) order by rule_id for update`, [counted])
  return allowancesFor(rules, await ruleUses(trx, counted, order_id, account_id))
}

/** The same without a lock, for showing: of an order, or of a cart (which has given nothing yet). */
export async function peekAllowances(pg: Knex, rules: ProgrammeRules, of: { order_id: string | null; account_id: string | null }): Promise<Allowances> {
  const counted = countedRules(rules)
  return counted.length ? allowancesFor(rules, await ruleUses(pg, counted, of.order_id ?? "", of.account_id)) : noCaps
}

async function ruleUses(pg: Knex, rule_ids: string[], order_id: string, account_id: string | null): Promise<RuleUse[]> {
  const { rows } = await pg.raw<{ rows: RuleUse[] }>(
    `select total.rule_id,
       (total.points - coalesce((select points from retention_points_rule_use own where own.rule_id = total.rule_id and own.order_id = ?), 0))::float8 as in_total,
       coalesce((select sum(points) from retention_points_rule_use used
         where used.account_id = ? and used.rule_id = total.rule_id and used.order_id <> ?), 0)::float8 as by_member
     from retention_points_rule_total total where total.rule_id = any(?)`,
    [order_id, account_id ?? "", order_id, rule_ids]
  )
  return rows
}

/** Notes what counted rules give an order now, in place of what they gave it before. */
export async function noteRuleUses(
  trx: Knex.Transaction,
  rules: ProgrammeRules | null,
  order_id: string,
  account_id: string | null,
  explanation: readonly EarningPart[]
): Promise<void> {
  if (!rules) return
  const given = contributions(rules, explanation)
  if (!given.length) return
  await trx.raw(
    `with given as (select * from unnest(?::text[], ?::bigint[]) as given (rule_id, points)),
     before as (select rule_id, points, account_id from retention_points_rule_use where order_id = ?),
     total as (
       update retention_points_rule_total total set points = total.points + given.points - coalesce(before.points, 0)
       from given left join before on before.rule_id = given.rule_id
       where total.rule_id = given.rule_id and given.points <> coalesce(before.points, 0))
     insert into retention_points_rule_use (rule_id, order_id, account_id, points)
     select given.rule_id, ?, coalesce(?, before.account_id), given.points from given left join before on before.rule_id = given.rule_id
     where given.points > 0 or before.rule_id is not null
     on conflict (rule_id, order_id) do update set points = excluded.points, account_id = excluded.account_id`,
    [given.map((one) => one.rule_id), given.map((one) => (account_id ? one.points : 0)), order_id, order_id, account_id] as never
  )
}
