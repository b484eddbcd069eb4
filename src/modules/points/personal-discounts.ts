import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { createHash, randomBytes } from "node:crypto"
import type { ProductMatch } from "../../domain/points"
import { newId } from "./ledger"

/** The code behind one step of the cumulative discount of one member. */
export interface PersonalDiscountRecord {
  id: string
  account_id: string
  percent: number
  exclusions: string
  code: string
  promotion_id: string | null
  active: boolean
}

const COLUMNS = "id, account_id, percent, exclusions, code, promotion_id, active"

const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"

/** Sixteen characters of 5 bits from the system's randomness: whoever knows a customer's e-mail still cannot guess their code. */
const newCode = () => `VIP-${[...randomBytes(16)].map((byte) => ALPHABET[byte % ALPHABET.length]).join("")}`

/** A digest of excluded products that does not depend on the order they were listed in. */
export const exclusionsOf = (excluded: ProductMatch): string =>
  createHash("sha256")
    .update(JSON.stringify([excluded.product_ids, excluded.category_ids, excluded.collection_ids, excluded.type_ids, excluded.tag_ids].map((ids) => [...ids].sort())))
    .digest("hex")

const first = async (pg: Knex, sql: string, bindings: unknown[]): Promise<PersonalDiscountRecord | null> =>
  (await pg.raw<{ rows: PersonalDiscountRecord[] }>(sql, bindings as never)).rows[0] ?? null

/** The member's code for a step, made when there is none, and switched on again. */
export async function openDiscount(pg: Knex, input: Pick<PersonalDiscountRecord, "account_id" | "percent" | "exclusions">): Promise<PersonalDiscountRecord> {
  const discount = await first(
    pg,
    `insert into retention_points_personal_discount (id, account_id, percent, exclusions, code) values (?, ?, ?, ?, ?)
     on conflict (account_id, percent, exclusions) do update set active = true returning ${COLUMNS}`,
    [newId("rppd"), input.account_id, input.percent, input.exclusions, newCode()]
  )
  return discount as PersonalDiscountRecord
}

export async function bindDiscount(pg: Knex, id: string, promotion_id: string): Promise<void> {
  await pg.raw(`update retention_points_personal_discount set promotion_id = ? where id = ? and promotion_id is distinct from ?`, [promotion_id, id, promotion_id])
}

/** Which of these codes are personal discounts. */
export async function discountsByCode(pg: Knex, codes: readonly string[]): Promise<PersonalDiscountRecord[]> {
  const { rows } = await pg.raw<{ rows: PersonalDiscountRecord[] }>(`select ${COLUMNS} from retention_points_personal_discount where code = any(?)`, [codes] as never)
  return rows
}

/** The discount that a cart's owner put on it, or null. */
export const discountOfCart = (pg: Knex, cart_id: string) =>
  first(pg, `select d.* from retention_points_cart_discount c join retention_points_personal_discount d on d.id = c.discount_id where c.cart_id = ?`, [cart_id])

/** Notes which discount a cart has been given; null forgets it. */
export async function noteCartDiscount(pg: Knex, cart_id: string, discount_id: string | null): Promise<void> {
  if (discount_id === null) await pg.raw(`delete from retention_points_cart_discount where cart_id = ?`, [cart_id])
  else
    await pg.raw(
      `insert into retention_points_cart_discount (cart_id, discount_id) values (?, ?) on conflict (cart_id) do update set discount_id = excluded.discount_id`,
      [cart_id, discount_id]
    )
}

/** Discounts that are switched on although their member stands on another step, or other products are excluded now. */
export async function staleDiscounts(pg: Knex, input: { account_ids: readonly string[] | null; exclusions: string | null; after: string; limit: number }): Promise<PersonalDiscountRecord[]> {
  const only = input.account_ids ? "and d.account_id = any(?)" : ""
  const { rows } = await pg.raw<{ rows: PersonalDiscountRecord[] }>(
    `select d.id, d.account_id, d.percent, d.exclusions, d.code, d.promotion_id, d.active from retention_points_personal_discount d
     left join retention_points_member_tier t on t.account_id = d.account_id
     where d.active and d.id > ? and (d.exclusions is distinct from ? or d.percent is distinct from t.ladder_percent) ${only} order by d.id limit ?`,
    [input.after, input.exclusions, ...(input.account_ids ? [input.account_ids] : []), input.limit] as never
  )
  return rows
}

export async function closeDiscounts(pg: Knex, ids: readonly string[]): Promise<void> {
  if (ids.length) await pg.raw(`update retention_points_personal_discount set active = false where id = any(?)`, [ids] as never)
}

/** Forgets carts that were given a discount before an instant: carts that old are orders or given up. */
export async function forgetCartDiscounts(pg: Knex, before: Date): Promise<void> {
  await pg.raw(`delete from retention_points_cart_discount where created_at < ?`, [before])
}
