import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { Reward } from "../../domain/points"
import { newId } from "./ledger"

export interface RewardRecord extends Reward {
  created_at: Date
  updated_at: Date
}

export interface CountedReward extends RewardRecord {
  /** How many have been taken and not returned, and of them used. */
  taken: number
  used: number
}

const COLUMNS = `id, title, description, active, cost_points::float8 as cost_points, benefit, stock, per_member_limit, tier_ids, valid_days, position,
  created_at, updated_at`

/** The catalogue in its order. It has as many rows as a merchant writes by hand. */
export async function listRewards(pg: Knex, filter: { active?: boolean } = {}): Promise<RewardRecord[]> {
  const { rows } = await pg.raw<{ rows: RewardRecord[] }>(
    `select ${COLUMNS} from retention_points_reward where (?::boolean is null or active = ?::boolean) order by position, id`,
    [filter.active ?? null, filter.active ?? null] as never
  )
  return rows
}

/** One reward, or all, with how many were taken and used. */
export async function countedRewards(pg: Knex, id: string | null = null): Promise<CountedReward[]> {
  const { rows } = await pg.raw<{ rows: CountedReward[] }>(
    `select r.*, coalesce(v.taken, 0) as taken, coalesce(v.used, 0) as used
     from (select ${COLUMNS} from retention_points_reward where (?::text is null or id = ?::text)) r
     left join lateral (
       select count(*)::int as taken, (count(*) filter (where state = 'used'))::int as used
       from retention_points_voucher where origin = 'reward' and origin_id = r.id and state in ('issuing', 'issued', 'used')) v on true
     order by r.position, r.id`,
    [id, id] as never
  )
  return rows
}

/** The reward under its row lock: stock is counted by whoever holds it. */
export async function lockReward(trx: Knex.Transaction, id: string): Promise<RewardRecord | null> {
  const { rows } = await trx.raw<{ rows: RewardRecord[] }>(`select ${COLUMNS} from retention_points_reward where id = ? for update`, [id])
  return rows[0] ?? null
}

/**
 * Adds a reward, or changes one; null when there is none with the id. Vouchers that were taken before keep what they gave then. With
 * `stock_seen` the stock changes by the difference to it, so that what was taken meanwhile stays taken.
 */
export async function saveReward(pg: Knex, id: string | null, reward: Omit<Reward, "id">, now: Date, stock_seen: number | null = null): Promise<string | null> {
  const { title, description, active, cost_points, stock, per_member_limit, tier_ids, valid_days, position } = reward
  const stocked = id === null ? [stock] : [stock, stock_seen, stock, stock, stock_seen]
  const values = [title, description, active, cost_points, JSON.stringify(reward.benefit), ...stocked, per_member_limit, tier_ids, valid_days, position, now]
  const { rows } = await pg.raw<{ rows: { id: string }[] }>(
    id === null
      ? `insert into retention_points_reward
           (title, description, active, cost_points, benefit, stock, per_member_limit, tier_ids, valid_days, position, updated_at, created_at, id)
         values (?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?, ?, ?, ?, ?) returning id`
      : `update retention_points_reward set title = ?, description = ?, active = ?, cost_points = ?, benefit = ?::jsonb,
           stock = case when stock + ?::int - ?::int is null then ?::int else greatest(0, stock + ?::int - ?::int) end,
           per_member_limit = ?, tier_ids = ?, valid_days = ?, position = ?, updated_at = ? where id = ? returning id`,
    [...values, ...(id === null ? [now, newId("rpw")] : [id])] as never
  )
  return rows[0]?.id ?? null
}

/** Puts a reward back on the shelf, or takes one off it; where the number is not counted nothing changes. */
export async function addStock(trx: Knex.Transaction, id: string, change: 1 | -1): Promise<void> {
  await trx.raw(`update retention_points_reward set stock = greatest(0, stock + ?) where id = ? and stock is not null`, [change, id])
}
