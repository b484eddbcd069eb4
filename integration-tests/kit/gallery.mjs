import esbuild from "esbuild"
import { spawnSync } from "node:child_process"
import fs from "node:fs"
import path from "node:path"
import { build } from "vite"

/** By the kind of a server's own files: how it takes the kit, and with it which of the two builds. */
const KINDS = { "an ES module": { format: "esm", file: "server.mjs" }, CommonJS: { format: "cjs", file: "server.cjs" } }

/** Renders the gallery on a server, from both builds of the kit. Returns its HTML by language. */
export async function render(checks, { react, folder }) {
  const pages = []
  for (const [kind, { format, file }] of Object.entries(KINDS)) {
    const outfile = path.join(folder, file)
    await esbuild.build({ entryPoints: [path.join(folder, "src/server.tsx")], outfile, format, bundle: true, packages: "external", platform: "node", jsx: "automatic", logLevel: "warning" })
    const run = spawnSync(process.execPath, [outfile], { cwd: folder, encoding: "utf8", maxBuffer: 1 << 26 })
    checks.equal(`${react}: every component renders on a server that is ${kind}, and nothing is said against it`, [run.status, run.stderr.slice(0, 2000)], [0, ""])
    pages.push(run.stdout)
  }
  checks.that(`${react}: both builds render the same`, pages[0] === pages[1])
  const { html, unseen } = JSON.parse(pages[0])
  checks.equal(`${react}: the gallery shows every component`, unseen, [])
  return html
}

/** The gallery for a browser, in one file, with React's own warnings in it. */
export async function bundle({ folder }) {
  await build({
    root: folder,
    configFile: false,
    logLevel: "warn",
    define: { "process.env.NODE_ENV": '"development"' },
    esbuild: { jsx: "automatic" },
    build: {
      outDir: "dist",
      minify: false,
      rollupOptions: {
        input: path.join(folder, "src/browser.tsx"),
        output: { entryFileNames: "gallery.js" },
        // "use client" says nothing to a bundler; `@vitejs/plugin-react`, which a storefront has, is as quiet about it.
        onwarn: (warning, warn) => warning.code !== "MODULE_LEVEL_DIRECTIVE" && warn(warning),
      },
    },
  })
  return fs.readFileSync(path.join(folder, "dist/gallery.js"), "utf8")
}
