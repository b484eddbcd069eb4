// The databases and shops of one bench run: made when a figure asks for them, gone when the run ends.
import fs from "node:fs"
import os from "node:os"
import path from "node:path"
import { dropDatabase, ensureDatabase, query, startPostgres } from "../scripts/pg.mjs"
import { atEnd, findFreePort, medusa, root, runMedusa, start, task, waitForHealth } from "../scripts/store.mjs"

const FIRST_PORT = Number(process.env.BENCH_PORT ?? 9700)
const QUIET = { LOG_LEVEL: "error", DISABLE_ADMIN: "true", MEDUSA_DISABLE_TELEMETRY: "true" }

const once = (make) => {
  let made
  return () => (made ??= make())
}

/** A directory of the run's own, which the database's account may enter. */
const scratch = once(() => {
  const dir = fs.mkdtempSync(path.join(os.tmpdir(), "retention-bench-"))
  fs.chmodSync(dir, 0o755)
  atEnd(() => fs.rmSync(dir, { recursive: true, force: true }))
  return dir
})

export const file = (name) => path.join(scratch(), name)

/**
 * The server: DATABASE_URL's, or an own one with fsync, full page writes and autovacuum as in production. `synchronous_commit` is off,
 * because waiting for the disk would hide what the two sides compute; it is the same for both.
 */
const server = once(async () => {
  if (process.env.DATABASE_URL) return (name) => Object.assign(new URL(process.env.DATABASE_URL), { pathname: `/${name}` }).href
  const pg = await startPostgres({ dir: file("pg"), port: await findFreePort(FIRST_PORT + 90) })
  atEnd(() => pg.stop())
  await query(pg.url("postgres"), "alter system set max_wal_size = '4GB'")
  await query(pg.url("postgres"), "select pg_reload_conf()")
  return pg.url
})

/** An empty database, or a copy of another. */
export async function database(name, template) {
  const url = (await server())(`retention_bench_${name}`)
  await dropDatabase(url)
  if (template) await query((await server())("postgres"), `create database "retention_bench_${name}" template "${new URL(template).pathname.slice(1)}"`)
  else await ensureDatabase(url)
  if (process.env.DATABASE_URL) atEnd(() => dropDatabase(url))
  return url
}

const hostCli = path.join(root, "bench/host/medusa.cjs")

async function runHost(args, env) {
  const run = start(process.execPath, [hostCli, ...args], { quiet: true, env: { ...QUIET, NODE_ENV: "development", ...env } })
  const { code } = await run.exited
  if (code !== 0) throw new Error(`medusa ${args.join(" ")} failed (${code})\n${run.output()}`)
}

/** A seeded shop without the plugin, and its copy with the plugin's tables. */
const databases = once(async () => {
  const plain = await database("plain")
  await task("A shop without the plugin", async () => {
    await runHost(["db:migrate", "--execute-safe-links"], { DATABASE_URL: plain })
    await runHost(["exec", path.join(root, "bench/seed.ts")], { DATABASE_URL: plain, BENCH_SHOP: file("shop.json") })
  })
  const plugin = await database("plugin", plain)
  await task("Its copy with the plugin", () => runMedusa(["db:migrate", "--execute-safe-links"], { quiet: true, env: { ...QUIET, DATABASE_URL: plugin } }))
  return { plain, plugin }
})

const serve = async (url, port, plugin, extra = {}) => {
  const env = { ...QUIET, ...extra, NODE_ENV: "production", DATABASE_URL: url, PORT: String(port) }
  const run = plugin ? medusa(["start"], { quiet: true, env }) : start(process.execPath, [hostCli, "start"], { quiet: true, env })
  const base = `http://localhost:${port}`
  await waitForHealth(base, run)
  return { base, url, stop: run.stop }
}

export const plainDatabase = async () => (await databases()).plain
export const pluginDatabase = async () => (await databases()).plugin

/** Shops that run while a group of figures is measured. */
export async function withShops(urls, work) {
  const shops = {}
  try {
    for (const [name, { url, plugin, env }] of Object.entries(urls)) {
      shops[name] = await task(`Starting the shop "${name}"`, async () => serve(url, await findFreePort(FIRST_PORT), plugin, env))
    }
    return await work(Object.fromEntries(Object.entries(shops).map(([name, { base }]) => [name, base])))
  } finally {
    for (const shop of Object.values(shops)) await shop.stop()
  }
}

/** Runs a figure's TypeScript and returns what it measured. */
export async function measure(script, env) {
  const out = file("figures.json")
  fs.rmSync(out, { force: true })
  const run = start(process.execPath, ["-r", "ts-node/register/transpile-only", path.join(root, "bench", script)], {
    quiet: true,
    env: { ...QUIET, NODE_ENV: "production", TS_NODE_PROJECT: path.join(root, "tsconfig.json"), BENCH_SHOP: file("shop.json"), BENCH_OUT: out, ...env },
  })
  const { code } = await task(script === "age.ts" ? "Making old redemptions" : "Measuring", () => run.exited)
  if (code !== 0 || !fs.existsSync(out)) throw new Error(`bench/${script} failed (${code})\n${run.output()}`)
  if (process.env.BENCH_VERBOSE) console.log(run.output())
  return JSON.parse(fs.readFileSync(out, "utf8"))
}
