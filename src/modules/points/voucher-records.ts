import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { randomBytes } from "node:crypto"
import type { Benefit, ThresholdTerms, Voucher, VoucherEnding } from "../../domain/points"
import type { Notice } from "./notices"

/** A voucher as its table holds it. */
export interface VoucherRecord extends Voucher {
  id: string
  account_id: string
  origin_id: string
  code: string
  benefit: Benefit
  title: string
  currency_code: string | null
  paid: number
  /** Counts what was posted for it, so that each charge and each return has a key of its own. */
  postings: number
  terms: ThresholdTerms | null
  ending: VoucherEnding | null
  promotion_id: string | null
  order_id: string | null
  revision: number
  expires_at: Date
  created_at: Date
}

export const VOUCHER_COLUMNS = `id, account_id, origin, origin_id, code, benefit, title, currency_code, points::float8 as points, paid::float8 as paid, postings, terms,
  state, ending, promotion_id, order_id, uses, revision, expires_at, created_at`

export async function voucherById(pg: Knex, id: string): Promise<VoucherRecord | null> {
  const { rows } = await pg.raw<{ rows: VoucherRecord[] }>(`select ${VOUCHER_COLUMNS} from retention_points_voucher where id = ?`, [id])
  return rows[0] ?? null
}

/** The voucher under its row lock. The account's lock comes before it. */
export async function lockVoucher(trx: Knex.Transaction, id: string): Promise<VoucherRecord> {
  const { rows } = await trx.raw<{ rows: VoucherRecord[] }>(`select ${VOUCHER_COLUMNS} from retention_points_voucher where id = ? for update`, [id])
  if (!rows[0]) throw new Error(`no voucher ${id}`)
  return rows[0]
}

/** A member's vouchers, newest first. */
export async function vouchersOf(pg: Knex, account_id: string, limit: number): Promise<VoucherRecord[]> {
  const { rows } = await pg.raw<{ rows: VoucherRecord[] }>(
    `select ${VOUCHER_COLUMNS} from retention_points_voucher where account_id = ? order by created_at desc, id desc limit ?`,
    [account_id, limit]
  )
  return rows
}

export async function vouchersByCode(pg: Knex, codes: readonly string[]): Promise<VoucherRecord[]> {
  if (!codes.length) return []
  const { rows } = await pg.raw<{ rows: VoucherRecord[] }>(`select ${VOUCHER_COLUMNS} from retention_points_voucher where code = any(?) order by id`, [
    codes as string[],
  ])
  return rows
}

/** Digits and letters without those that look alike (I, L, O, U). */
const ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"

/** 80 random bits in 16 characters: a rule on the customer's id alone would not keep strangers out, as whoever types an e-mail gets its id. */
export function unguessableCode(): string {
  let code = ""
  for (const byte of randomBytes(16)) code += ALPHABET[byte % 32]
  return code
}

/** What is announced of a voucher: once for each change of its state. */
export const voucherNotice = (
  name: "retention.reward.taken" | "retention.voucher.used" | "retention.voucher.returned" | "retention.voucher.expired" | "retention.voucher.withdrawn",
  voucher: Pick<VoucherRecord, "id" | "account_id" | "origin" | "origin_id" | "order_id" | "revision">,
  customer_id: string | null
): Notice => ({
  name,
  key: `${voucher.id}:${voucher.revision}`,
  data: { id: voucher.account_id, customer_id, voucher_id: voucher.id, origin: voucher.origin, origin_id: voucher.origin_id, order_id: voucher.order_id },
})
