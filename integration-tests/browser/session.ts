import path from "node:path"
import type { Page } from "playwright-core"
import type { Checks } from "../support/checks"
import { ADMIN, type Shop } from "../support/shop"

/** A browser in front of a running shop. */
export interface Session {
  base: string
  page: Page
  checks: Checks
  shop: Shop
  /** A folder for screenshots, or null for none. */
  shots: string | null
}

/** Signs the admin in; the session lasts for everything that follows. */
export async function logIn({ base, page }: Pick<Session, "base" | "page">): Promise<void> {
  await page.goto(`${base}/app/login`)
  await page.getByLabel("Email").or(page.getByPlaceholder("Email")).first().fill(ADMIN.email)
  await page.getByPlaceholder("Password").fill(ADMIN.password)
  await page.keyboard.press("Enter")
  await page.waitForURL(/\/app\/orders/)
}

/**
 * A picture of the whole page. The dashboard scrolls inside itself, so the window grows to its content for the moment of the picture;
 * `fullPage` alone would show what fits on the screen.
 */
export async function shoot({ page, shots }: Pick<Session, "page" | "shots">, name: string): Promise<void> {
  if (!shots) return
  const before = page.viewportSize() ?? { width: 1280, height: 1000 }
  const height = await page.evaluate(() =>
    Math.max(
      0,
      ...Array.from(document.querySelectorAll("*")).map((e) =>
        ["auto", "scroll"].includes(getComputedStyle(e).overflowY) && !e.closest(".sr-only") ? e.scrollHeight - e.clientHeight : 0
      )
    )
  )
  await page.setViewportSize({ ...before, height: Math.min(6000, before.height + height) })
  await page.screenshot({ path: path.join(shots, `${name}.png`) })
  await page.setViewportSize(before)
}
