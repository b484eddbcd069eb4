// npm run check: lint, arrows, types, rules and laws. No database: what one runs before each commit.
import path from "node:path"
import { fileURLToPath } from "node:url"
import { install } from "./install.mjs"

install(path.resolve(path.dirname(fileURLToPath(import.meta.url)), ".."))
const { handleSignals, quit } = await import("./store.mjs")
const { checkStages } = await import("./check-stages.mjs")
const { runStages } = await import("./stages.mjs")

handleSignals()
await quit(await runStages(checkStages()))
