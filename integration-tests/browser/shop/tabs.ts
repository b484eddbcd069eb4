import { eventually } from "../../support/api"
import { cartId } from "./buys"
import { pointer } from "./hands"
import { addToCart, fillCheckout, go, grinderWithPoints, placeOrder, redeem, signIn, sumOf, usePoints, type Walk } from "./steps"
import { member, visit, type World } from "./world"

/** Refreshing, going back, a second tab and a slow network do no harm. */
export async function journey(world: World): Promise<void> {
  const { checks } = world
  const { shopper } = await member(world, "tabea", 5000)
  const page = await visit(world)
  const walk: Walk = { world, page, hand: pointer }
  await signIn(walk, shopper.email as string)
  await grinderWithPoints(walk)
  await page.reload()
  await redeem(page).getByText("1,000 points used: €10.00 less").first().waitFor()
  checks.that("a refreshed cart shows the same points", /69\.00/.test(await sumOf(page, "Total").innerText()), await sumOf(page, "Total").innerText())

  const other = await page.context().newPage()
  const second: Walk = { world, page: other, hand: pointer }
  await go(second, "/cart")
  await usePoints(second, 2000)
  await redeem(other).getByText("2,000 points used: €20.00 less").first().waitFor()
  await redeem(page).getByText("2,000 points used: €20.00 less").first().waitFor()
  checks.that("points changed in one tab are shown in the other", true)

  await go(walk, "/checkout")
  await fillCheckout(walk, null)
  await page.reload()
  await page.getByRole("main").getByText("Hauptstraße 1").waitFor()
  checks.that("a refreshed checkout keeps what was filled in", await page.getByRole("radio", { name: /^Standard/ }).isChecked())

  const id = await cartId(walk)
  const [line] = (await shopper.getCart(id)).items
  await shopper.fetch(`/store/carts/${id}/line-items/${line?.id}`, { method: "POST", body: { quantity: 2 } })
  await page.getByRole("button", { name: /^Place order/ }).click()
  await page.getByText(/The total has changed to/).waitFor()
  checks.that("a total that was changed elsewhere is shown before it is ordered", page.url().endsWith("/checkout"))

  const session = await page.context().newCDPSession(page)
  await session.send("Network.emulateNetworkConditions", { offline: false, latency: 400, downloadThroughput: 60_000, uploadThroughput: 60_000 })
  await page.getByRole("button", { name: /^Place order/ }).dblclick()
  await page.waitForURL(/\/order\/[^/]+\/placed/, { timeout: 60_000 })
  await session.send("Network.emulateNetworkConditions", { offline: false, latency: 0, downloadThroughput: -1, uploadThroughput: -1 })
  const orders = async () => (await shopper.fetch<{ count: number }>("/store/orders")).count
  checks.equal("pressing twice on a slow network orders once", await orders(), 1)
  const placed = page.url()
  await eventually(async () => (await other.getByText("Your cart is empty").count()) > 0, "the other tab's cart is empty").catch(() => null)
  await other.bringToFront()
  await other.getByText("Your cart is empty").waitFor()
  checks.that("the other tab's cart is empty after it", true)

  await page.goBack()
  await page.waitForURL((url) => url.href !== placed)
  await go(walk, "/checkout")
  await page.getByText("Your cart is empty").waitFor()
  checks.equal("going back, and to the checkout, does not order again", [await orders(), await page.getByRole("button", { name: /^Place order/ }).count()], [1, 0])
  await page.goto(placed)
  await page.locator('[data-retention="order-points"]').getByText(/on (its|their) way/).waitFor()
  checks.that("the thank-you page can be opened again", true)

  await go(walk, "/account")
  await go(second, "/account/profile")
  await other.getByRole("button", { name: "Sign out" }).first().click()
  await page.waitForURL((url) => !url.pathname.startsWith("/account"))
  checks.that("signing out in one tab signs out in the other", true)
  await quickClicks(world)
}

/** Several changes in a hurry end as the last one says. */
async function quickClicks(world: World): Promise<void> {
  const page = await visit(world)
  const walk: Walk = { world, page, hand: pointer }
  await addToCart(walk, "paper-filters")
  await go(walk, "/cart")
  const more = page.getByRole("button", { name: /^One more/ }).first()
  for (let i = 0; i < 4; i++) await more.click()
  const id = await cartId(walk)
  const quantity = async () => {
    const answer = await fetch(`${world.base}/store/carts/${id}`, { headers: { "x-publishable-api-key": world.seed.publishable_key } })
    return ((await answer.json()) as { cart: { items: { quantity: number }[] } }).cart.items[0]?.quantity
  }
  await eventually(async () => (await quantity()) === 5, "five are in the cart").catch(() => null)
  world.checks.equal("quick clicks end at the last one", [await quantity(), await page.locator("[aria-valuenow='5']").count()], [5, 1])
  const again = await placeAsGuest(walk)
  world.checks.that("and the order is placed", again.length > 0)
}

async function placeAsGuest(walk: Walk): Promise<string> {
  await go(walk, "/checkout")
  await fillCheckout(walk, "quick@example.com")
  return placeOrder(walk)
}
