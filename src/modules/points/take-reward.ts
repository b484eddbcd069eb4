import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { benefitIn, redeem, rewardRefusal, spendable, voucherExpiry, type Benefit, type RewardRefusal } from "../../domain/points"
import { appendExpiry } from "./holds"
import { append, emptyBatch, inTransaction, isUniqueViolation, lockAccounts, newId, writeBatch } from "./ledger"
import { addNotices } from "./notices"
import { addStock, lockReward } from "./rewards"
import { unguessableCode, VOUCHER_COLUMNS, voucherNotice, type VoucherRecord } from "./voucher-records"

export interface TakeRewardInput {
  account_id: string
  reward_id: string
  /** The currency of a fixed discount; null = the reward's first. */
  currency_code: string | null
  /** The member's level now, for rewards that ask for one. */
  tier_id: string | null
  /** Chosen by the member: the same key with the same content takes once, with other content is refused. */
  idempotency_key: string
  now: Date
}

export type TakeRewardResult = { voucher: VoucherRecord; replayed: boolean } | { refused: "key_used_for_other_content" } | RewardRefusal

/**
 * Exchanges points for a voucher: stock, limit, points and voucher in one transaction under the account's lock, then the reward's. The
 * voucher starts as `issuing`; its code works once the promotion behind it exists.
 */
export async function takeReward(pg: Knex, input: TakeRewardInput): Promise<TakeRewardResult> {
  try {
    return await takeOnce(pg, input)
  } catch (error) {
    // Two codes fell together, which 80 random bits make next to impossible: another one.
    if (isUniqueViolation(error)) return takeOnce(pg, input)
    throw error
  }
}

async function takeOnce(pg: Knex, input: TakeRewardInput): Promise<TakeRewardResult> {
  const { account_id, reward_id, now } = input
  return inTransaction(pg, async (trx): Promise<TakeRewardResult> => {
    const locked = (await lockAccounts(trx, [account_id])).get(account_id)
    if (!locked) throw new Error(`no points account ${account_id}`)
    const before = await voucherByKey(trx, account_id, input.idempotency_key)
    if (before) return isSame(before, input) ? { voucher: before, replayed: true } : { refused: "key_used_for_other_content" }
    const reward = await lockReward(trx, reward_id)
    if (!reward) return { refused: "unknown_reward" }
    const taker = {
      spendable: spendable(locked, now),
      blocked: locked.record.status === "blocked",
      tier_id: input.tier_id,
      taken: (await takenBy(trx, account_id)).get(reward_id) ?? 0,
    }
    const refusal = rewardRefusal(reward, taker, input.currency_code)
    if (refusal) return refusal
    const benefit = benefitIn(reward.benefit, input.currency_code) as Benefit
    const id = newId("rpv")
    const batch = emptyBatch()
    const expired = appendExpiry(batch, locked, now)
    const entries = redeem(expired, reward.cost_points, id, now)
    if ("refused" in entries) return entries
    const payload = { account_id, reward_id, points: reward.cost_points }
    append(batch, expired, entries, { source_type: "voucher", source_id: id, kind: "redeem", part: 1, payload }, { actor: "shopper", now })
    const { rows } = await trx.raw<{ rows: VoucherRecord[] }>(
      `insert into retention_points_voucher
         (id, account_id, origin, origin_id, idempotency_key, code, benefit, title, currency_code, points, paid, postings, expires_at, created_at, updated_at)
       values (?, ?, 'reward', ?, ?, ?, ?::jsonb, ?, ?, ?, ?, 1, ?, ?, ?) returning ${VOUCHER_COLUMNS}`,
      [id, account_id, reward_id, input.idempotency_key, unguessableCode(), JSON.stringify(benefit), reward.title, currencyOf(benefit), reward.cost_points,
        reward.cost_points, voucherExpiry(now, reward.valid_days), now, now] as never
    )
    const voucher = rows[0] as VoucherRecord
    await addStock(trx, reward_id, -1)
    await writeBatch(trx, batch)
    await addNotices(trx, [voucherNotice("retention.reward.taken", voucher, locked.record.customer_id)])
    return { voucher, replayed: false }
  })
}

const currencyOf = (benefit: Benefit): string | null => (benefit.kind === "fixed" ? (benefit.amounts[0]?.currency_code ?? null) : null)

const isSame = (voucher: VoucherRecord, input: TakeRewardInput): boolean =>
  voucher.origin_id === input.reward_id && (voucher.currency_code === null || input.currency_code === null || voucher.currency_code === input.currency_code)

async function voucherByKey(trx: Knex.Transaction, account_id: string, key: string): Promise<VoucherRecord | null> {
  const { rows } = await trx.raw<{ rows: VoucherRecord[] }>(
    `select ${VOUCHER_COLUMNS} from retention_points_voucher where account_id = ? and idempotency_key = ?`,
    [account_id, key]
  )
  return rows[0] ?? null
}

/** How many of each reward a member has taken and not returned. */
export async function takenBy(pg: Knex, account_id: string): Promise<Map<string, number>> {
  const { rows } = await pg.raw<{ rows: { origin_id: string; taken: number }[] }>(
    `select origin_id, count(*)::int as taken from retention_points_voucher
     where account_id = ? and origin = 'reward' and state in ('issuing', 'issued', 'used') group by origin_id`,
    [account_id]
  )
  return new Map(rows.map(({ origin_id, taken }) => [origin_id, taken]))
}
