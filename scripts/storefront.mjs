// The demo's shop for shoppers, demo/storefront: built for one Medusa server, served until the script ends.
import { createRequire } from "node:module"
import fs from "node:fs"
import path from "node:path"
import { pathToFileURL } from "node:url"
import { atEnd, root } from "./store.mjs"

const folder = path.join(root, "demo/storefront")

/** Vite as the storefront has it installed. */
const vite = () => import(pathToFileURL(createRequire(path.join(folder, "package.json")).resolve("vite")).href)

/** Builds the shop into `out_dir` for the server at `medusa_url`; the publishable key names its sales channel. */
export async function buildStorefront({ medusa_url, publishable_key, out_dir }) {
  const { build } = await vite()
  const before = { ...process.env }
  Object.assign(process.env, { VITE_MEDUSA_URL: medusa_url, VITE_PUBLISHABLE_KEY: publishable_key, NODE_ENV: "production" })
  try {
    await build({ root: folder, logLevel: "warn", build: { outDir: out_dir, emptyOutDir: true } })
  } finally {
    for (const name of ["VITE_MEDUSA_URL", "VITE_PUBLISHABLE_KEY", "NODE_ENV"]) {
      if (before[name] === undefined) delete process.env[name]
      else process.env[name] = before[name]
    }
  }
}

/** Serves a built shop from this very process, so that it is gone with it; the address. */
export async function serveStorefront({ port, out_dir }) {
  if (!fs.existsSync(path.join(out_dir, "index.html"))) throw new Error(`There is no built shop in ${out_dir}.`)
  const { preview } = await vite()
  const server = await preview({ root: folder, logLevel: "error", build: { outDir: out_dir }, preview: { port, strictPort: true, host: "localhost" } })
  atEnd(() => server.close())
  return `http://localhost:${port}`
}
