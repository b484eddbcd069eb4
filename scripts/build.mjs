// npm run build: the plugin as it is published, then a look at what the package would hold.
import path from "node:path"
import { fileURLToPath } from "node:url"
import { install } from "./install.mjs"

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..")
install(root)
const { handleSignals, quit, runMedusa } = await import("./store.mjs")
const { checkPackage } = await import("./check-package.mjs")
const { buildKit } = await import("./kit.mjs")

handleSignals()
try {
  await runMedusa(["plugin:build"], { env: { NODE_ENV: "production" } })
  await buildKit()
  const { files, unpacked_kb, sizes, problems } = await checkPackage()
  for (const { what, gzipped, limit } of sizes) console.log(`  ${what}: ${(gzipped / 1000).toFixed(1)} kB gzipped, at most ${limit / 1000} kB`)
  for (const problem of problems) console.error(`  ${problem}`)
  console.log(problems.length ? "The package is not fit to be published." : `The package: ${files} files, ${unpacked_kb} kB; no tests in it, what storefronts import loads without Medusa.`)
  await quit(problems.length ? 1 : 0)
} catch (error) {
  console.error(error.message ?? error)
  await quit(1)
}
