import type { Locator, Page } from "playwright-core"

/** How a shopper works the page: the same journey is made with a mouse, by touch and with nothing but a keyboard. */
export interface Hand {
  press(what: Locator): Promise<void>
  type(where: Locator, text: string): Promise<void>
  /** Chooses a radio button or ticks a box. */
  tick(what: Locator): Promise<void>
}

export const pointer: Hand = {
  press: (what) => what.click(),
  type: (where, text) => where.fill(text),
  // Radio buttons and boxes may be drawn by their label.
  tick: (what) => what.check({ force: true }),
}

const MOST_STOPS = 160

/** Nothing but Tab, arrows, Space, Enter and letters. `lost` hears of every stop that does not show where the focus is. */
export function keyboard(page: Page, lost: (stop: string) => void): Hand {
  const isAt = (what: Locator) => what.evaluate((element) => element === document.activeElement)
  const reach = async (what: Locator) => {
    await what.waitFor()
    for (let stop = 0; stop < MOST_STOPS; stop++) {
      if (await isAt(what)) return
      await page.keyboard.press("Tab")
      const unseen = await unseenFocus(page)
      if (unseen) lost(unseen)
    }
    throw new Error(`not reached with ${MOST_STOPS} presses of Tab: ${what}`)
  }
  return {
    press: async (what) => {
      await reach(what)
      await page.keyboard.press("Enter")
    },
    type: async (where, text) => {
      await reach(where)
      await page.keyboard.press("ControlOrMeta+A")
      await page.keyboard.type(text)
    },
    tick: async (what) => {
      await what.waitFor({ state: "attached" })
      if (await what.isChecked()) return
      // Of a group of radio buttons only one is a stop; arrows move within the group.
      const name = await what.getAttribute("name")
      const radio = (await what.getAttribute("type")) === "radio"
      const group = () => page.evaluate((of) => (document.activeElement as HTMLInputElement | null)?.name === of, name)
      for (let stop = 0; stop < MOST_STOPS && !(radio ? await group() : await isAt(what)); stop++) await page.keyboard.press("Tab")
      await page.keyboard.press("Space")
      for (let turn = 0; radio && turn < 20 && !(await what.isChecked()); turn++) await page.keyboard.press("ArrowDown")
      if (!(await what.isChecked())) throw new Error(`not chosen with the keyboard: ${what}`)
    },
  }
}

/** The element that has the focus without showing it, in words; null when it shows it or the page itself has it. */
const unseenFocus = (page: Page): Promise<string | null> =>
  page.evaluate(() => {
    const element = document.activeElement
    // What only a script can focus, such as the heading of a new page, is not a stop.
    if (!element || element === document.body || element.getAttribute("tabindex") === "-1") return null
    const marks = ({ outlineStyle, outlineWidth, boxShadow }: CSSStyleDeclaration) => (outlineStyle !== "none" && parseFloat(outlineWidth) > 0) || boxShadow !== "none"
    // A hidden radio button or box is shown by what surrounds it, a link that fills a card by what it draws over it.
    const shown = [element, ...Array.from(element.querySelectorAll("*")), element.parentElement, element.nextElementSibling].some(
      (one) => one && (marks(getComputedStyle(one)) || marks(getComputedStyle(one, "::after")))
    )
    return shown ? null : `${element.tagName.toLowerCase()} "${(element.getAttribute("aria-label") ?? element.textContent ?? "").trim().slice(0, 40)}"`
  })
