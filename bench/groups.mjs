// The groups of figures by name, in the order they are measured.
import { database, measure, plainDatabase, pluginDatabase, withShops } from "./stage.mjs"

const posting = (entries) => async () =>
  measure("posting.ts", { BENCH_DATABASE: await database(`ledger_${entries}`), BENCH_ENTRIES: String(entries) })

export const groups = {
  "posting-10k": posting(10_000),
  "posting-1m": posting(1_000_000),
  import: async () => measure("imports.ts", { BENCH_DATABASE: await database("import") }),
  tiers: async () => measure("tiers.ts", { BENCH_DATABASE: await database("tiers") }),
  simulate: async () => measure("simulate.ts", { BENCH_DATABASE: await database("simulate", await pluginDatabase()) }),
  async sweep() {
    const url = await database("sweep", await pluginDatabase())
    // A server runs no jobs, so that no sweep of its own gets in between.
    const shops = { plugin: { url, plugin: true, env: { MEDUSA_WORKER_MODE: "server" } } }
    return withShops(shops, ({ plugin }) => measure("sweep.ts", { BENCH_PLUGIN: plugin, BENCH_DATABASE: url }))
  },
  async apply() {
    const young = await pluginDatabase()
    const aged = await database("aged", young)
    const shops = { plugin: { url: young, plugin: true }, aged: { url: aged, plugin: true } }
    return withShops(shops, async ({ plugin, aged: base }) => {
      await measure("age.ts", { BENCH_AGED: base, BENCH_DATABASE: aged })
      return measure("apply.ts", { BENCH_PLUGIN: plugin, BENCH_AGED: base })
    })
  },
  async checkout() {
    const shops = { plain: { url: await plainDatabase(), plugin: false }, plugin: { url: await pluginDatabase(), plugin: true } }
    return withShops(shops, ({ plain, plugin }) => measure("checkout.ts", { BENCH_PLAIN: plain, BENCH_PLUGIN: plugin }))
  },
}
