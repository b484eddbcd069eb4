import { spawnSync } from "node:child_process"
import fs from "node:fs"
import os from "node:os"
import path from "node:path"
import { root } from "./store.mjs"

/** The package as `npm pack` would make it now: its files, from this repository's root on, and how large they are. */
export function packed() {
  const pack = spawnSync("npm", ["pack", "--dry-run", "--json", "--ignore-scripts"], { cwd: root, encoding: "utf8", maxBuffer: 1 << 26, shell: process.platform === "win32" })
  if (pack.status !== 0) throw new Error(`npm pack failed (${pack.status})\n${pack.stderr}`)
  const [{ files, unpackedSize }] = JSON.parse(pack.stdout)
  return { name: JSON.parse(fs.readFileSync(path.join(root, "package.json"), "utf8")).name, paths: files.map((file) => file.path), bytes: unpackedSize }
}

/**
 * A new folder that has the package as it would be published, and beside it only `libraries` out of the node_modules at `from`: what none of
 * them brings is not found there. The caller removes it.
 */
export function emptyStorefront({ name, paths }, { from, libraries }) {
  const storefront = fs.mkdtempSync(path.join(os.tmpdir(), "retention-storefront-"))
  const modules = path.join(storefront, "node_modules")
  for (const file of paths) fs.cpSync(path.join(root, file), path.join(modules, name, file))
  for (const library of libraries) {
    fs.mkdirSync(path.dirname(path.join(modules, library)), { recursive: true })
    fs.symlinkSync(path.join(from, library), path.join(modules, library), "junction")
  }
  return storefront
}
