// Starts a shop with the admin, opens it in a real browser and works with it as an admin would.
import { createJiti } from "jiti"
import fs from "node:fs"
import os from "node:os"
import path from "node:path"
import { chromium } from "playwright-core"
import { dropDatabase, ensureDatabase } from "../../scripts/pg.mjs"
import { atEnd, findFreePort, handleSignals, medusa, quit, runMedusa, task, waitForHealth } from "../../scripts/store.mjs"
import { openTestDatabase } from "../../scripts/test-database.mjs"

const CHROMIUM = process.env.CHROMIUM_PATH ?? "/usr/bin/chromium"
/** Without these a machine with no way out refuses the browser's own look-ups, many at a time. */
const ARGS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"]

async function main() {
  const { DATABASE_URL } = process.env.DB_HOST ? process.env : await openTestDatabase()
  const jiti = createJiti(import.meta.url)
  const { Checks } = await jiti.import("../support/checks.ts")
  const { work } = await jiti.import("./admin.ts")
  const { programme } = await jiti.import("./programme.ts")
  const { rewards } = await jiti.import("./rewards.ts")
  const { languages } = await jiti.import("./languages.ts")
  const checks = new Checks()

  const files = fs.mkdtempSync(path.join(os.tmpdir(), "retention-browser-"))
  atEnd(() => fs.rmSync(files, { recursive: true, force: true }))
  const url = new URL(DATABASE_URL)
  url.pathname = `/retention_browser_${process.pid}`
  await ensureDatabase(url.href)
  atEnd(() => dropDatabase(url.href))
  const port = await findFreePort(9640)
  const shopFile = path.join(files, "shop.json")
  const env = { DATABASE_URL: url.href, PORT: String(port), LOG_LEVEL: "warn", NODE_ENV: "development", SHOP_FILE: shopFile, DB_HOST: "", DB_PORT: "" }
  await task("Migrating", () => runMedusa(["db:migrate", "--execute-safe-links"], { env, quiet: true }))
  await task("Making the shop", () => runMedusa(["exec", "./integration-tests/support/seed.ts"], { env, quiet: true }))
  const server = medusa(["start"], { env, quiet: true })
  const base = `http://localhost:${port}`
  await task("Starting", () => waitForHealth(base, server))

  const browser = await chromium.launch({ executablePath: CHROMIUM, args: ARGS })
  atEnd(() => browser.close())
  const page = await browser.newPage({ viewport: { width: 1280, height: 1000 }, locale: "en-GB" })
  page.setDefaultTimeout(60_000)
  try {
    const session = { base, page, checks, shop: JSON.parse(fs.readFileSync(shopFile, "utf8")), shots: process.env.SHOTS_DIR ?? null }
    await work(session)
    await programme(session)
    await languages(session, await rewards(session))
  } catch (error) {
    const shot = path.join(os.tmpdir(), "retention-browser-failure.png")
    await page.screenshot({ path: shot }).catch(() => null)
    checks.that("the admin works through it all", false, `${error.stack}\nat ${page.url()}, screenshot ${shot}`)
  }
  return checks.close()
}

handleSignals()
main().then(quit, async (error) => {
  console.error(error.message ?? error)
  await quit(1)
})
