// What the browser's tests share: a Medusa on a database of its own, and Chromium.
import fs from "node:fs"
import os from "node:os"
import path from "node:path"
import { chromium } from "playwright-core"
import { dropDatabase, ensureDatabase } from "../../scripts/pg.mjs"
import { atEnd, medusa, runMedusa, task, waitForHealth } from "../../scripts/store.mjs"
import { openTestDatabase } from "../../scripts/test-database.mjs"

const CHROMIUM = process.env.CHROMIUM_PATH ?? "/usr/bin/chromium"
/** Without these a machine with no way out refuses the browser's own look-ups, many at a time. */
const ARGS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"]

/** An empty database that is gone afterwards; its URL. */
export async function freshDatabase(name) {
  const { DATABASE_URL } = process.env.DB_HOST ? process.env : await openTestDatabase()
  const url = new URL(DATABASE_URL)
  url.pathname = `/retention_${name}_${process.pid}`
  await ensureDatabase(url.href)
  atEnd(() => dropDatabase(url.href))
  return url.href
}

/** Migrates, runs a seed script and starts Medusa with its admin; the address. */
export async function startMedusa({ database, seed, port, env: more = {} }) {
  const env = { DATABASE_URL: database, PORT: String(port), LOG_LEVEL: "warn", NODE_ENV: "development", DB_HOST: "", DB_PORT: "", ...more }
  await task("Migrating", () => runMedusa(["db:migrate", "--execute-safe-links"], { env, quiet: true }))
  await task("Making the shop", () => runMedusa(["exec", seed], { env, quiet: true }))
  const server = medusa(["start"], { env, quiet: true })
  const base = `http://localhost:${port}`
  await task("Starting", () => waitForHealth(base, server))
  return base
}

export async function openBrowser() {
  const browser = await chromium.launch({ executablePath: CHROMIUM, args: ARGS })
  atEnd(() => browser.close())
  return browser
}

/** A folder that is gone afterwards. */
export function temporaryFolder() {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "retention-browser-"))
  atEnd(() => fs.rmSync(folder, { recursive: true, force: true }))
  return folder
}
