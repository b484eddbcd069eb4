import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { ExecArgs } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { backdateOrders, renumberOrders } from "./seed/calendar"
import { shipOrders } from "./seed/fulfilments"
import { replayYear } from "./seed/history"
import { ADMIN, SHOPPER_PASSWORD } from "./seed/log-ins"
import { createOrders, createWelcomeCode } from "./seed/orders"
import { payOrders } from "./seed/payments"
import { createPeople, type Shopper } from "./seed/people"
import { pointsOrdersOf } from "./seed/points-orders"
import { createProducts, type Shelf } from "./seed/products"
import { startProgramme } from "./seed/programme"
import { randomFrom } from "./seed/random"
import { createShop, type Shop } from "./seed/shop"
import { troublesOf } from "./seed/troubles"
import { planYear } from "./seed/year"

const SEED = 20_261_121
const DAY = 86_400_000

/**
 * `medusa exec ./demo/seed.ts`: a shop with a year of orders before today, on an empty migrated database. With DEMO_YEAR=false only the
 * shop and its programme; with DEMO_PROGRAMME=plain the rules that a new shop starts with. Same products, people and orders every time; only
 * the dates follow the calendar.
 */
export default async function seed({ container }: ExecArgs) {
  const say = progressFrom(Date.now())
  const now = new Date()
  const shop = await createShop(container)
  const shelves = await createProducts(container, shop)
  say(`${shelves.length} variants on the shelves`)
  const whole = process.env.DEMO_YEAR !== "false"
  await startProgramme(container, new Date(now.getTime() - 395 * DAY), process.env.DEMO_PROGRAMME === "plain" ? null : { shelves, now })
  const welcome_id = await createWelcomeCode(container)
  const shoppers = !whole ? [] : await createYear({ container, shop, shelves, welcome_id, now, say })
  await remember(container, shop, shelves, shoppers)
}

type Year = { container: ExecArgs["container"]; shop: Shop; shelves: Shelf[]; welcome_id: string; now: Date; say: (text: string) => void }

async function createYear({ container, shop, shelves, welcome_id, now, say }: Year): Promise<Shopper[]> {
  const shoppers = await createPeople(container)
  say(`${shoppers.length} customers`)
  const plan = planYear(shoppers, shelves, randomFrom(SEED), now)
  const written = plan.filter((order) => !order.with_points)
  const placed = await createOrders(container, shop, welcome_id, written, (done) => say(`${done} of ${plan.length} orders placed`))
  const orders = [...placed.values()]
  await payOrders(container, orders)
  say("paid")
  await shipOrders(container, shop, orders)
  await backdateOrders(container, orders)
  say("delivered")
  const first_at = plan[0]?.placed_at
  if (!first_at) throw new Error("a year without orders")
  let month = ""
  await replayYear(container, first_at, now, [...pointsOrdersOf(plan, placed, shop), ...troublesOf(plan, placed, shop)], (at) => {
    const next = at.toISOString().slice(0, 7)
    if (next !== month) say(`points as of ${(month = next)}`)
  })
  await renumberOrders(container)
  return shoppers
}

/** Notes what was made where the demo and the story look for it: in the database, so it goes away with it. */
async function remember(container: ExecArgs["container"], shop: Shop, shelves: Shelf[], shoppers: Shopper[]): Promise<void> {
  const pg: Knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const facts = {
    publishable_key: shop.publishable_key,
    regions: shop.regions,
    location_id: shop.location_id,
    return_shipping_option_id: shop.shipping.return_id,
    admin: { email: ADMIN.email, password: ADMIN.password },
    shoppers: shoppers.flatMap(({ email, about }) => (about ? [{ email, about, password: SHOPPER_PASSWORD }] : [])),
    variants: shelves.map(({ variant_id, variant_sku, product_id, eur, usd }) => ({ variant_id, sku: variant_sku, product_id, eur, usd })),
  }
  await pg.raw(`create schema if not exists demo`)
  await pg.raw(`create table if not exists demo.state (key text primary key, value jsonb not null)`)
  await pg.raw(`insert into demo.state (key, value) values ('seed', ?::jsonb) on conflict (key) do update set value = excluded.value`, [JSON.stringify(facts)])
}

function progressFrom(start_ms: number) {
  return (text: string) => {
    process.stdout.write(`  ${((Date.now() - start_ms) / 1000).toFixed(1).padStart(5)} s  ${text}\n`)
  }
}
