import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { benefitIn, thresholdChanges, voucherExpiry } from "../../domain/points"
import type { Benefit, PaidThreshold, ProgrammeRules, Spend, ThresholdChanges, ThresholdRule, ThresholdTerms } from "../../domain/points"
import { inTransaction, lockAccounts, newId, type LockedAccount } from "./ledger"
import { addNotices, type Notice } from "./notices"
import { unguessableCode, VOUCHER_COLUMNS, type VoucherRecord } from "./voucher-records"
import { restoreVoucher, setEnding } from "./vouchers"

export type ThresholdProgramme = Pick<ProgrammeRules, "currencies" | "thresholds">

export interface SettleThresholdsInput {
  account_ids: readonly string[]
  rules: ThresholdProgramme
  now: Date
}

interface Standing {
  id: string
  customer_id: string
  blocked: boolean
  spend: Spend[]
  vouchers: VoucherRecord[]
}

/**
 * Brings members' threshold vouchers to what their spending says. Returns those that have to be issued or withdrawn now. Looks at all of
 * them with three statements; only who has something coming is locked, and what is decided is decided again under the lock.
 */
export async function settleThresholds(pg: Knex, input: SettleThresholdsInput): Promise<VoucherRecord[]> {
  const { rules, now } = input
  const changed: VoucherRecord[] = []
  const near: Notice[] = []
  for (const standing of await standings(pg, input.account_ids, rules.thresholds.length === 0)) {
    const changes = changesOf(rules, standing)
    near.push(...changes.near.map((threshold) => notice("near", standing, threshold.id)))
    if (changes.pay.length || changes.restore.length || changes.withdraw.length) changed.push(...(await settleMember(pg, standing.id, rules, now)))
  }
  await addNotices(pg, near)
  return changed
}

async function settleMember(pg: Knex, account_id: string, rules: ThresholdProgramme, now: Date): Promise<VoucherRecord[]> {
  return inTransaction(pg, async (trx) => {
    const account = (await lockAccounts(trx, [account_id])).get(account_id) as LockedAccount
    const [standing] = await standings(trx, [account_id], false)
    if (!standing) return []
    const { pay, restore, withdraw } = changesOf(rules, standing)
    const of = (threshold_id: string) => standing.vouchers.find((voucher) => voucher.origin_id === threshold_id) as VoucherRecord
    const changed: VoucherRecord[] = []
    for (const threshold of pay) changed.push(...(await payThreshold(trx, account_id, threshold, now)))
    for (const id of restore) changed.push(await restoreVoucher(trx, of(id), account, now))
    for (const id of withdraw) changed.push(await setEnding(trx, of(id).id, "withdrawn", now))
    await addNotices(trx, pay.map((threshold) => notice("reached", standing, threshold.id)))
    return changed
  })
}

/** The unique key on account and threshold lets it be paid once, whoever else tries. */
async function payThreshold(trx: Knex.Transaction, account_id: string, threshold: ThresholdRule, now: Date): Promise<VoucherRecord[]> {
  const benefit = (benefitIn(threshold.benefit, threshold.currency_code) ?? benefitIn(threshold.benefit, null)) as Benefit
  const currency_code = benefit.kind === "fixed" ? (benefit.amounts[0]?.currency_code ?? null) : null
  const terms: ThresholdTerms = { currency_code: threshold.currency_code, from_minor: threshold.from_minor }
  const { rows } = await trx.raw<{ rows: VoucherRecord[] }>(
    `insert into retention_points_voucher (id, account_id, origin, origin_id, code, benefit, title, currency_code, points, terms, expires_at, created_at, updated_at)
     values (?, ?, 'threshold', ?, ?, ?::jsonb, ?, ?, 0, ?::jsonb, ?, ?, ?)
     on conflict (account_id, origin_id) where origin = 'threshold' do nothing returning ${VOUCHER_COLUMNS}`,
    [newId("rpv"), account_id, threshold.id, unguessableCode(), JSON.stringify(benefit), threshold.title, currency_code, JSON.stringify(terms),
      voucherExpiry(now, threshold.valid_days), now, now] as never
  )
  return rows
}

const changesOf = (rules: ThresholdProgramme, { spend, vouchers, blocked }: Standing): ThresholdChanges => thresholdChanges(rules, spend, vouchers.map(paidOf), blocked)

const paidOf = (voucher: VoucherRecord): PaidThreshold => ({
  threshold_id: voucher.origin_id,
  state: voucher.state,
  withdrawing: voucher.ending === "withdrawn",
  terms: voucher.terms as ThresholdTerms,
})

const notice = (what: "near" | "reached", { id, customer_id }: Pick<Standing, "id" | "customer_id">, threshold_id: string): Notice => ({
  name: `retention.threshold.${what}`,
  key: `${id}:${threshold_id}`,
  data: { id, customer_id, threshold_id },
})

/** What members (never unclaimed accounts of guests) have spent, and the vouchers that brought them. */
async function standings(pg: Knex, account_ids: readonly string[], with_vouchers_only: boolean): Promise<Standing[]> {
  const { rows: accounts } = await pg.raw<{ rows: { id: string; customer_id: string; status: string }[] }>(
    `select id, customer_id, status from retention_points_account a where id = any(?) and customer_id is not null
       and (not ?::boolean or exists (select 1 from retention_points_voucher v where v.account_id = a.id and v.origin = 'threshold')) order by id`,
    [[...new Set(account_ids)], with_vouchers_only] as never
  )
  if (!accounts.length) return []
  const ids = accounts.map((account) => account.id)
  const spend = await netSpend(pg, ids)
  const { rows: vouchers } = await pg.raw<{ rows: VoucherRecord[] }>(
    `select ${VOUCHER_COLUMNS} from retention_points_voucher where account_id = any(?) and origin = 'threshold' order by id`,
    [ids]
  )
  return accounts.map(({ id, customer_id, status }) => ({
    id,
    customer_id,
    blocked: status === "blocked",
    spend: spend.filter((row) => row.account_id === id),
    vouchers: vouchers.filter((voucher) => voucher.account_id === id),
  }))
}

/** Net spend over all orders of the programme, by account and currency. */
async function netSpend(pg: Knex, account_ids: readonly string[]): Promise<(Spend & { account_id: string })[]> {
  const { rows } = await pg.raw<{ rows: (Spend & { account_id: string })[] }>(
    `select account_id, currency_code, sum(net_minor)::float8 as minor from retention_points_order
     where account_id = any(?) and net_minor > 0 group by account_id, currency_code`,
    [account_ids as string[]]
  )
  return rows
}

/** A member's spend and threshold vouchers, for the nudge. */
export async function thresholdStanding(pg: Knex, account_id: string): Promise<{ spend: Spend[]; paid: PaidThreshold[] }> {
  const [standing] = await standings(pg, [account_id], false)
  return { spend: standing?.spend ?? [], paid: standing?.vouchers.map(paidOf) ?? [] }
}

/** Members after a key, for the walk that brings everybody to the thresholds in force. */
export async function membersAfter(pg: Knex, after: string, limit: number): Promise<string[]> {
  const { rows } = await pg.raw<{ rows: { id: string }[] }>(
    `select id from retention_points_account where customer_id is not null and id > ? order by id limit ?`,
    [after, limit]
  )
  return rows.map((row) => row.id)
}
