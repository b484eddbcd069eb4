import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, ModulesSdkUtils } from "@medusajs/framework/utils"
import { spawnSync } from "node:child_process"
import fs from "node:fs"
import { defaultRules, everyProduct, type ProgrammeRules } from "../src/domain/points"
import { POINTS_MODULE } from "../src/modules/points"
import PointsModuleService from "../src/modules/points/service"
import { runSimulation } from "../src/workflows/points/simulation/run-simulation"
import { fillOrders } from "./fill-orders"
import { emit, figure, inTurn, median, repeat, timed } from "./report"

const ORDERS = Number(process.env.BENCH_ORDERS ?? 100_000)
/** Orders of the small and of the large simulation whose memory is compared; each runs in a process of its own. */
const FEW = 10_000
const MANY = repeat(1_000_000, 20_000)
/** Pages between two looks at what is still in use. */
const LOOK_EVERY = 5

const ACTIVE = defaultRules("eur", 2)
/** A draft with everything that has to be followed member by member. */
const DRAFT: ProgrammeRules = {
  ...ACTIVE,
  tiers: {
    basis: "spend", window: "rolling_12_months", grace_days: 30, currency_code: "eur",
    levels: [0, 30_000, 100_000, 250_000].map((from, i) => ({ id: `level_${i}`, title: `Level ${i}`, from, earn_percent: 100 + 25 * i, gift_points: 0, customer_group_id: null })),
  },
  ladder: { window: "days_365", currency_code: "eur", steps: [{ from_minor: 50_000, percent: 3 }, { from_minor: 100_000, percent: 5 }], excluded: everyProduct(), combines_with_codes: false },
}

/** Everything about order lines that points depend on. */
const THEIR_LINES = `select i.order_id, i.quantity, i.return_received_quantity, i.return_dismissed_quantity, l.id, l.product_id, l.unit_price, l.compare_at_unit_price,
  l.is_tax_inclusive, l.is_giftcard from order_item i join order_line_item l on l.id = i.item_id where i.deleted_at is null`

interface Shop {
  pg: Knex
  points: PointsModuleService
  container: MedusaContainer
}

/** What a simulation asks of a shop whose orders are known: the module over this database. */
function theShop(): Shop {
  const connection = ModulesSdkUtils.createPgConnection({ clientUrl: process.env.BENCH_DATABASE as string, pool: { min: 0, max: 2 } })
  const points = new PointsModuleService({ [ContainerRegistrationKeys.PG_CONNECTION]: connection })
  const services: Record<string, unknown> = { [POINTS_MODULE]: points, [ContainerRegistrationKeys.LOGGER]: console }
  return { pg: connection as unknown as Knex, points, container: { resolve: (key: string) => services[key] } as unknown as MedusaContainer } // Only `resolve` is asked of it.
}

let revision = 0
async function simulate({ points, container }: Shop, orders: number): Promise<void> {
  const { id } = await points.openSimulation({ rules: DRAFT, revision: (revision += 1), created_by: null })
  await runSimulation(container, id)
  const done = await points.simulation(id)
  if (done?.state !== "done" || done.result?.orders !== orders) throw new Error(`simulated ${String(done?.result?.orders)} of ${orders} orders: ${done?.error}`)
}

/** Simulates all facts and says how much memory was in use at most. */
async function child() {
  const collect = (globalThis as { gc?: () => void }).gc as () => void
  const shop = theShop()
  const peak = { heap_mb: 0, rss_mb: 0 }
  let pages = 0
  const note = shop.points.noteSimulation.bind(shop.points)
  shop.points.noteSimulation = async (...progress) => {
    peak.rss_mb = Math.max(peak.rss_mb, process.memoryUsage.rss() / 2 ** 20)
    if ((pages += 1) % LOOK_EVERY === 0) {
      collect()
      peak.heap_mb = Math.max(peak.heap_mb, process.memoryUsage().heapUsed / 2 ** 20)
    }
    return note(...progress)
  }
  await simulate(shop, Number(process.env.BENCH_ROWS))
  fs.writeFileSync(process.env.BENCH_PEAK as string, JSON.stringify(peak))
  await shop.pg.destroy()
}

async function peakOf(shop: Shop, orders: number): Promise<{ heap_mb: number; rss_mb: number }> {
  await shop.pg.raw(`truncate retention_points_order_facts`)
  await fillOrders(shop.pg, orders, false)
  const peak = `${process.env.BENCH_OUT}.peak`
  const args = ["--expose-gc", "-r", "ts-node/register/transpile-only", __filename]
  const run = spawnSync(process.execPath, args, { env: { ...process.env, BENCH_ROWS: String(orders), BENCH_PEAK: peak }, encoding: "utf8" })
  if (run.status !== 0) throw new Error(`${run.stdout}\n${run.stderr}`)
  return JSON.parse(fs.readFileSync(peak, "utf8")) as { heap_mb: number; rss_mb: number }
}

async function main() {
  if (process.env.BENCH_ROWS) return child()
  const shop = theShop()
  const active_from = new Date(Date.now() - 1000 * 86_400_000)
  await shop.points.addProgramme({ rules: ACTIVE, after_version: 0, active_from, created_by: null })
  await fillOrders(shop.pg, ORDERS, true)
  const results = await inTurn(repeat(7), 1, {
    ours: () => timed(() => simulate(shop, ORDERS)),
    lines: () => timed(() => shop.pg.raw(THEIR_LINES)),
  })
  const figures = [figure(`simulate: ${ORDERS.toLocaleString("en")} orders / reading their lines from Medusa's tables by one SQL`, "ms", { ours: median(results.ours), baseline: median(results.lines) }, "lower", 5)]
  await shop.pg.raw(`truncate "order", order_item, order_line_item cascade`)
  const few = await peakOf(shop, FEW)
  const many = await peakOf(shop, MANY)
  const name = `simulate: ${MANY.toLocaleString("en")} / ${FEW.toLocaleString("en")} orders`
  figures.push(figure(`${name}, memory in use`, "MB", { ours: many.heap_mb, baseline: few.heap_mb }, "lower", 1.3))
  figures.push(figure(`${name}, memory of the process`, "MB", { ours: many.rss_mb, baseline: few.rss_mb }, "lower", 1.3))
  emit(figures)
  process.exit(0)
}

void main()
