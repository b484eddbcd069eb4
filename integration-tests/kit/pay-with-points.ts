import { en, say, type MessageKey, type Values } from "medusa-plugin-retention/react"
import type { Page } from "playwright-core"
import { keyboard } from "../browser/shop/hands"
import type { Checks } from "../support/checks"

const word = (key: MessageKey, values: Values = {}) => say(en[key], values, "en")
const USED = word("redeem.applied", { points: 500, discount: "€5.00" })

/** Uses the redeem control with nothing but a keyboard. */
export async function payWithPoints(checks: Checks, page: Page, react: string): Promise<void> {
  const unseen: string[] = []
  const hand = keyboard(page, (stop) => unseen.push(stop))
  const scene = async (name: string) => {
    const section = page.locator(`#${name}`)
    await section.locator("h2").first().focus()
    return {
      amount: section.getByRole("textbox", { name: word("redeem.amount") }),
      slider: section.getByRole("slider"),
      button: (words: string) => section.getByRole("button", { name: words, exact: true }),
      says: async (what: string, words: string) => {
        const found = await section.getByText(words).first().waitFor({ timeout: 5000 }).then(() => true, () => false)
        checks.that(`${react}, by keyboard: ${what}`, found, found ? undefined : await section.innerText())
      },
      keepsFocus: async (what: string) => {
        const at = await section.evaluate((here) => (here.contains(document.activeElement) ? "" : (document.activeElement?.outerHTML ?? "nowhere").slice(0, 200)))
        checks.equal(`${react}, by keyboard: the focus stays there ${what}`, at, "")
      },
    }
  }

  const control = await scene("redeemcontrol-ready")
  await hand.type(control.amount, "230")
  await control.says("an amount between two steps is told at once", word("redeem.why.not_a_step", { step: 50, nearest: 200 }))
  await hand.type(control.amount, "700")
  await page.keyboard.press("Enter")
  await control.says("more than the cart carries is refused, with the most", word("redeem.why.above_maximum", { points: 600 }))
  await control.keepsFocus("after a refusal")
  await hand.press(control.button(word("redeem.max", { max: 600 })))
  checks.equal(`${react}, by keyboard: the most is one press away`, await control.amount.inputValue(), "600")
  await page.keyboard.press("Tab")
  checks.that(`${react}, by keyboard: the slider is the next stop`, await control.slider.evaluate((slider) => slider === document.activeElement))
  await page.keyboard.press("ArrowLeft")
  await page.keyboard.press("ArrowLeft")
  checks.equal(`${react}, by keyboard: the slider goes in steps, and the field with it`, await control.amount.inputValue(), "500")
  await hand.press(control.button(word("redeem.apply")))
  await control.says("500 points are used", USED)
  await control.keepsFocus("after using points")
  await hand.press(control.button(word("redeem.remove")))
  await control.says("they are taken off again", word("redeem.removed"))
  await control.keepsFocus("after taking them off")

  const lost = await scene("redeemcontrol-lost")
  await hand.press(lost.button(word("redeem.apply_again")))
  await lost.says("lost points are put back with one press", USED)
  await lost.keepsFocus("after putting them back")

  const refused = await scene("redeemcontrol-changed-by-a-shop-that-refuses")
  await hand.type(refused.amount, "600")
  await page.keyboard.press("Enter")
  await refused.says("the shop's own refusal is told", word("redeem.why.above_maximum", { points: 450 }))
  await refused.keepsFocus("after the shop refused")
  checks.equal(`${react}, by keyboard: every stop shows where the focus is`, unseen, [])
}
