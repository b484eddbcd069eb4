// npm run build: the plugin as it is published, then a look at what the package would hold.
import path from "node:path"
import { fileURLToPath } from "node:url"
import { install } from "./install.mjs"

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..")
install(root)
const { handleSignals, quit, runMedusa } = await import("./store.mjs")
const { checkPackage } = await import("./check-package.mjs")

handleSignals()
try {
  await runMedusa(["plugin:build"], { env: { NODE_ENV: "production" } })
  const { files, unpacked_kb, problems } = checkPackage()
  for (const problem of problems) console.error(`  ${problem}`)
  console.log(problems.length ? "The package is not fit to be published." : `The package: ${files} files, ${unpacked_kb} kB; no tests in it, client and contract load without Medusa.`)
  await quit(problems.length ? 1 : 0)
} catch (error) {
  console.error(error.message ?? error)
  await quit(1)
}
