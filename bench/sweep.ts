import { Client } from "pg"
import { ContainerRegistrationKeys, ModulesSdkUtils } from "@medusajs/framework/utils"
import { Admin } from "../integration-tests/support/api"
import PointsModuleService from "../src/modules/points/service"
import { copyRows, quoted } from "./copies"
import { emit, figure, inTurn, median, pause, repeat, timed } from "./report"
import { customer, shop } from "./visitors"

const BASE = process.env.BENCH_PLUGIN as string
const URL_OF = process.env.BENCH_DATABASE as string
const ORDERS = Number(process.env.BENCH_ORDERS ?? 100_000)
const UNPOSTED = 100

/** Two years of orders, ordered as they were placed. */
const PLACED = `now() - interval '1 day' - (${ORDERS} - n) * interval '700 days' / ${ORDERS}`
const FIRST_AT = new Date(Date.now() - 800 * 86_400_000)

/** One real order of two lines, paid, and what it is made of, copied until there are `ORDERS`; all but some of them are posted. */
async function fill(client: Client, order_id: string) {
  const id = quoted(order_id)
  const collections = `select payment_collection_id from order_payment_collection where order_id = ${id}`
  const payments = `select id from payment where payment_collection_id in (${collections})`
  const items = `select item_id from order_item where order_id = ${id}`
  const methods = `select shipping_method_id from order_shipping where order_id = ${id}`
  const at = { created_at: PLACED, updated_at: PLACED }
  await copyRows(client, ORDERS - 1, [
    { table: "order_line_item_tax_line", where: `item_id in (${items})`, ids: ["id", "item_id"], set: at },
    { table: "order_line_item", where: `id in (${items})`, ids: ["id"], set: at },
    { table: "order_item", where: `order_id = ${id}`, ids: ["id", "order_id", "item_id"], set: at },
    { table: "order_summary", where: `order_id = ${id}`, ids: ["id", "order_id"], set: at },
    { table: "order_shipping_method_tax_line", where: `shipping_method_id in (${methods})`, ids: ["id", "shipping_method_id"], set: at },
    { table: "order_shipping_method", where: `id in (${methods})`, ids: ["id"], set: at },
    { table: "order_shipping", where: `order_id = ${id}`, ids: ["id", "order_id", "shipping_method_id"], set: at },
    { table: "order_transaction", where: `order_id = ${id}`, ids: ["id", "order_id", "reference_id"], set: at },
    { table: "capture", where: `payment_id in (${payments})`, ids: ["id", "payment_id"], set: at },
    { table: "payment", where: `id in (${payments})`, ids: ["id", "payment_collection_id", "payment_session_id"], set: { ...at, captured_at: PLACED } },
    { table: "payment_session", where: `payment_collection_id in (${collections})`, ids: ["id", "payment_collection_id"], set: at },
    { table: "payment_collection", where: `id in (${collections})`, ids: ["id"], set: at },
    { table: "order_payment_collection", where: `order_id = ${id}`, ids: ["id", "order_id", "payment_collection_id"], set: at },
    { table: "order", where: `id = ${id}`, ids: ["id"], set: at },
  ])
  await client.query(
    `insert into retention_points_order (order_id, currency_code, seen_at, next_at, created_at, updated_at)
     select id, currency_code, created_at, case when created_at > now() - interval '30 days' then created_at + interval '31 days' end, created_at, created_at
     from (select o.*, row_number() over (order by id) as place from "order" o) o where place % $1 <> $1 / 2
     on conflict (order_id) do nothing`,
    [Math.floor(ORDERS / UNPOSTED)]
  )
  await client.query(`update retention_points_programme set active_from = $1`, [FIRST_AT])
  await client.query(`insert into retention_points_run (name, finished_at, seen_until) values ('sweep', now(), now() + interval '9 minutes')
    on conflict (name) do update set seen_until = excluded.seen_until`)
  await client.query(`update "order" set created_at = now() - interval '1 hour', updated_at = now() - interval '1 hour' where id = ${id}`)
  for (const table of ["order_item", "order_transaction", "capture"]) await client.query(`update ${table} set created_at = now() - interval '1 hour', updated_at = now() - interval '1 hour' where created_at > now() - interval '10 minutes'`)
  await client.query("vacuum analyze retention_points_order")
}

const ANTI_JOIN = `select o.id from "order" o
  where not exists (select 1 from retention_points_order s where s.order_id = o.id) and o.is_draft_order = false and o.deleted_at is null order by o.id`

async function main() {
  const client = new Client({ connectionString: URL_OF })
  await client.connect()
  const admin = await Admin.login(BASE)
  await admin.points.programme()
  const { variants } = shop()
  const order = await (await customer(BASE)).order({ [variants.thirty]: 1, [variants.twelve]: 2 })
  await admin.capture(order)
  await fill(client, order)

  const pg = ModulesSdkUtils.createPgConnection({ clientUrl: URL_OF, pool: { min: 1, max: 1 } })
  const points = new PointsModuleService({ [ContainerRegistrationKeys.PG_CONNECTION]: pg })
  const now = new Date()
  const find = () => points.findUnsettledOrders({ after: "", limit: 1000, first_at: FIRST_AT, since: new Date(now.getTime() - 600_000), now })
  console.log((await find()).length, (await client.query(ANTI_JOIN)).rows.length)
  void [inTurn, median, pause, repeat, timed, figure]
  for (let i = 0; i < 10; i++) console.log((await timed(find)).toFixed(1), (await timed(() => client.query(ANTI_JOIN))).toFixed(1))
  if (process.env.BENCH_KEEP) { console.log(URL_OF); const { UNSETTLED_ORDERS } = require("../src/modules/points/sql/unsettled-orders"); let k = 0; const sql = UNSETTLED_ORDERS.replace(/\?/g, () => `$${++k}`); const r = await client.query("explain (analyze, buffers off) " + sql, ["", FIRST_AT, new Date(now.getTime() - 600_000), now, 1000]); console.log(r.rows.map((x: Record<string, string>) => x["QUERY PLAN"]).join("\n")); await client.query(`select pg_sleep(${process.env.BENCH_KEEP})`) }
  emit([])
  process.exit(0)
}

void main()
