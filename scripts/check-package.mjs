import { spawnSync } from "node:child_process"
import fs from "node:fs"
import os from "node:os"
import path from "node:path"
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
  const pack = spawnSync("npm", ["pack", "--dry-run", "--json", "--ignore-scripts"], { cwd: root, encoding: "utf8", maxBuffer: 1 << 26, shell: process.platform === "win32" })
  if (pack.status !== 0) throw new Error(`npm pack failed (${pack.status})\n${pack.stderr}`)
  const [{ files, unpackedSize }] = JSON.parse(pack.stdout)
  const paths = files.map((file) => file.path)
  const storefront = emptyStorefront(paths)
  try {
    const { sizes, problems } = await measure(storefront)
    return {
      files: paths.length,
      unpacked_kb: Math.round(unpackedSize / 1024),
      sizes,
      problems: [
        ...paths.filter((file) => FOREIGN.some((pattern) => pattern.test(file))).map((file) => `does not belong into the package: ${file}`),
        ...NEEDED.filter((file) => !paths.includes(file)).map((file) => `missing in the package: ${file}`),
        ...kit.flatMap((folder) => loadsAlone(storefront, folder)),
        ...marksForClients(),
        ...problems,
      ],
    }
  } finally {
    fs.rmSync(storefront, { recursive: true, force: true })
  }
}

/** A folder that has this package, as it would be published, and React, and nothing else: what they do not bring is not found. */
function emptyStorefront(paths) {
  const storefront = fs.mkdtempSync(path.join(os.tmpdir(), "retention-alone-"))
  const modules = path.join(storefront, "node_modules")
  for (const file of paths) fs.cpSync(path.join(root, file), path.join(modules, path.dirname(entryOf("x")), file))
  fs.cpSync(path.join(root, "node_modules/react"), path.join(modules, "react"), { recursive: true })
  return storefront
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
