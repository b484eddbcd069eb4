import type { Locator, Page } from "playwright-core"
import type { Hand } from "./hands"
import { PASSWORD, type World } from "./world"

/** A page that one hand works, in English. */
export interface Walk {
  world: World
  page: Page
  hand: Hand
}

export const go = async ({ world, page }: Walk, path: string): Promise<void> => {
  await page.goto(`${world.shop}${path}`)
  await page.getByRole("heading", { level: 1 }).first().waitFor()
}

export async function signIn(walk: Walk, email: string): Promise<void> {
  const { page, hand } = walk
  await go(walk, "/log-in")
  const form = page.getByRole("main")
  await hand.type(form.getByLabel("E-mail address"), email)
  await hand.type(form.getByLabel("Password", { exact: true }), PASSWORD)
  await hand.press(form.getByRole("button", { name: "Sign in" }))
  await page.waitForURL((url) => !url.pathname.startsWith("/log-in"))
}

/** Puts what the page of a product shows into the cart. */
export async function addToCart(walk: Walk, handle: string): Promise<void> {
  const { page, hand } = walk
  await go(walk, `/p/${handle}`)
  await hand.press(page.getByRole("button", { name: "Add to cart" }).first())
  await page.getByRole("link", { name: "See the cart" }).waitFor()
}

/** One of the rows under a cart or an order, such as "Total", as shown. */
export const sumOf = (page: Page, name: string): Locator => page.getByRole("main").locator("dt", { hasText: new RegExp(`^${name}`) }).locator("xpath=following-sibling::dd[1]")

/** The points' part of the page. */
export const redeem = (page: Page): Locator => page.locator('[data-retention="redeem"]')

/** Asks for so many points. */
export async function usePoints({ page, hand }: Walk, points: number): Promise<void> {
  await hand.type(redeem(page).locator('[data-retention="redeem-amount"]'), String(points))
  await hand.press(redeem(page).locator('[data-retention="redeem-apply"]'))
}

/** A grinder in the cart of a signed-in member, a thousand points on it. */
export async function grinderWithPoints(walk: Walk): Promise<void> {
  await addToCart(walk, "hand-grinder")
  await go(walk, "/cart")
  await usePoints(walk, 1000)
  await redeem(walk.page).getByText("1,000 points used: €10.00 less").first().waitFor()
}

/** Says where things go, how, and how they are paid; what a member has said before is there already. */
export async function fillCheckout({ page, hand }: Walk, email: string | null): Promise<void> {
  if (email !== null) await hand.type(page.getByLabel("E-mail address"), email)
  await hand.type(page.getByLabel("First name"), "Ina")
  await hand.type(page.getByLabel("Last name"), "Story")
  await hand.type(page.getByLabel("Street and number"), "Hauptstraße 1")
  await hand.type(page.getByLabel("Postal code"), "10115")
  await hand.type(page.getByLabel("Town"), "Berlin")
  await page.keyboard.press("Tab")
  await hand.tick(page.getByRole("radio", { name: /^Standard/ }))
  // Everything lies with the server, and the button says the total with the delivery, before anybody goes on.
  await page.getByRole("heading", { name: "Delivery address (Saved)" }).waitFor()
  if (email !== null) await page.getByRole("heading", { name: "Contact (Saved)" }).waitFor()
  await sumOf(page, "Delivery").getByText(/\d/).waitFor()
}

/** Orders; the order's id. */
export async function placeOrder({ page, hand }: Walk): Promise<string> {
  await hand.press(page.getByRole("button", { name: /^Place order/ }))
  await page.waitForURL(/\/order\/[^/]+\/placed/, { timeout: 60_000 })
  await page.getByRole("heading", { level: 1 }).waitFor()
  return /\/order\/([^/]+)\/placed/.exec(page.url())?.[1] as string
}
