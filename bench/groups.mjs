// The groups of figures by name, in the order they are measured.
import { database, measure, plainDatabase, pluginDatabase, withShops } from "./stage.mjs"

export const groups = {
  async checkout() {
    const shops = { plain: { url: await plainDatabase(), plugin: false }, plugin: { url: await pluginDatabase(), plugin: true } }
    return withShops(shops, ({ plain, plugin }) => measure("checkout.ts", { BENCH_PLAIN: plain, BENCH_PLUGIN: plugin }))
  },
}
