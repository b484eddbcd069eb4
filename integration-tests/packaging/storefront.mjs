import fs from "node:fs"
import os from "node:os"
import path from "node:path"
import { atEnd, root, task } from "../../scripts/store.mjs"

const versionsIn = (folder) => JSON.parse(fs.readFileSync(path.join(root, folder, "package.json"), "utf8"))
/** The admin's React and that of the demo's shop. */
const REACTS = [versionsIn(".").devDependencies.react, versionsIn("demo/storefront").dependencies.react]

/** Puts the tarball into storefronts that have nothing but React, as npm does: nothing of Medusa may come with it. */
export async function installInStorefronts({ checks, name, tarball, run }) {
  for (const react of REACTS) {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), "retention-storefront-"))
    atEnd(() => fs.rmSync(folder, { recursive: true, force: true }))
    const dependencies = { react, "react-dom": react, [name]: `file:${tarball}` }
    fs.writeFileSync(path.join(folder, "package.json"), JSON.stringify({ name: "storefront", private: true, dependencies }))
    await task(`npm install in a storefront with React ${react}`, () => run("npm", ["install", "--prefer-offline", "--no-audit", "--no-fund"], { cwd: folder }))
    const { packages } = JSON.parse(fs.readFileSync(path.join(folder, "node_modules/.package-lock.json"), "utf8"))
    const places = Object.keys(packages)
    checks.equal(`a storefront with React ${react} gets nothing of Medusa with it`, places.filter((place) => place.includes("node_modules/@medusajs/")), [])
    checks.equal(`and keeps its React ${react} as the only one`, places.filter((place) => place.endsWith("/react")).map((place) => packages[place].version), [react])
  }
}
