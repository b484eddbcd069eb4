import type { Browser, Page } from "playwright-core"
import { accessible } from "../browser/shop/accessible"
import type { Checks } from "../support/checks"
import { payWithPoints } from "./pay-with-points"

export interface Exhibition {
  react: string
  checks: Checks
  browser: Browser
  /** The gallery as a server rendered it, by language. */
  html: Record<string, string>
  /** What takes it over in the browser. */
  script: string
}

const BASE = "http://kit.test"
/** What a text looks like into which a value was not put. */
const GAP = /\{\w*\}|undefined|null|NaN|\[object/

/** Opens what a server has rendered in a browser far away from it, where React takes it over, and looks at it and works with it. */
export async function openGallery({ react, checks, browser, html, script }: Exhibition): Promise<void> {
  const page = await browser.newPage({ viewport: { width: 375, height: 800 }, timezoneId: "Pacific/Auckland", locale: "en-GB" })
  const said: string[] = []
  page.on("console", (message) => ["error", "warning"].includes(message.type()) && said.push(message.text()))
  page.on("pageerror", (error) => said.push(String(error)))
  await serve(page, html, script)

  for (const language of Object.keys(html)) {
    await page.goto(`${BASE}/${language}`)
    checks.equal(`${react}, ${language}: every component comes to rest`, await restless(page), [])
    checks.equal(`${react}, ${language}: no text has a gap`, (await texts(page)).filter(({ text }) => GAP.test(text)), [])
  }
  await page.goto(`${BASE}/en`)
  await restless(page)
  checks.equal(`${react}: every component says what its state calls for`, (await texts(page)).filter(({ text, says }) => !text.includes(says)), [])
  await accessible({ checks }, page, `${react}: every component in every state`)
  await payWithPoints(checks, page, react)
  await unfold(page)
  await accessible({ checks }, page, `${react}: all that can be unfolded and asked`)
  checks.equal(`${react}: hydrating and working with it, nothing is said in the console`, said, [])
  await page.close()
}

async function serve(page: Page, html: Record<string, string>, script: string): Promise<void> {
  await page.route(`${BASE}/**`, (route) => {
    const name = new URL(route.request().url()).pathname.slice(1)
    if (name === "gallery.js") return route.fulfill({ contentType: "text/javascript", body: script })
    const rendered = html[name]
    return rendered === undefined ? route.fulfill({ status: 204 }) : route.fulfill({ contentType: "text/html; charset=utf-8", body: documentOf(name, rendered) })
  })
}

const documentOf = (language: string, rendered: string) =>
  `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>The storefront kit</title></head>` +
  `<body><div id="root">${rendered}</div><script type="module" src="/gallery.js"></script></body></html>`

/** Waits until every component has its answer, but for those that shall wait for ever; those that still wait after ten seconds. */
async function restless(page: Page): Promise<string[]> {
  const waiting = () => page.$$eval('section:not([id$="-loading"]) [data-state="loading"]', (parts) => parts.map((part) => part.closest("section[id]")?.id ?? ""))
  for (let tries = 0; tries < 100 && (await waiting()).length > 0; tries++) await page.waitForTimeout(100)
  return waiting()
}

/** Opens every explanation and every question. */
async function unfold(page: Page): Promise<void> {
  for (const summary of await page.locator("summary").all()) await summary.click()
  // A button that has asked its question is gone.
  const asking = page.locator('[data-retention$="-ask"]')
  while ((await asking.count()) > 0) await asking.first().click()
}

const texts = (page: Page) =>
  page.$$eval("main > section", (sections) =>
    sections.map((section) => ({ scene: section.id, says: section.getAttribute("data-says") ?? "", text: (section.textContent ?? "").replace(/\s+/g, " ") }))
  )
