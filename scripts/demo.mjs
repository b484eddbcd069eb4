// npm run demo [-- --reset | --story]: the shop of this repository with a year of orders, from a fresh clone.
//   1 installs the dependencies if there are none   2 starts PostgreSQL unless DATABASE_URL is set
//   3 migrates and seeds what is not there yet       4 runs Medusa with its admin on PORT (default 9000) and the shop for shoppers on
//   STOREFRONT_PORT (default 8000) until Ctrl-C
import path from "node:path"
import { fileURLToPath } from "node:url"
import { install } from "./install.mjs"

const USAGE = `npm run demo                 a shop with a year of orders: for shoppers at http://localhost:8000, its admin at http://localhost:9000/app
npm run demo -- --reset      the same, from scratch
npm run demo -- --story      plays the whole story over HTTP on a database of its own; exits 0 only if every step held

PORT=9001           another port for Medusa; STOREFRONT_PORT=8001 one for the shop
DATABASE_URL=...    your own PostgreSQL instead of the one that comes with npm
LOG_LEVEL=http      every request`

const flags = new Set(process.argv.slice(2))
const unknown = [...flags].filter((flag) => !["--reset", "--story", "--help"].includes(flag))
if (unknown.length || flags.has("--help")) {
  if (unknown.length) console.error(`Unknown: ${unknown.join(" ")}\n`)
  console.log(USAGE)
  process.exit(unknown.length ? 2 : 0)
}

install(path.resolve(path.dirname(fileURLToPath(import.meta.url)), ".."))
const { quit } = await import("./store.mjs")
const { demo } = await import("./demo-shop.mjs")
const { story } = await import("./demo-story.mjs")

try {
  await quit(await (flags.has("--story") ? story() : demo({ reset: flags.has("--reset") })))
} catch (error) {
  console.error(`\n${error.message ?? error}`)
  await quit(1)
}
