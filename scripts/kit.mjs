// What storefronts import: each entry of package.json that has an ES module of this repository's own making.
import esbuild from "esbuild"
import fs from "node:fs"
import path from "node:path"
import { root } from "./store.mjs"

const { name, exports } = JSON.parse(fs.readFileSync(path.join(root, "package.json"), "utf8"))

/** The folders in src that storefronts import, by their names. Medusa itself builds the admin. */
export const kit = Object.keys(exports)
  .filter((entry) => exports[entry].import && entry !== "./admin")
  .map((entry) => entry.slice("./".length))

/** How a storefront calls an entry. */
export const entryOf = (folder) => `${name}/${folder}`

const isFolder = (place) => fs.statSync(place, { throwIfNoEntry: false })?.isDirectory() ?? false

/** Node and Next want a file's whole name in an ES module, where TypeScript leaves the ending away. */
const wholeNames = {
  name: "whole-names",
  setup: (build) =>
    build.onResolve({ filter: /^\./ }, ({ path: to, resolveDir }) => ({ path: `${to}${isFolder(path.join(resolveDir, to)) ? "/index" : ""}.mjs`, external: true })),
}

const sourcesOf = (folder) => {
  const files = fs.readdirSync(path.join(root, "src", folder), { recursive: true }).map((file) => path.join(root, "src", folder, file))
  return files.filter((file) => /\.tsx?$/.test(file) && !/\.(test|test-support)\.|\.d\.ts$/.test(file))
}

/**
 * Puts ES modules beside the CommonJS that `medusa plugin:build` makes, file by file, so that a bundler drops the catalogues and components
 * that a storefront does not use.
 */
export async function buildKit() {
  const out = path.join(root, ".medusa/server/src")
  await esbuild.build({
    entryPoints: kit.flatMap(sourcesOf),
    outbase: path.join(root, "src"),
    outdir: out,
    outExtension: { ".js": ".mjs" },
    tsconfig: path.join(root, "tsconfig.json"),
    format: "esm",
    target: "es2021",
    charset: "utf8",
    bundle: true,
    packages: "external",
    plugins: [wholeNames],
    logLevel: "warning",
  })
  // The same types, read as those of an ES module.
  for (const folder of kit) fs.writeFileSync(path.join(out, folder, "index.d.mts"), 'export * from "./index.js"\n')
}
