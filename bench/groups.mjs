// The groups of figures by name, in the order they are measured.
import { database, measure, plainDatabase, pluginDatabase, withShops } from "./stage.mjs"

const posting = (entries) => async () =>
  measure("posting.ts", { BENCH_DATABASE: await database(`ledger_${entries}`), BENCH_ENTRIES: String(entries) })

export const groups = {
  "posting-10k": posting(10_000),
  "posting-1m": posting(1_000_000),
  async checkout() {
    const shops = { plain: { url: await plainDatabase(), plugin: false }, plugin: { url: await pluginDatabase(), plugin: true } }
    return withShops(shops, ({ plain, plugin }) => measure("checkout.ts", { BENCH_PLAIN: plain, BENCH_PLUGIN: plugin }))
  },
}
