import { spawnSync } from "node:child_process"
import fs from "node:fs"
import path from "node:path"

/** Installs the dependencies in a fresh clone. Uses only what Node has. */
export function install(root) {
  if (fs.existsSync(path.join(root, "node_modules", ".package-lock.json"))) return // npm's mark of a finished install
  console.log("Installing dependencies (npm ci): one to two minutes, once...")
  const r = spawnSync("npm", ["ci", "--no-audit", "--no-fund"], { cwd: root, stdio: "inherit", shell: process.platform === "win32" })
  if (r.status !== 0) process.exit(r.status ?? 1)
}
