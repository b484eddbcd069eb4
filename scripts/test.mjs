// npm test: everything that CI runs, from a fresh clone. Stops at the first stage that fails and ends in `N passed, N failed`.
//   DATABASE_URL=...      your own PostgreSQL (databases are made and dropped on it) instead of the one that comes with npm
//   CHROMIUM_PATH=...     the browser for the admin's tests; without one they are left out, but not when CI is set
//   npm test -- crash     only the stages whose name contains the word; `npm test -- --list` names them
import path from "node:path"
import { fileURLToPath } from "node:url"
import { install } from "./install.mjs"

install(path.resolve(path.dirname(fileURLToPath(import.meta.url)), ".."))
const { handleSignals, quit } = await import("./store.mjs")
const { testStages } = await import("./test-stages.mjs")
const { openTestDatabase } = await import("./test-database.mjs")
const { runStages } = await import("./stages.mjs")

handleSignals()
try {
  const words = process.argv.slice(2)
  if (words[0] === "--list") {
    for (const { name } of testStages({})) console.log(name)
    await quit(0)
  }
  const stages = testStages(await openTestDatabase())
  const wanted = words.length ? stages.filter(({ name }) => words.some((word) => name.includes(word))) : stages
  if (!wanted.length) throw new Error(`No stage is called ${words.join(" ")}. See: npm test -- --list`)
  await quit(await runStages(wanted))
} catch (error) {
  console.error(error.message ?? error)
  await quit(1)
}
