import fs from "node:fs"
import path from "node:path"
import { emptyStorefront, packed } from "../../scripts/empty-storefront.mjs"
import { atEnd, root } from "../../scripts/store.mjs"

/** The two Reacts of this repository, the admin's and that of the demo's shop, by their node_modules. */
const REACTS = { 18: path.join(root, "node_modules"), 19: path.join(root, "demo/storefront/node_modules") }
const LIBRARIES = ["react", "react-dom", "@types/react", "@types/react-dom"]

const majorOf = (folder) => JSON.parse(fs.readFileSync(path.join(folder, "package.json"), "utf8")).version.split(".")[0]

/** One storefront for each React: the built package, React with its types, and the gallery. They are gone afterwards. */
export function storefronts() {
  const plugin = packed()
  return Object.entries(REACTS).map(([react, from]) => {
    for (const library of LIBRARIES) if (majorOf(path.join(from, library)) !== react) throw new Error(`${library} in ${from} is not of version ${react}.`)
    const folder = emptyStorefront(plugin, { from, libraries: LIBRARIES })
    atEnd(() => fs.rmSync(folder, { recursive: true, force: true }))
    fs.cpSync(path.join(root, "integration-tests/kit/gallery"), path.join(folder, "src"), { recursive: true })
    return { react: `React ${react}`, folder }
  })
}
