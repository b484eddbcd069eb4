import words from "../../src/admin/i18n/json/en.json"
import type { Story } from "./rewards"
import { shoot, type Session } from "./session"

export const LANGUAGES = ["en", "uk", "pl", "bg", "ru"] as const

/** Every page of the plugin, and Medusa's two that carry its widgets, with the part of them that is ours. */
export const pagesOf = (story: Story) => [
  { name: "overview", path: "/retention", ours: "main" },
  { name: "members", path: "/retention/members", ours: "main" },
  { name: "member", path: `/retention/members/${story.member_id}`, ours: "main" },
  { name: "import", path: `/retention/members/import?import=${story.import_id}`, ours: "main" },
  { name: "rewards", path: "/retention/rewards", ours: "main" },
  { name: "reports", path: "/retention/reports", ours: "main" },
  { name: "programme", path: "/retention/programme", ours: "main" },
  { name: "programme-settings", path: "/retention/programme/settings", ours: "main" },
  { name: "programme-earning", path: "/retention/programme/earning", ours: "main" },
  { name: "programme-tiers", path: "/retention/programme/tiers", ours: "main" },
  { name: "customer-widget", path: `/customers/${story.customer_id}`, ours: '[role="region"][aria-labelledby]' },
  { name: "order-widget", path: `/orders/${story.order_id}`, ours: '[role="region"][aria-labelledby]' },
]

/** Opens each page in each language: nothing runs over an edge, and no key stands where its words should. */
export async function languages(session: Session, story: Story): Promise<void> {
  const { base, page, checks } = session
  for (const language of LANGUAGES) {
    await page.context().addCookies([{ name: "lng", value: language, url: base }])
    await page.evaluate((lng) => localStorage.setItem("lng", lng), language)
    for (const { name, path, ours } of pagesOf(story)) {
      await page.goto(`${base}/app${path}`)
      await settled(session, ours)
      await shoot(session, `${name}-${language}`)
      checks.equal(`${name} in ${language}: nothing is cut off, and everything has words`, await problems(session, ours), [])
    }
  }
}

/** What a person would complain about in our part of the page as it stands, one sentence each. */
export const problems = async (session: Pick<Session, "page">, ours: string): Promise<string[]> => [...(await tooWide(session, ours)), ...(await keys(session, ours))]

/** Waits until our part is there and nothing in it is still loading. */
export async function settled({ page }: Pick<Session, "page">, ours: string): Promise<void> {
  await page.locator(ours).first().waitFor()
  await page.waitForLoadState("networkidle")
  await page.locator(`${ours} [role="status"][aria-label]`).first().waitFor({ state: "detached" })
  const failed = page.locator(`${ours} [role="alert"]`)
  if (await failed.count()) throw new Error(`${page.url()} shows an error: ${await failed.first().innerText()}`)
}

/** Keys of our words that are visible as they are. */
async function keys({ page }: Pick<Session, "page">, ours: string): Promise<string[]> {
  const text = (await page.locator(ours).allInnerTexts()).join("\n")
  return [...text.matchAll(new RegExp(`\\b(?:${Object.keys(words).join("|")})\\.[a-zA-Z]+\\b`, "g"))].map(([key]) => key)
}

/**
 * What runs over an edge: the page itself, that is the document or a box around our part; text that is cut off where no tooltip says the
 * rest; text that reaches beyond the card it stands in. Boxes within a card that scroll sideways may hold wide tables, and what only screen
 * readers read has no width.
 */
async function tooWide({ page }: Pick<Session, "page">, ours: string): Promise<string[]> {
  return page.evaluate((selector) => {
    const TOLERANCE = 2
    const found = new Set<string>()
    const says = (element: Element, what: string) => found.add(`${what}: <${element.tagName.toLowerCase()}> ${(element.textContent ?? "").trim().slice(0, 80)}`)
    const overflow = (element: Element) => getComputedStyle(element).overflowX
    const scrolls = (element: Element) => ["auto", "scroll"].includes(overflow(element))
    const cuts = (element: Element) => ["hidden", "clip"].includes(overflow(element))
    for (const part of Array.from(document.querySelectorAll(selector))) {
      for (let around: Element | null = part; around; around = around.parentElement) {
        if (around.scrollWidth > around.clientWidth + TOLERANCE) says(around, `${around.scrollWidth - around.clientWidth} px too wide`)
      }
      for (const element of Array.from(part.querySelectorAll("*"))) {
        const own = Array.from(element.childNodes).some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim())
        const box = element.getBoundingClientRect()
        // Words for screen readers are a pixel wide; those of a chart are drawn, not laid out.
        if (!own || box.width <= 1 || getComputedStyle(element).visibility === "hidden" || element.closest("svg, .sr-only, [hidden], [title]")) continue
        if (cuts(element) && element.scrollWidth > element.clientWidth + TOLERANCE) says(element, "cut off")
        let card = element.parentElement
        while (card && card !== part && card.getAttribute("role") !== "region" && !scrolls(card) && !cuts(card)) card = card.parentElement
        if (card && (card === part || !scrolls(card)) && box.right > card.getBoundingClientRect().right + TOLERANCE) says(element, "over the edge")
      }
    }
    return [...found]
  }, ours)
}
