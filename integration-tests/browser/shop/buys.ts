import { eventually, type Shopper } from "../../support/api"
import { logIn } from "../session"
import { addToCart, fillCheckout, go, placeOrder, redeem, signIn, sumOf, usePoints, type Walk } from "./steps"
import { numberIn, visit } from "./world"

const TWO_BAGS = "/p/ethiopia-guji"

/**
 * A member's way through the shop: what a product earns, paying part with points, a cart that changes under them, too many of them, the
 * order, the new balance, and the admin that shows the same. `how` names the hand in the checks.
 */
export async function buys(walk: Walk, how: string, shopper: Shopper, look: (what: string) => Promise<void> = async () => undefined): Promise<void> {
  const { world, page, hand } = walk
  const { checks } = world
  const email = shopper.email as string
  await signIn(walk, email)

  await go(walk, TWO_BAGS)
  const hint = page.locator('[data-retention="product-points"]')
  await hint.getByText(/^Earn \d/).waitFor()
  const [variant] = world.seed.variants.filter(({ sku }) => sku === "ETHIOPIA-GUJI-250-G")
  const { points: promised } = await shopper.points.product(variant?.product_id as string, { region_id: world.seed.regions.eur })
  const shown = numberIn(await hint.getByText(/^Earn \d/).innerText())
  checks.equal(`${how}: the product says what it earns`, shown, promised.variants.find(({ variant_id }) => variant_id === variant?.variant_id)?.points)
  await look("product")
  await addToCart(walk, "ethiopia-guji")
  await hand.press(page.getByRole("link", { name: "See the cart" }))
  await page.waitForURL(/\/cart$/)
  await hand.press(page.getByRole("button", { name: /^One more/ }).first())
  await page.getByRole("spinbutton", { name: /^Quantity of/ }).and(page.locator("[aria-valuenow='2']")).waitFor()

  const cart = async () => (await shopper.points.quote(await cartId(walk))).points
  await redeem(page).getByText("From 500 to 1,200, in steps of 100").waitFor()
  await usePoints(walk, 1000)
  await redeem(page).getByText("1,000 points used: €10.00 less").first().waitFor()
  await eventually(async () => /15\.80/.test(await sumOf(page, "Total").innerText()), "the total follows the points")
  checks.equal(`${how}: points pay part of the cart, and the total follows`, [(await cart()).applied, await money(walk, "Total")], [1000, 15.8])

  await hand.press(page.getByRole("button", { name: /^One less/ }).first())
  await redeem(page).getByText("You asked for 1,000; this cart can carry 600.").first().waitFor()
  await eventually(async () => /6\.90/.test(await sumOf(page, "Total").innerText()), "the total follows the cart")
  checks.equal(`${how}: the discount follows a smaller cart`, [(await cart()).applied, await money(walk, "Total")], [600, 6.9])
  await hand.press(page.getByRole("button", { name: /^One more/ }).first())
  await redeem(page).getByText("1,000 points used: €10.00 less").first().waitFor()
  checks.equal(`${how}: and comes back with a larger one`, (await cart()).applied, 1000)

  await usePoints(walk, 50_000)
  const field = redeem(page).locator('[data-retention="redeem-amount"]')
  const told = (await field.getAttribute("aria-describedby")) ?? ""
  const reasons = await page.locator(told.split(" ").map((id) => `[id="${id}"]`).join(", ")).allInnerTexts()
  checks.that(`${how}: too many points are told why, tied to the field`, reasons.some((reason) => /You are [\d,]+ points short|At most [\d,]+ points/.test(reason)), reasons)
  checks.equal(`${how}: and nothing has changed`, (await cart()).applied, 1000)
  await look("cart")

  await hand.press(page.getByRole("link", { name: "To the checkout" }))
  await page.waitForURL(/\/checkout$/)
  await fillCheckout(walk, null)
  await look("checkout")
  const order_id = await placeOrder(walk)
  const earned = page.locator('[data-retention="order-points"]')
  await earned.getByText(/\d+ points? from this order (is|are) on (its|their) way/).waitFor()
  const order = await eventually(async () => {
    const { points } = await shopper.points.order(order_id)
    return points.pending > 0 && points.spent === 1000 ? points : null
  }, "the order is settled")
  checks.equal(`${how}: the thank-you page says what the order brings`, numberIn(await earned.innerText()), order.pending)
  checks.equal(`${how}: the order has used the points`, order.spent, 1000)
  await look("order-placed")

  await go(walk, "/account/points")
  const balance = page.locator('[data-retention="balance"]').last()
  await balance.getByText(/on (its|their) way/).waitFor()
  const { points: now } = await shopper.points.points()
  const pending = numberIn(await balance.getByText(/on (its|their) way/).innerText())
  const available = numberIn(await balance.locator('[data-retention="balance-available"]').innerText())
  checks.equal(`${how}: the account shows the new balance, pending and available`, [pending, available], [now.pending, now.available])
  await look("points")
  await adminAgrees(walk, how, shopper, now)
}

async function adminAgrees({ world }: Walk, how: string, shopper: Shopper, now: { pending: number; available: number }): Promise<void> {
  const page = await visit(world)
  await logIn({ base: world.base, page })
  await page.goto(`${world.base}/app/customers/${shopper.customer_id}`)
  const balance = async (name: string) => numberIn(await page.getByTestId(`retention-balance-${name}`).innerText())
  await page.getByTestId("retention-balance-available").waitFor()
  world.checks.equal(`${how}: the admin's widget agrees`, [await balance("pending"), await balance("available")], [now.pending, now.available])
  await page.context().close()
}

export const cartId = ({ page }: Walk): Promise<string> => page.evaluate(() => localStorage.getItem("kettle-bean:cart") as string)

const money = async ({ page }: Walk, name: string): Promise<number> => Number((await sumOf(page, name).innerText()).match(/[\d,]+\.\d\d/)?.[0].replace(/,/g, ""))
