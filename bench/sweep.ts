import { Client } from "pg"
import { ContainerRegistrationKeys, ModulesSdkUtils } from "@medusajs/framework/utils"
import { Admin } from "../integration-tests/support/api"
import { addMinutes } from "../src/domain/kernel"
import PointsModuleService from "../src/modules/points/service"
import { ORDERS_A_PAGE } from "../src/workflows/points/sweep-points"
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
  // The original is an hour old too, so that nothing but what is missing has changed lately.
  const old = "created_at = now() - interval '1 hour', updated_at = now() - interval '1 hour'"
  await client.query(`update "order" set ${old} where id = ${id}`)
  for (const table of ["order_item", "order_transaction"]) await client.query(`update ${table} set ${old} where order_id = ${id}`)
  await client.query(`update capture set ${old} where payment_id in (${payments})`)
  await client.query("vacuum analyze retention_points_order")
}

const ANTI_JOIN = `select o.id from "order" o
  where not exists (select 1 from retention_points_order s where s.order_id = o.id) and o.is_draft_order = false and o.deleted_at is null order by o.id`

/** What the sweep asks each minute: page by page, everything since the last one and the ten minutes before. */
async function findAll(points: PointsModuleService, now: Date): Promise<string[]> {
  const found: string[] = []
  for (let after = ""; ; after = found[found.length - 1] as string) {
    const page = await points.findUnsettledOrders({ after, limit: ORDERS_A_PAGE, first_at: FIRST_AT, since: addMinutes(now, -10), now })
    found.push(...page)
    if (page.length < ORDERS_A_PAGE) return found
  }
}

async function main() {
  const client = new Client({ connectionString: URL_OF })
  await client.connect()
  const admin = await Admin.login(BASE)
  await admin.points.programme()
  const { variants } = shop()
  const order = await (await customer(BASE)).order({ [variants.thirty]: 1, [variants.twelve]: 2 })
  await admin.capture(order)
  await pause(1000)
  await fill(client, order)

  const pg = ModulesSdkUtils.createPgConnection({ clientUrl: URL_OF, pool: { min: 1, max: 1 } })
  const points = new PointsModuleService({ [ContainerRegistrationKeys.PG_CONNECTION]: pg })
  const now = new Date()
  const missing = (await client.query<{ id: string }>(ANTI_JOIN)).rows.map((row) => row.id)
  const found = await findAll(points, now)
  if (found.length !== UNPOSTED || found.join() !== missing.join()) throw new Error(`${missing.length} orders are unposted, the sweep finds ${found.length}`)
  const results = await inTurn(repeat(30), 3, {
    ours: () => timed(() => findAll(points, now)),
    antiJoin: () => timed(() => client.query(ANTI_JOIN)),
  })
  let changed = 0
  const whole = await timed(async () => {
    changed = (await admin.points.sweep()).sweep.orders_changed
  })
  if (changed !== UNPOSTED || (await findAll(points, now)).length > 0) throw new Error(`the sweep settled ${changed} of ${UNPOSTED} orders`)
  const baseline = median(results.antiJoin)
  const size = ORDERS.toLocaleString("en")
  emit([
    figure(`sweep: finding ${UNPOSTED} of ${size} orders / one anti-join`, "ms", { ours: median(results.ours), baseline }, "lower", 3),
    figure(`sweep: settling them too / one anti-join`, "ms", { ours: whole, baseline }, "lower", null),
  ])
  process.exit(0)
}

void main()
