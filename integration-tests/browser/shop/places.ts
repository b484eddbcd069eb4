import type { Page } from "playwright-core"
import { fitsScreen } from "./accessible"
import { pointer } from "./hands"
import { addToCart, go, grinderWithPoints, redeem, signIn, sumOf, type Walk } from "./steps"
import { member, PHONE, visit, type World } from "./world"

const LANGUAGES = { en: "English", uk: "Українська", pl: "Polski", bg: "Български", ru: "Русский" } as const

/** Another country is another currency: points that the cart loses are told and put back. And the shop in each of its languages. */
export async function journey(world: World): Promise<void> {
  const { checks } = world
  const { shopper } = await member(world, "paula", 2500)
  const page = await visit(world)
  const walk: Walk = { world, page, hand: pointer }
  await signIn(walk, shopper.email as string)
  await grinderWithPoints(walk)

  await choose(page, "Deliver to", "us")
  await redeem(page).getByText("Your points are no longer on this cart.").first().waitFor()
  checks.that("another currency takes the points off the cart, and the shopper is told", /\$/.test(await sumOf(page, "Total").innerText()), await sumOf(page, "Total").innerText())
  await redeem(page).getByRole("button", { name: "Apply again" }).click()
  await redeem(page).getByText("1,000 points used: $10.00 less").first().waitFor()
  checks.that("and puts them back with one press, in the new currency", true)

  await choose(page, "Language", "uk")
  await page.getByRole("heading", { level: 1, name: "Ваш кошик" }).waitFor()
  await page.reload()
  await redeem(page).getByRole("heading", { name: "Оплата балами" }).waitFor()
  checks.equal("another language stays after a refresh", await page.evaluate(() => document.documentElement.lang), "uk")
  await page.context().close()
  await everyLanguage(world, shopper.email as string)
}

async function choose(page: Page, what: string, value: string): Promise<void> {
  await page.getByRole("button", { name: / · (EUR|USD)$/ }).click()
  await page.getByRole("dialog").getByLabel(what).selectOption(value)
  await page.keyboard.press("Escape")
}

async function everyLanguage(world: World, email: string): Promise<void> {
  const page = await visit(world, PHONE)
  const walk: Walk = { world, page, hand: pointer }
  await signIn(walk, email)
  await addToCart(walk, "ethiopia-guji")
  for (const language of Object.keys(LANGUAGES)) {
    await page.evaluate((chosen) => localStorage.setItem("kettle-bean:language", chosen), language)
    const raw: string[] = []
    for (const path of ["/", "/c/tea", "/p/ethiopia-guji", "/cart", "/checkout", "/account", "/account/orders", "/account/points", "/account/rewards", "/account/profile"]) {
      await go(walk, path)
      await page.waitForFunction(() => !document.querySelector('[data-retention][data-state="loading"]'))
      raw.push(...(await page.getByText(/^[a-z]+([.:][a-zA-Z_]+)+$/).allInnerTexts()))
      await fitsScreen(world, page, `${path} in ${LANGUAGES[language as keyof typeof LANGUAGES]}`)
    }
    world.checks.equal(`every text is there in ${LANGUAGES[language as keyof typeof LANGUAGES]}`, [await page.evaluate(() => document.documentElement.lang), raw], [language, []])
  }
  await page.context().close()
}
