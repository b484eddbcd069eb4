// Packs the plugin and puts the tarball into storefronts and into a new shop as their owners would: npm install from the registry, and in
// the shop db:migrate, build, start. The shop also has Medusa's own loyalty plugin, a `validate` handler and an `orderPlacedHandler`. Then
// a shopper earns and spends there.
import { createJiti } from "jiti"
import { createHash } from "node:crypto"
import fs from "node:fs"
import { createRequire } from "node:module"
import os from "node:os"
import path from "node:path"
import { dropDatabase, ensureDatabase, query } from "../../scripts/pg.mjs"
import { atEnd, findFreePort, handleSignals, quit, root, start, task, waitForHealth } from "../../scripts/store.mjs"
import { openTestDatabase } from "../../scripts/test-database.mjs"
import { installInStorefronts } from "./storefront.mjs"

const plugin = JSON.parse(fs.readFileSync(path.join(root, "package.json"), "utf8"))
const LOYALTY = { name: "@medusajs/loyalty-plugin", version: "2.21.1" }

/** What `create-medusa-app` gives a new shop, in this repository's versions. */
const SHOP_PACKAGES = ["@medusajs/admin-sdk", "@medusajs/cli", "@medusajs/framework", "@medusajs/medusa"]
const SHOP_TOOLS = ["@swc/core", "@types/node", "@types/react", "@types/react-dom", "prop-types", "react", "react-dom", "ts-node", "typescript", "vite"]

/** Libraries that the admin and its extensions share: a second copy of one of them breaks the pages that use it. */
const ONE_COPY = ["react", "react-dom", "react-router", "react-router-dom", "@tanstack/react-query", "react-i18next", "i18next", "@medusajs/ui", "@medusajs/framework", "@medusajs/medusa", "@medusajs/dashboard"]

async function run(command, args, { cwd, env = {} }) {
  const child = start(command, args, { cwd, quiet: true, env: { MEDUSA_DISABLE_TELEMETRY: "true", npm_config_update_notifier: "false", ...env } })
  const { code } = await child.exited
  if (code !== 0) throw new Error(`${command} ${args.join(" ")} failed (${code})\n${child.output()}`)
  return child.output()
}

async function pack(into) {
  await run("npm", ["pack", "--silent", "--pack-destination", into], { cwd: root })
  return fs.readdirSync(into).find((file) => file.endsWith(".tgz"))
}

/** A new shop with the packed plugin among its dependencies. */
function writeShop(host, tarball) {
  const versions = (names) => Object.fromEntries(names.map((name) => [name, plugin.devDependencies[name]]))
  const packages = versions(SHOP_PACKAGES)
  fs.cpSync(path.join(root, "integration-tests/host"), host, { recursive: true })
  for (const file of ["shop.ts", "seed.ts"]) {
    fs.mkdirSync(path.join(host, "src/scripts"), { recursive: true })
    fs.copyFileSync(path.join(root, "integration-tests/support", file), path.join(host, "src/scripts", file))
  }
  fs.copyFileSync(path.join(root, ".npmrc"), path.join(host, ".npmrc"))
  fs.writeFileSync(
    path.join(host, "package.json"),
    JSON.stringify(
      {
        name: "host",
        private: true,
        dependencies: { ...packages, [plugin.name]: `file:./${tarball}`, [LOYALTY.name]: LOYALTY.version },
        devDependencies: versions(SHOP_TOOLS),
        // Medusa's loyalty plugin asks for exactly the Medusa it was published with, one patch behind this shop's.
        overrides: { ...plugin.overrides, [LOYALTY.name]: peersOfThisShop() },
        allowScripts: plugin.allowScripts,
      },
      null,
      2
    )
  )
}

const peersOfThisShop = () => {
  const { devDependencies } = plugin
  const names = ["@medusajs/admin-sdk", "@medusajs/cli", "@medusajs/framework", "@medusajs/icons", "@medusajs/medusa", "@medusajs/test-utils", "@medusajs/ui"]
  return { ...Object.fromEntries(names.map((name) => [name, devDependencies[name]])), "@medusajs/dashboard": devDependencies["@medusajs/medusa"] }
}

/** How many copies of each shared library npm installed. */
function copies(host) {
  const { packages } = JSON.parse(fs.readFileSync(path.join(host, "node_modules/.package-lock.json"), "utf8"))
  return Object.fromEntries(ONE_COPY.map((name) => [name, Object.keys(packages).filter((at) => at.endsWith(`node_modules/${name}`)).length]))
}

async function main() {
  const { DATABASE_URL } = process.env.DB_HOST ? process.env : await openTestDatabase()
  const host = fs.mkdtempSync(path.join(os.tmpdir(), "retention-host-"))
  if (!process.env.KEEP_HOST) atEnd(() => fs.rmSync(host, { recursive: true, force: true }))
  const jiti = createJiti(import.meta.url)
  const { Checks } = await jiti.import("../support/checks.ts")
  const { play } = await jiti.import("./scenario.ts")
  const checks = new Checks()

  const tarball = await task("Packing the plugin", () => pack(host))
  await installInStorefronts({ checks, name: plugin.name, tarball: path.join(host, tarball), run })
  writeShop(host, tarball)
  await task("npm install in a new shop", () => run("npm", ["install", "--prefer-offline", "--no-audit", "--no-fund"], { cwd: host }))
  checks.equal("the shop has one copy of each library that the admin shares", copies(host), Object.fromEntries(ONE_COPY.map((name) => [name, 1])))
  const installed = createRequire(path.join(host, "package.json")).resolve(`${plugin.name}/client`)
  checks.that("the plugin is installed from the tarball", fs.realpathSync(installed).startsWith(fs.realpathSync(host)), installed)

  const url = new URL(DATABASE_URL)
  url.pathname = `/retention_host_${createHash("sha1").update(host).digest("hex").slice(0, 8)}`
  await ensureDatabase(url.href)
  atEnd(() => dropDatabase(url.href))
  const port = await findFreePort(9560)
  const env = { DATABASE_URL: url.href, PORT: String(port), LOG_LEVEL: "warn", NODE_ENV: "production", SHOP_FILE: path.join(host, "shop.json"), DB_HOST: "", DB_PORT: "" }
  const cli = path.join(host, "node_modules/@medusajs/cli/cli.js")
  const medusa = (args) => run(process.execPath, [cli, ...args], { cwd: host, env })
  await task("medusa db:migrate", () => medusa(["db:migrate", "--execute-safe-links"]))
  await task("Making the shop", () => medusa(["exec", "./src/scripts/seed.ts"]))
  await task("medusa build, with the admin", () => medusa(["build"]))

  const built = path.join(host, ".medusa/server")
  const server = start(process.execPath, [cli, "start"], { cwd: built, quiet: true, env: { ...env, MEDUSA_DISABLE_TELEMETRY: "true" } })
  const base = `http://localhost:${port}`
  await task("medusa start, in production", () => waitForHealth(base, server))
  try {
    const shop = JSON.parse(fs.readFileSync(env.SHOP_FILE, "utf8"))
    await play({ base, shop, checks, sql: async (text, values) => (await query(url.href, text, values)).rows })
  } catch (error) {
    checks.that("a shopper earns and spends in that shop", false, `${error.stack}\n${server.output()}`)
  }
  await server.stop()
  return checks.close()
}

handleSignals()
main().then(quit, async (error) => {
  console.error(error.message ?? error)
  await quit(1)
})
