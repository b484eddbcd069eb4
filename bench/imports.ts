import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, ModulesSdkUtils } from "@medusajs/framework/utils"
import { spawnSync } from "node:child_process"
import fs from "node:fs"
import { migrate } from "../src/a-database.test-support"
import { PEOPLE_MODULE } from "../src/modules/people"
import PeopleModuleService from "../src/modules/people/service"
import { POINTS_MODULE } from "../src/modules/points"
import PointsModuleService from "../src/modules/points/service"
import { readImport } from "../src/workflows/points/imports/read-import"
import { runImport } from "../src/workflows/points/imports/run-import"
import { emit, figure, repeat } from "./report"

/** Rows of the small and of the large file; both are read and posted by a process of their own. */
const FEW = 10_000
const MANY = repeat(1_000_000, 20_000)
/** Rows between two looks at what is still in use. */
const LOOK_EVERY = 10_000

interface Peak {
  heap_mb: number
  rss_mb: number
  seconds: number
}

/** A file of `rows` rows, made while it is read. */
async function* file(rows: number): AsyncGenerator<Uint8Array> {
  yield Buffer.from("email,points,earned_at,reference\n")
  for (let from = 0; from < rows; from += 500) {
    const lines = Array.from({ length: Math.min(500, rows - from) }, (_, i) => `member${from + i}@example.com,${(i % 900) + 1},2026-01-01,r-${from + i}\n`)
    yield Buffer.from(lines.join(""))
  }
}

/** What the import asks of a shop: the two modules over this database, and customers of whom none has a log-in. */
function aContainer(pg: unknown): MedusaContainer {
  const services: Record<string, unknown> = {
    [POINTS_MODULE]: new PointsModuleService({ [ContainerRegistrationKeys.PG_CONNECTION]: pg }),
    [PEOPLE_MODULE]: new PeopleModuleService({ [ContainerRegistrationKeys.PG_CONNECTION]: pg }),
    [ContainerRegistrationKeys.QUERY]: { graph: async ({ entity }: { entity: string }) => ({ data: entity === "store" ? [{ supported_currencies: [{ currency_code: "eur", is_default: true }] }] : [] }) },
    [ContainerRegistrationKeys.LOGGER]: console,
  }
  return { resolve: (key: string) => services[key] } as unknown as MedusaContainer // Only `resolve` is asked of it.
}

/** Imports `rows` rows, dry run and run, and says how much memory was in use at most. */
async function child(rows: number) {
  const collect = (globalThis as { gc?: () => void }).gc as () => void
  const connection = ModulesSdkUtils.createPgConnection({ clientUrl: process.env.BENCH_DATABASE as string, pool: { min: 0, max: 4 } })
  const pg = connection as unknown as Knex
  const container = aContainer(connection)
  const points = container.resolve(POINTS_MODULE) as PointsModuleService
  const peak: Peak = { heap_mb: 0, rss_mb: 0, seconds: 0 }
  let seen = 0
  const look = (more: number) => {
    seen += more
    peak.rss_mb = Math.max(peak.rss_mb, process.memoryUsage.rss() / 2 ** 20)
    if (seen < LOOK_EVERY) return
    seen = 0
    collect()
    peak.heap_mb = Math.max(peak.heap_mb, process.memoryUsage().heapUsed / 2 ** 20)
  }
  for (const method of ["stageImportRows", "postImportRows"] as const) {
    const original = points[method].bind(points) as (input: { rows: readonly unknown[] }) => Promise<unknown>
    Object.assign(points, {
      [method]: async (input: { rows: readonly unknown[] }) => {
        const result = await original(input)
        look(input.rows.length)
        return result
      },
    })
  }
  const started = performance.now()
  const id = await readImport(container, { label: `rows ${rows}`, file_name: null, created_by: null, bytes: file(rows), now: new Date() })
  const read = performance.now()
  await runImport(container, { id, clock: () => new Date(), passed: () => false })
  peak.seconds = (performance.now() - started) / 1000
  const done = await points.importById(id)
  if (done?.imported !== rows) throw new Error(`${done?.imported} of ${rows} rows were imported: ${done?.error}`)
  console.log(`${rows} rows: read in ${((read - started) / 1000).toFixed(1)} s, posted in ${(peak.seconds - (read - started) / 1000).toFixed(1)} s`)
  fs.writeFileSync(process.env.BENCH_PEAK as string, JSON.stringify(peak))
  await pg.destroy()
}

function measured(rows: number): Peak {
  const peak = `${process.env.BENCH_OUT}.peak`
  const args = ["--expose-gc", "-r", "ts-node/register/transpile-only", __filename]
  const run = spawnSync(process.execPath, args, { env: { ...process.env, BENCH_ROWS: String(rows), BENCH_PEAK: peak }, encoding: "utf8" })
  console.log(run.stdout)
  if (run.status !== 0) throw new Error(`${run.stdout}\n${run.stderr}`)
  return JSON.parse(fs.readFileSync(peak, "utf8")) as Peak
}

async function main() {
  if (process.env.BENCH_ROWS) return child(Number(process.env.BENCH_ROWS))
  const connection = ModulesSdkUtils.createPgConnection({ clientUrl: process.env.BENCH_DATABASE as string, pool: { min: 0, max: 1 } })
  const pg = connection as unknown as Knex
  await migrate(pg, "people")
  await migrate(pg, "points")
  await pg.destroy()
  const few = measured(FEW)
  const many = measured(MANY)
  const name = `import of ${MANY.toLocaleString("en")} / ${FEW.toLocaleString("en")} rows`
  emit([
    figure(`${name}: memory in use`, "MB", { ours: many.heap_mb, baseline: few.heap_mb }, "lower", 1.3),
    figure(`${name}: memory of the process`, "MB", { ours: many.rss_mb, baseline: few.rss_mb }, "lower", 1.3),
  ])
  process.exit(0)
}

void main()
