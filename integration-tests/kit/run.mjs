// Tries the built kit as storefronts do, under both Reacts: its types, rendering on a server, hydration and use in a real browser.
import { createJiti } from "jiti"
import { handleSignals, quit, task } from "../../scripts/store.mjs"
import { openBrowser } from "../browser/open.mjs"
import { bundle, render } from "./gallery.mjs"
import { storefronts } from "./storefronts.mjs"
import { checkTypes } from "./types.mjs"

async function main() {
  const jiti = createJiti(import.meta.url)
  const { Checks } = await jiti.import("../support/checks.ts")
  const { openGallery } = await jiti.import("./open-gallery.ts")
  const checks = new Checks()
  const tried = storefronts()
  const browser = await openBrowser()
  for (const storefront of tried) {
    await task(`Checking types with ${storefront.react}`, async () => checkTypes(checks, storefront))
    const html = await task(`Rendering with ${storefront.react}`, () => render(checks, storefront))
    const script = await task(`Bundling with ${storefront.react}`, () => bundle(storefront))
    await openGallery({ checks, browser, html, script, react: storefront.react })
  }
  return checks.close()
}

handleSignals()
main().then(quit, async (error) => {
  console.error(error.message ?? error)
  await quit(1)
})
