import { pointer } from "./hands"
import { addToCart, fillCheckout, go, placeOrder } from "./steps"
import { numberIn, visit, type World } from "./world"

/** A guest sees what points would do, buys, and sees points waiting. */
export async function journey(world: World): Promise<void> {
  const { checks } = world
  const page = await visit(world)
  const walk = { world, page, hand: pointer }
  await go(walk, "/p/gift-card")
  await page.getByText("This earns no points.").waitFor()
  checks.that("a guest: what earns nothing says so", true)

  await addToCart(walk, "stoneware-mug")
  await go(walk, "/cart")
  await page.getByText("Sign in to collect and use points.").waitFor()
  const earn = page.locator('[data-retention="cart-earn"]')
  await earn.getByText(/This order earns \d+/).waitFor()
  const promised = numberIn(await earn.getByText(/This order earns \d+/).innerText())
  checks.that("a guest: the cart says what it would earn, and that points ask for a log-in", promised > 0, promised)

  await page.getByRole("link", { name: "To the checkout" }).click()
  await page.waitForURL(/\/checkout$/)
  await fillCheckout(walk, "guest@example.com")
  await placeOrder(walk)
  const waiting = page.locator('[data-retention="order-points"]').getByText(/\d+ points? (is|are) waiting for you/)
  await waiting.waitFor()
  checks.equal("a guest: the points of the order are waiting, as many as promised", numberIn(await waiting.innerText()), promised)
  await page.reload()
  await waiting.waitFor()
  checks.that("a guest: and are still there after a refresh", true)
}
