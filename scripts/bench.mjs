// npm run bench [-- name...] [-- --json]: ours and a baseline in the same run, as ratios. Fails when a limit is missed.
import path from "node:path"
import { fileURLToPath } from "node:url"
import { install } from "./install.mjs"

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..")
const args = process.argv.slice(2)
const json = args.includes("--json")
const names = args.filter((arg) => arg !== "--json")

if (json) console.log = (...words) => console.error(...words) // progress beside, figures on standard output
install(root)
const { groups } = await import("../bench/groups.mjs")
const { handleSignals, quit } = await import("./store.mjs")

const unknown = names.filter((name) => !(name in groups))
if (unknown.length) {
  console.error(`Unknown: ${unknown.join(" ")}. Figures: ${Object.keys(groups).join(", ")}. --json prints them as JSON.`)
  process.exit(2)
}

const held = ({ ratio, limit, better }) => limit === null || (better === "lower" ? ratio <= limit : ratio >= limit)

function table(figures) {
  const rows = [
    ["", "ours", "baseline", "", "ratio", "limit", ""],
    ...figures.map((f) => [f.name, f.ours, f.baseline, f.unit, f.ratio.toFixed(2), f.limit === null ? "" : `${f.better === "lower" ? "≤" : "≥"} ${f.limit}`, held(f) ? "" : "MISSED"].map(String)),
  ]
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => row[column].length)))
  return rows.map((row) => row.map((cell, i) => (i === 0 || i === 3 || i > 4 ? cell.padEnd(widths[i]) : cell.padStart(widths[i]))).join("  ").trimEnd()).join("\n")
}

handleSignals()
try {
  const figures = []
  for (const [name, run] of Object.entries(groups)) {
    if (names.length && !names.includes(name)) continue
    console.log(name)
    figures.push(...(await run()))
  }
  if (json) process.stdout.write(`${JSON.stringify(figures, null, 2)}\n`)
  else console.log(`\n${table(figures)}\n`)
  await quit(figures.every(held) ? 0 : 1)
} catch (error) {
  console.error(error.message ?? error)
  await quit(1)
}
