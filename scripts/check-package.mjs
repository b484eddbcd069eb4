import { spawnSync } from "node:child_process"
import fs from "node:fs"
import path from "node:path"
import { emptyStorefront, packed } from "./empty-storefront.mjs"
import { entryOf, kit } from "./kit.mjs"
import { measure } from "./kit-size.mjs"
import { root } from "./store.mjs"

/** Paths that belong to this repository and to no shop. */
const FOREIGN = [/__tests__/, /\.(test|spec|test-support)\./, /medusa-config/, /(^|\/)(demo|integration-tests|scripts|bench)\//, /tsbuildinfo$/, /\.map$/, /\.env/]

/** Paths without which the plugin does nothing. */
const NEEDED = ["points", "people"]
  .map((module) => `.medusa/server/src/modules/${module}/index.js`)
  .concat(kit.flatMap((folder) => ["js", "d.ts", "mjs", "d.mts"].map((ending) => `.medusa/server/src/${folder}/index.${ending}`)))
  .concat(["workflows/index.js", "api/middlewares.js", "admin/index.mjs", "admin/index.js", "jobs/sweep-points.js", "subscribers/order-changed.js"].map((file) => `.medusa/server/src/${file}`))

/** What is wrong with the package as `npm pack` would make it now, and how much of it a shopper's browser loads. */
export async function checkPackage() {
  const plugin = packed()
  const storefront = emptyStorefront(plugin, { from: path.join(root, "node_modules"), libraries: ["react"] })
  try {
    const { sizes, problems } = await measure(storefront)
    return {
      files: plugin.paths.length,
      unpacked_kb: Math.round(plugin.bytes / 1024),
      sizes,
      problems: [
        ...plugin.paths.filter((file) => FOREIGN.some((pattern) => pattern.test(file))).map((file) => `does not belong into the package: ${file}`),
        ...NEEDED.filter((file) => !plugin.paths.includes(file)).map((file) => `missing in the package: ${file}`),
        ...kit.flatMap((folder) => loadsAlone(storefront, folder)),
        ...marksForClients(),
        ...problems,
      ],
    }
  } finally {
    fs.rmSync(storefront, { recursive: true, force: true })
  }
}

/** Storefronts load these without Medusa: tried by plain Node, once as an ES module and once as CommonJS. */
function loadsAlone(storefront, folder) {
  const entry = JSON.stringify(entryOf(folder))
  const programs = { import: `const loaded = await import(${entry})`, require: `const loaded = require(${entry})` }
  return Object.entries(programs).flatMap(([how, load]) => {
    const program = `${load}; if (!Object.keys(loaded).length) throw new Error("exports nothing")`
    const run = spawnSync(process.execPath, [`--input-type=${how === "import" ? "module" : "commonjs"}`, "-e", program], { cwd: storefront, encoding: "utf8" })
    return run.status === 0 ? [] : [`./${folder} does not load by ${how} in plain Node: ${run.stderr.split("\n").find((line) => line.includes("Error")) ?? run.stderr}`]
  })
}

/** Without the mark Next would take the components for server components. */
function marksForClients() {
  const entries = ["js", "mjs"].map((ending) => `.medusa/server/src/react/index.${ending}`)
  const unmarked = entries.filter((file) => !fs.readFileSync(path.join(root, file), "utf8").startsWith('"use client"'))
  return unmarked.map((file) => `does not begin with "use client": ${file}`)
}
