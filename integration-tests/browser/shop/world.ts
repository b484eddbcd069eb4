import { randomUUID } from "node:crypto"
import type { Browser, BrowserContextOptions, Page } from "playwright-core"
import { Shopper, type Admin } from "../../support/api"
import type { Checks } from "../../support/checks"
import type { Shop } from "../../support/shop"

/** What every journey through the shop has: a server, a shop, a browser. */
export interface World {
  /** Medusa's address, with the admin under /app. */
  base: string
  /** The storefront's address. */
  shop: string
  seed: Seed
  browser: Browser
  checks: Checks
  admin: Admin
  /** A folder for the pictures of the main pages, or null for none. */
  screens: string | null
}

export interface Seed {
  publishable_key: string
  regions: { eur: string; usd: string }
  variants: { variant_id: string; sku: string; product_id: string; eur: number }[]
}

export const PASSWORD = "supersecret"

/** A new member with so many points to spend. */
export async function member(world: World, name: string, points: number): Promise<{ shopper: Shopper; member_id: string }> {
  const email = `${name}-${randomUUID().slice(0, 8)}@example.com`
  const shop = { key: world.seed.publishable_key, regions: world.seed.regions } as unknown as Shop
  const shopper = await Shopper.register(world.base, shop, email)
  const { member } = await world.admin.points.openMember({ customer_id: shopper.customer_id as string })
  if (points > 0) await world.admin.points.adjust(member.id, { points, reason: "promotion", idempotency_key: `welcome-${email}` })
  return { shopper, member_id: member.id }
}

export const DESKTOP = { viewport: { width: 1280, height: 900 } } satisfies BrowserContextOptions
export const PHONE = { viewport: { width: 375, height: 740 }, hasTouch: true, isMobile: true } satisfies BrowserContextOptions

/** A browser of its own (no log-in, no cart) on the shop. An error that a page throws is a failed check. */
export async function visit(world: World, options: BrowserContextOptions = DESKTOP): Promise<Page> {
  const context = await world.browser.newContext({ locale: "en-GB", timezoneId: "Europe/Berlin", reducedMotion: "reduce", ...options })
  const page = await context.newPage()
  page.setDefaultTimeout(60_000)
  page.on("pageerror", (error) => world.checks.that("no page throws", false, `${error.message} at ${page.url()}`))
  return page
}

/** The number in a text such as "1,250 points", whatever the language puts between thousands. */
export const numberIn = (text: string): number => Number(/\d[\d\s.,\u00a0\u202f]*/.exec(text)?.[0].replace(/\D/g, "") ?? Number.NaN)
