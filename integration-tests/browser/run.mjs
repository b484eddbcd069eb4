// Starts a shop with the admin, opens it in a real browser and works with it as an admin would.
import { createJiti } from "jiti"
import fs from "node:fs"
import os from "node:os"
import path from "node:path"
import { findFreePort, handleSignals, quit } from "../../scripts/store.mjs"
import { freshDatabase, openBrowser, startMedusa, temporaryFolder } from "./open.mjs"

async function main() {
  const jiti = createJiti(import.meta.url)
  const { Checks } = await jiti.import("../support/checks.ts")
  const { work } = await jiti.import("./admin.ts")
  const { programme } = await jiti.import("./programme.ts")
  const { rewards } = await jiti.import("./rewards.ts")
  const { languages } = await jiti.import("./languages.ts")
  const checks = new Checks()

  const shopFile = path.join(temporaryFolder(), "shop.json")
  const database = await freshDatabase("browser")
  const base = await startMedusa({ database, seed: "./integration-tests/support/seed.ts", port: await findFreePort(9640), env: { SHOP_FILE: shopFile } })

  const browser = await openBrowser()
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
