import { spawnSync } from "node:child_process"
import fs from "node:fs"
import path from "node:path"

const packagesOf = (file) => {
  try {
    return JSON.parse(fs.readFileSync(file, "utf8")).packages ?? {}
  } catch {
    return {}
  }
}

/** Whether node_modules holds what package-lock.json asks for, by npm's own mark of a finished install. */
function installed(root) {
  const there = packagesOf(path.join(root, "node_modules", ".package-lock.json"))
  return Object.entries(packagesOf(path.join(root, "package-lock.json"))).every(
    ([at, wanted]) => at === "" || wanted.optional || wanted.link || there[at]?.version === wanted.version
  )
}

/** The folders with a package-lock.json of their own: the plugin, and the demo's shop with its own React. */
const FOLDERS = ["", "demo/storefront"]

/** Installs the dependencies in a fresh clone, or after a lock file changed. Uses only what Node has. */
export function install(root) {
  const [major, minor] = process.versions.node.split(".").map(Number)
  if (major < 20 || (major === 20 && minor < 19)) {
    console.error(`Node ${process.versions.node} is too old: 20.19 or newer is needed.`)
    process.exit(1)
  }
  const missing = FOLDERS.map((folder) => path.join(root, folder)).filter((folder) => !installed(folder))
  if (missing.length === 0) return
  console.log("Installing dependencies (npm ci): one to two minutes, once...")
  for (const cwd of missing) {
    const r = spawnSync("npm", ["ci", "--no-audit", "--no-fund"], { cwd, stdio: "inherit", shell: process.platform === "win32" })
    if (r.status !== 0) process.exit(r.status ?? 1)
  }
}
