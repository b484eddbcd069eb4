import { Client } from "pg"
import { copyRows, quoted } from "./copies"
import { emit } from "./report"
import { basket, member, POINTS } from "./visitors"

/** Redemptions that a shop has behind it after some years. */
const REDEMPTIONS = Number(process.env.BENCH_REDEMPTIONS ?? 30_000)

/** Redeems once, as a shopper does, and copies what that left behind: promotion, rules, links and hold. */
async function main() {
  const base = process.env.BENCH_AGED as string
  const shopper = await member(base)
  const cart = await shopper.cart(basket())
  await shopper.points.apply(cart.id, { points: POINTS })
  const order = await shopper.checkout(cart.id)

  const client = new Client({ connectionString: process.env.BENCH_DATABASE })
  await client.connect()
  const { rows } = await client.query<{ promotion_id: string }>(`select promotion_id from retention_points_hold where cart_id = $1`, [cart.id])
  const promotion = quoted(rows[0]!.promotion_id)
  const rules = `select promotion_rule_id from promotion_promotion_rule where promotion_id = ${promotion}`
  await copyRows(client, REDEMPTIONS, [
    { table: "promotion_promotion_rule", where: `promotion_id = ${promotion}`, ids: ["promotion_id", "promotion_rule_id"] },
    { table: "promotion_rule", where: `id in (${rules})`, ids: ["id"] },
    { table: "promotion_rule_value", where: `promotion_rule_id in (${rules})`, ids: ["id", "promotion_rule_id"], set: { value: "case when x.value like 'cart_%' then x.value || '_' || n else x.value end" } },
    { table: "promotion_application_method", where: `promotion_id = ${promotion}`, ids: ["id", "promotion_id"] },
    { table: "promotion", where: `id = ${promotion}`, ids: ["id", "code"] },
    { table: "order_promotion", where: `promotion_id = ${promotion}`, ids: ["id", "order_id", "promotion_id"] },
    { table: "cart_promotion", where: `promotion_id = ${promotion}`, ids: ["id", "cart_id", "promotion_id"] },
    { table: "retention_points_hold", where: `cart_id = ${quoted(cart.id)}`, ids: ["id", "cart_id", "code", "promotion_id"], set: { state: "'captured'", order_id: `${quoted(order)} || '_' || n` } },
  ])
  await client.end()
  emit([])
}

void main()
