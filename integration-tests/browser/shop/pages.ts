import path from "node:path"
import { accessible, fitsScreen } from "./accessible"
import { pointer } from "./hands"
import { addToCart, fillCheckout, go, placeOrder, redeem, signIn, usePoints, type Walk } from "./steps"
import { DESKTOP, member, PHONE, visit, type World } from "./world"

const GUEST = ["/", "/c/coffee", "/p/ethiopia-guji", "/p/gift-card", "/cart", "/log-in", "/sign-up", "/nowhere"]
const MEMBER = ["/cart", "/account", "/account/orders", "/account/points", "/account/rewards", "/account/profile"]

/** Every page: axe in light and dark, nothing wider than a phone, and the pictures of the main ones. */
export async function journey(world: World): Promise<void> {
  for (const [look, options] of Object.entries({ light: { ...DESKTOP, colorScheme: "light" }, dark: { ...PHONE, colorScheme: "dark" } } as const)) {
    const { shopper } = await member(world, "mia", 4200)
    const page = await visit(world, options)
    const walk: Walk = { world, page, hand: pointer }
    const see = async (path: string, who: string) => {
      await quiet(walk)
      await accessible(world, page, `${path}, ${who}, ${look}`)
      await fitsScreen(world, page, `${path}, ${who}, ${look}`)
    }
    for (const at of GUEST) {
      await go(walk, at)
      await see(at, "guest")
      if (at === "/") await shoot(world, page, `home-${look}`)
      if (at === "/c/coffee") await shoot(world, page, `category-${look}`)
    }
    await signIn(walk, shopper.email as string)
    await go(walk, "/p/ethiopia-guji")
    await quiet(walk)
    await shoot(world, page, `product-${look}`)
    await addToCart(walk, "ethiopia-guji")
    await addToCart(walk, "stoneware-mug")
    await go(walk, "/cart")
    await usePoints(walk, 1000)
    await redeem(page).getByText("1,000 points used: €10.00 less").first().waitFor()
    for (const at of MEMBER) {
      await go(walk, at)
      await see(at, "member")
      if (["/cart", "/account", "/account/points", "/account/rewards"].includes(at)) await shoot(world, page, `${at.split("/").pop()}-${look}`)
    }
    await go(walk, "/checkout")
    await fillCheckout(walk, null)
    await see("/checkout", "member")
    await shoot(world, page, `checkout-${look}`)
    const order_id = await placeOrder(walk)
    await page.locator('[data-retention="order-points"][data-state="ready"]').waitFor()
    await see("/order/…/placed", "member")
    await shoot(world, page, `order-placed-${look}`)
    await go(walk, `/account/orders/${order_id}`)
    await see("/account/orders/…", "member")
    await page.context().close()
  }
}

/** Everything that the page asks for has come. */
const quiet = async ({ page }: Walk): Promise<void> => {
  await page.waitForLoadState("networkidle")
  await page.waitForFunction(() => !document.querySelector('[data-retention][data-state="loading"]'))
}

/** What is long is shown whole: there the points are further down. */
const WHOLE = /^(cart|checkout|account|points|rewards|order-placed)-/

async function shoot({ screens }: World, page: Walk["page"], name: string): Promise<void> {
  if (!screens) return
  await page.evaluate(() => window.scrollTo(0, 0))
  await page.screenshot({ path: path.join(screens, `shop-${name}.png`), animations: "disabled", fullPage: WHOLE.test(name) })
}
