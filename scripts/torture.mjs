// npm run torture: kills a real server (kill -9) under more than 2,000 checkouts, 450 of them in flight at a random moment, and at every
// place where something is committed; then asks whether the ledger lost, doubled or made up anything. About three quarters of an hour.
//   npm run torture -- --seed=7     the same draws again        --short     what `npm test` runs: 40 checkouts killed in flight
import { createHash, randomInt } from "node:crypto"
import fs from "node:fs"
import os from "node:os"
import path from "node:path"
import { fileURLToPath } from "node:url"
import { install } from "./install.mjs"

install(path.resolve(path.dirname(fileURLToPath(import.meta.url)), ".."))
const { createJiti } = await import("jiti")
const { dropDatabase, ensureDatabase, query } = await import("./pg.mjs")
const { atEnd, findFreePort, handleSignals, isEnding, medusa, quit, root, runMedusa, task, waitForHealth } = await import("./store.mjs")
const { openTestDatabase } = await import("./test-database.mjs")

const option = (name) => process.argv.find((word) => word.startsWith(`--${name}=`))?.split("=")[1]
const short = process.argv.includes("--short")

/** A server process that can be killed and started again, on one database and one port. */
function serverOf({ port, env, place }) {
  const base = `http://localhost:${port}`
  let run = null
  return {
    base,
    output: () => run?.output() ?? "",
    start: async () => {
      if (isEnding()) await new Promise(() => {})
      run = medusa(["start"], { quiet: true, env })
      await waitForHealth(base, run)
    },
    kill: async () => {
      if (!run) return
      try {
        process.kill(-run.pid, "SIGKILL")
      } catch (error) {
        if (error.code !== "ESRCH") throw error
      }
      await run.exited
    },
    arm: (name) => (name === null ? fs.rmSync(place, { force: true }) : fs.writeFileSync(place, name)),
    ended: (timeout_ms) => Promise.race([run.exited.then(() => true), new Promise((resolve) => setTimeout(() => resolve(false), timeout_ms))]),
  }
}

async function main() {
  const seed = Number(option("seed") ?? randomInt(1_000_000))
  const goal = short ? { checkouts: 60, killed: 40 } : { checkouts: 2000, killed: 450 }
  const { DATABASE_URL } = process.env.DB_HOST ? process.env : await openTestDatabase()
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "retention-torture-"))
  atEnd(() => fs.rmSync(folder, { recursive: true, force: true }))
  const url = new URL(DATABASE_URL)
  url.pathname = `/retention_torture_${createHash("sha1").update(folder).digest("hex").slice(0, 8)}`
  await ensureDatabase(url.href)
  if (!process.env.KEEP_DATABASE) atEnd(() => dropDatabase(url.href))
  else console.log(`  database ${url.href}`)

  // While the server is dead its port is free: two runs at once must not look for it in the same place.
  const port = await findFreePort(10_000 + (process.pid % 20_000))
  const place = path.join(folder, "failpoint")
  const env = { DATABASE_URL: url.href, PORT: String(port), LOG_LEVEL: "error", DISABLE_ADMIN: "true", SHOP_FILE: path.join(folder, "shop.json"), DB_HOST: "", DB_PORT: "" }
  const failpoints = path.join(root, "integration-tests/crash/failpoints.cjs")
  await task("Migrating the database", () => runMedusa(["db:migrate", "--execute-safe-links"], { quiet: true, env }))
  await task("Making the shop", () => runMedusa(["exec", "./integration-tests/support/seed.ts"], { quiet: true, env }))

  const server = serverOf({ port, place, env: { ...env, FAILPOINT_FILE: place, NODE_OPTIONS: `--require ${JSON.stringify(failpoints)}` } })
  const jiti = createJiti(import.meta.url)
  const { torture } = await jiti.import("../integration-tests/crash/run.ts")
  console.log(`  seed ${seed}`)
  return torture({
    server,
    shop: JSON.parse(fs.readFileSync(env.SHOP_FILE, "utf8")),
    sql: async (text, values) => (await query(url.href, text, values)).rows,
    seed,
    ...goal,
    at_once: Number(option("at-once") ?? 6),
    shoppers: 12,
    progress: (line) => console.log(`  ${line}`),
  })
}

handleSignals()
main().then(quit, async (error) => {
  if (isEnding()) return
  console.error(error.stack ?? error)
  await quit(1)
})
