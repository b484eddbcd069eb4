import { alive, dropDatabase, ensureDatabase, startPostgres } from "./pg.mjs"
import { migrateAndSeed, readState } from "./demo-database.mjs"
import { buildStorefront, serveStorefront } from "./storefront.mjs"
import { assertFreePort, atEnd, findFreePort, handleSignals, isEnding, isOurMedusa, medusa, readJson, root, stopLeftBehind, task, waitForHealth } from "./store.mjs"
import fs from "node:fs"
import path from "node:path"

const runFile = path.join(root, ".data/demo.json")

/** Runs the demo until it is stopped; the exit code. */
export async function demo({ reset }) {
  handleSignals()
  const port = portFrom("PORT", 9000)
  const shop_port = portFrom("STOREFRONT_PORT", 8000)
  await clearLeftBehind()
  await assertFreePort(port, "Choose another: PORT=9001 npm run demo")
  if (process.env.STOREFRONT_PORT) await assertFreePort(shop_port, "Choose another: STOREFRONT_PORT=8001 npm run demo")
  const free_shop_port = await findFreePort(shop_port)

  const database = await openDatabase(reset)
  await migrateAndSeed(database)
  const { seed } = await readState(database.url)

  const url = `http://localhost:${port}`
  const storefront = `http://localhost:${free_shop_port}`
  const origins = `${url},${storefront}`
  const out_dir = path.join(root, ".data/storefront")
  await task("Building the storefront", () => buildStorefront({ medusa_url: url, publishable_key: seed.publishable_key, out_dir }))
  const shop = medusa(["start"], {
    env: { DATABASE_URL: database.url, PORT: String(port), LOG_LEVEL: process.env.LOG_LEVEL ?? "warn", ADMIN_CORS: origins, AUTH_CORS: origins, STORE_CORS: origins },
  })
  fs.mkdirSync(path.dirname(runFile), { recursive: true })
  fs.writeFileSync(runFile, JSON.stringify({ demo: process.pid, shop: shop.pid, url }))
  atEnd(() => fs.rmSync(runFile, { force: true }))
  await waitForHealth(url, shop)
  await serveStorefront({ port: free_shop_port, out_dir })
  console.log(welcome(url, storefront, database, seed))

  const { code } = await shop.exited
  if (!isEnding()) console.error("The shop ended by itself.")
  return isEnding() ? 0 : code || 1
}

function portFrom(name, otherwise) {
  const port = Number(process.env[name] || otherwise)
  if (!Number.isInteger(port) || port < 1 || port > 65535) throw new Error(`${name}=${process.env[name]} is not a port: expected a number from 1 to 65535.`)
  return port
}

/** A run that was killed may have left its shop on the port; one that still runs is not disturbed. */
async function clearLeftBehind() {
  const last = readJson(runFile)
  if (!last || !isOurMedusa(last.shop)) return
  if (alive(last.demo)) throw new Error(`The demo is running already: ${last.url} (stop it with Ctrl-C there, or: kill ${last.demo})`)
  console.log("  Stopping the shop that a killed run left behind.")
  await stopLeftBehind(last.shop, Number(new URL(last.url).port))
}

async function openDatabase(reset) {
  const given = process.env.DATABASE_URL
  if (given) {
    if (reset) {
      if (!(await readState(given).catch(() => null))) throw new Error("--reset: DATABASE_URL is not a database that the demo made, so it is left alone. Give an empty one.")
      await dropDatabase(given)
    }
    await ensureDatabase(given)
    return { url: given, own: false }
  }
  const pg = await startPostgres({ dir: path.join(root, ".data/pg"), port: 54329 })
  atEnd(pg.stop)
  const url = pg.url("store")
  if (reset) await dropDatabase(url)
  await ensureDatabase(url)
  return { url, own: true }
}

function welcome(url, storefront, database, seed) {
  const login = ({ email, password }) => `${email} / ${password}`
  const shoppers = seed.shoppers.map((shopper) => `  ${shopper.email.padEnd(30)} ${shopper.about}`).join("\n")
  return `
  Shop         ${storefront}    sign in as one of the shoppers below, or buy as a guest
  Admin        ${url}/app    ${login(seed.admin)}
  Store API    ${url}/store    x-publishable-api-key: ${seed.publishable_key}
  Database     ${database.url}

  Shoppers, password ${seed.shoppers[0].password}
${shoppers}

  Ctrl-C stops everything.  From scratch: npm run demo -- --reset  The story: npm run demo -- --story
`
}

