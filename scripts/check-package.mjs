import { spawnSync } from "node:child_process"
import fs from "node:fs"
import os from "node:os"
import path from "node:path"
import { root } from "./store.mjs"

/** Paths that belong to this repository and to no shop. */
const FOREIGN = [/__tests__/, /\.(test|spec|test-support)\./, /medusa-config/, /(^|\/)(demo|integration-tests|scripts|bench)\//, /tsbuildinfo$/, /\.map$/, /\.env/]

/** Paths without which the plugin does nothing. */
const NEEDED = ["points", "people"]
  .map((module) => `.medusa/server/src/modules/${module}/index.js`)
  .concat(["client", "contract", "workflows"].map((folder) => `.medusa/server/src/${folder}/index.js`))
  .concat(["api/middlewares.js", "admin/index.mjs", "admin/index.js", "jobs/sweep-points.js", "subscribers/order-changed.js"].map((file) => `.medusa/server/src/${file}`))

/** What is wrong with the package as `npm pack` would make it now. */
export function checkPackage() {
  const pack = spawnSync("npm", ["pack", "--dry-run", "--json", "--ignore-scripts"], { cwd: root, encoding: "utf8", maxBuffer: 1 << 26, shell: process.platform === "win32" })
  if (pack.status !== 0) throw new Error(`npm pack failed (${pack.status})\n${pack.stderr}`)
  const [{ files, unpackedSize }] = JSON.parse(pack.stdout)
  const paths = files.map((file) => file.path)
  const problems = [
    ...paths.filter((file) => FOREIGN.some((pattern) => pattern.test(file))).map((file) => `does not belong into the package: ${file}`),
    ...NEEDED.filter((file) => !paths.includes(file)).map((file) => `missing in the package: ${file}`),
    ...["client", "contract"].flatMap(loadsAlone),
  ]
  return { files: paths.length, unpacked_kb: Math.round(unpackedSize / 1024), problems }
}

/** A storefront loads these without Medusa: tried by plain Node in a folder that holds this package and no other. */
function loadsAlone(entry) {
  const alone = fs.mkdtempSync(path.join(os.tmpdir(), "retention-alone-"))
  try {
    const { name, exports } = JSON.parse(fs.readFileSync(path.join(root, "package.json"), "utf8"))
    const home = path.join(alone, "node_modules", name)
    fs.cpSync(path.join(root, ".medusa/server"), path.join(home, ".medusa/server"), { recursive: true })
    fs.writeFileSync(path.join(home, "package.json"), JSON.stringify({ name, exports }))
    const program = `const loaded = require(${JSON.stringify(`${name}/${entry}`)}); if (!Object.keys(loaded).length) throw new Error("exports nothing")`
    const run = spawnSync(process.execPath, ["-e", program], { cwd: alone, encoding: "utf8" })
    return run.status === 0 ? [] : [`./${entry} does not load in plain Node: ${run.stderr.split("\n").find((line) => line.includes("Error")) ?? run.stderr}`]
  } finally {
    fs.rmSync(alone, { recursive: true, force: true })
  }
}
