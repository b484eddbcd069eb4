import fs from "node:fs"
import os from "node:os"
import path from "node:path"
import { migrateAndSeed } from "./demo-database.mjs"
import { dropDatabase, ensureDatabase, startPostgres } from "./pg.mjs"
import { assertFreePort, atEnd, findFreePort, handleSignals, medusa, start, task, waitForHealth } from "./store.mjs"

/** Plays the story on a shop of its own that is thrown away; 0 only if every step held. */
export async function story() {
  handleSignals()
  const port = process.env.PORT ? Number(process.env.PORT) : await findFreePort(9100)
  await assertFreePort(port, "Leave PORT away to take a free one.")
  const url = await throwAwayDatabase()
  await migrateAndSeed({ url, own: true, env: { DEMO_YEAR: "false", DEMO_PROGRAMME: "plain" } })

  const shopUrl = `http://localhost:${port}`
  // In server mode the jobs do not run by themselves, so each step sees only what it has caused.
  const shop = medusa(["start"], {
    quiet: true,
    env: { DATABASE_URL: url, PORT: String(port), DISABLE_ADMIN: "true", MEDUSA_WORKER_MODE: "server", LOG_LEVEL: process.env.LOG_LEVEL ?? "warn" },
  })
  await task("Starting the shop", () => waitForHealth(shopUrl, shop))

  const telling = start(process.execPath, ["-r", "ts-node/register/transpile-only", "demo/story/run.ts"], { env: { STORY_URL: shopUrl, DATABASE_URL: url, TS_NODE_SWC: "true" } })
  const { code } = await telling.exited
  if (code !== 0 && shop.output().trim()) console.error(`\nWhat the shop said:\n${shop.output()}`)
  return code
}

/** A database that nobody else sees and that is gone afterwards. */
async function throwAwayDatabase() {
  const given = process.env.DATABASE_URL
  if (given) {
    const url = new URL(given)
    url.pathname = `${url.pathname}_story_${process.pid}`
    atEnd(() => dropDatabase(url.href))
    await ensureDatabase(url.href)
    return url.href
  }
  const base = fs.mkdtempSync(path.join(os.tmpdir(), "medusa-plugin-story-"))
  fs.chmodSync(base, 0o755) // as root, PostgreSQL runs under another account
  atEnd(() => fs.rmSync(base, { recursive: true, force: true }))
  const pg = await startPostgres({ dir: path.join(base, "pg"), durable: false })
  atEnd(pg.stop)
  const url = pg.url("story")
  await ensureDatabase(url)
  return url
}
