import type { BrowserContext, Page, Route } from "playwright-core"
import { eventually } from "../../support/api"
import { cartId } from "./buys"
import { pointer } from "./hands"
import { addToCart, fillCheckout, go, placeOrder, signIn, sumOf, usePoints, redeem, type Walk } from "./steps"
import { member, visit, type World } from "./world"

/** Every route of the plugin that a storefront asks. */
const POINTS = /\/store\/(carts\/[^/]+\/(points|personal-discount)|(products|orders)\/[^/]+\/points|customers\/me\/(points|tier|rewards|vouchers|birthday))/

const OUTAGES: Record<string, (route: Route) => Promise<void>> = {
  "cut off": (route) => route.abort(),
  "absent": (route) => route.fulfill({ status: 404, contentType: "application/json", body: `{"type":"not_found","message":"Not Found"}` }),
  "failing": (route) => route.fulfill({ status: 500, contentType: "text/plain", body: "oops" }),
  "silent": () => new Promise(() => undefined),
}

/** Slow, failing or absent points never stop or delay an order, and nothing moves when they arrive late. */
export async function journey(world: World): Promise<void> {
  const usual = await checkoutTime(world, "usual", null)
  for (const [name, outage] of Object.entries(OUTAGES)) {
    const took = await checkoutTime(world, name, outage)
    // Twice the usual time and two seconds: a machine's moods, far below the eight seconds after which the kit gives a route up.
    world.checks.that(`points ${name}: a member orders as fast as ever`, took < 2 * usual + 2000, { took, usual })
  }
  await nothingMoves(world)
  await sessionsAreRenewed(world)
}

/** From the cart to the placed order, in milliseconds. */
async function checkoutTime(world: World, name: string, outage: ((route: Route) => Promise<void>) | null): Promise<number> {
  const { shopper } = await member(world, name.replace(" ", "-"), 2500)
  const page = await visit(world)
  const walk: Walk = { world, page, hand: pointer }
  await signIn(walk, shopper.email as string)
  if (outage) await page.context().route(POINTS, outage)
  await addToCart(walk, "stoneware-mug")
  const from = Date.now()
  await go(walk, "/checkout")
  await fillCheckout(walk, null)
  await placeOrder(walk)
  const took = Date.now() - from
  await page.context().close()
  return took
}

interface Shift {
  value: number
  sources: { node: Node | null }[]
}

/** What has moved by itself so far, by the browser's own measure: how far (0 = nothing), and what. */
const shifts = (page: Page): Promise<{ sum: number; what: string[] }> =>
  page.evaluate(
    () =>
      new Promise((resolve) => {
        const seen: Shift[] = []
        const observer = new PerformanceObserver((list) => void seen.push(...(list.getEntries() as unknown as Shift[])))
        observer.observe({ type: "layout-shift", buffered: true })
        const name = (node: Node | null) => (node instanceof Element ? `${node.tagName} ${node.getAttribute("data-retention") ?? node.className}` : String(node?.nodeName))
        requestAnimationFrame(() =>
          setTimeout(() => {
            observer.disconnect()
            resolve({ sum: seen.reduce((sum, { value }) => sum + value, 0), what: seen.flatMap(({ sources }) => sources.map(({ node }) => name(node))) })
          }, 100)
        )
      })
  )

/** The same, once the fonts are there and nothing has moved for half a second. */
async function atRest(page: Page): ReturnType<typeof shifts> {
  await page.evaluate(() => document.fonts.ready.then(() => undefined))
  for (let before = await shifts(page); ; ) {
    await page.waitForTimeout(500)
    const now = await shifts(page)
    if (now.sum === before.sum) return now
    before = now
  }
}

/** Holds the points back until `open` is called. */
async function heldBack(context: BrowserContext): Promise<{ open: () => void }> {
  let open = () => undefined as void
  const gate = new Promise<void>((resolve) => (open = resolve))
  await context.route(POINTS, async (route) => {
    await gate
    await route.continue().catch(() => undefined)
  })
  return { open }
}

async function nothingMoves(world: World): Promise<void> {
  const [rich, poor] = await Promise.all([member(world, "still", 2500), member(world, "early", 0)])
  const wide = { width: 1280, height: 1600 }
  const phone = { width: 375, height: 1600 }
  for (const [what, viewport, { shopper }] of [["wide", wide, rich], ["on a phone", phone, rich], ["on a phone with too few points", phone, poor]] as const) {
    const page = await visit(world, { viewport })
    const walk: Walk = { world, page, hand: pointer }
    await signIn(walk, shopper.email as string)
    await addToCart(walk, "stoneware-mug")
    for (const path of ["/p/stoneware-mug", "/cart", "/checkout"]) {
      const { open } = await heldBack(page.context())
      await go(walk, path)
      await page.locator('[data-retention][data-state="loading"]').first().waitFor()
      if (path === "/checkout") await sumOf(page, "Delivery").getByText(/\d/).waitFor()
      const before = await atRest(page)
      open()
      await page.waitForFunction(() => !document.querySelector('[data-retention][data-state="loading"]'))
      const after = await atRest(page)
      const moved = after.sum - before.sum
      world.checks.that(`${path}, ${what}: nothing moves when points arrive`, moved < 0.001, { moved, what: after.what.slice(before.what.length) })
      await page.context().unroute(POINTS)
    }
    await page.context().close()
  }
}

async function sessionsAreRenewed(world: World): Promise<void> {
  const { shopper } = await member(world, "session", 2500)
  const page = await visit(world)
  const walk: Walk = { world, page, hand: pointer }
  await signIn(walk, shopper.email as string)
  await addToCart(walk, "hand-grinder")
  await go(walk, "/checkout")
  await fillCheckout(walk, null)
  const id = await cartId(walk)
  await shopper.pay(id)
  const sessions = async () => {
    const { cart } = await shopper.fetch<{ cart: { payment_collection?: { payment_sessions?: unknown[] } } }>(`/store/carts/${id}`, { query: { fields: "*payment_collection.payment_sessions" } })
    return cart.payment_collection?.payment_sessions?.length ?? 0
  }
  const before = await sessions()
  await usePoints(walk, 2000)
  await redeem(page).getByText("2,000 points used: €20.00 less").first().waitFor()
  await eventually(async () => /63\.90/.test(await sumOf(page, "Total").innerText()), "the total follows the points")
  world.checks.equal("a total that points change takes Medusa's payment sessions away", [before, await sessions()], [1, 0])
  const total = await sumOf(page, "Total").innerText()
  const order_id = await placeOrder(walk)
  const { order } = await shopper.fetch<{ order: { total: number } }>(`/store/orders/${order_id}`)
  world.checks.that("and they are renewed unseen: one press orders, at the total shown", total.includes(order.total.toFixed(2)), { total, ordered: order.total })
  await page.context().close()
}
