// The demo's shop as shoppers use it: Medusa with the plugin, the built storefront, Chromium. SCREENS_DIR takes the pictures of the main pages.
import { createJiti } from "jiti"
import fs from "node:fs"
import os from "node:os"
import path from "node:path"
import { readState } from "../../../scripts/demo-database.mjs"
import { buildStorefront, serveStorefront } from "../../../scripts/storefront.mjs"
import { findFreePort, handleSignals, quit, root, task } from "../../../scripts/store.mjs"
import { freshDatabase, openBrowser, startMedusa, temporaryFolder } from "../open.mjs"

/** The journeys, in the order they are made; `npm test` makes all, a word makes those whose name contains it. */
const JOURNEYS = ["member", "guest", "phone", "keyboard", "tabs", "places", "outages", "pages"]

async function main() {
  const words = process.argv.slice(2)
  const jiti = createJiti(import.meta.url)
  const { Checks } = await jiti.import("../../support/checks.ts")
  const { Admin } = await jiti.import("../../support/api.ts")
  const checks = new Checks()

  const port = await findFreePort(9680)
  const shop_port = await findFreePort(8680)
  const shop = `http://localhost:${shop_port}`
  const database = await freshDatabase("storefront")
  const cors = { ADMIN_CORS: `http://localhost:${port}`, AUTH_CORS: `http://localhost:${port},${shop}`, STORE_CORS: shop }
  const base = await startMedusa({ database, seed: "./demo/seed.ts", port, env: { DEMO_YEAR: "false", ...cors } })
  const { seed } = await readState(database)
  const out_dir = path.join(temporaryFolder(), "shop")
  await task("Building the storefront", () => buildStorefront({ medusa_url: base, publishable_key: seed.publishable_key, out_dir }))
  await serveStorefront({ port: shop_port, out_dir })

  // On CI the pictures are those of the commit; elsewhere they stay as they are unless asked for.
  const screens = process.env.SCREENS_DIR ?? (process.env.CI && process.env.CI !== "false" ? path.join(root, "docs/screens") : null)
  if (screens) fs.mkdirSync(screens, { recursive: true })
  const browser = await openBrowser()
  const world = { base, shop, seed, browser, checks, screens, admin: await Admin.login(base) }
  for (const name of JOURNEYS.filter((name) => !words.length || words.some((word) => name.includes(word)))) {
    console.log(`\n  ${name}`)
    const { journey } = await jiti.import(`./${name}.ts`)
    await journey(world).catch(async (error) => {
      const pages = browser.contexts().flatMap((context) => context.pages())
      const shots = pages.map((_, i) => path.join(os.tmpdir(), `retention-shop-failure-${name}-${i}.png`))
      await Promise.all(pages.map((page, i) => page.screenshot({ path: shots[i] }).catch(() => null)))
      checks.that(`the journey "${name}" comes to its end`, false, `${error.stack}\nat ${pages.map((page) => page.url()).join(", ")}, screenshots ${shots.join(", ")}`)
    })
    await Promise.all(browser.contexts().map((context) => context.close()))
  }
  return checks.close()
}

handleSignals()
main().then(quit, async (error) => {
  console.error(error.stack ?? error)
  await quit(1)
})
