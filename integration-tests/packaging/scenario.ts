import { Admin, eventually, HttpError, Shopper } from "../support/api"
import type { Checks } from "../support/checks"
import type { Shop } from "../support/shop"

export interface Stage {
  base: string
  shop: Shop
  checks: Checks
  sql: <T>(text: string, values?: unknown[]) => Promise<T[]>
}

/** One earn and one redemption in a shop that has the plugin from its tarball, then what else has to work there. */
export async function play({ base, shop, checks, sql }: Stage): Promise<void> {
  const admin = await Admin.login(base)
  const ann = await Shopper.register(base, shop, "ann@example.com")
  const balance = async () => {
    const { available, pending, held, debt } = (await ann.points.points()).points
    return { available, pending, held, debt }
  }

  const first = await ann.order({ [shop.variants.thirty]: 4 })
  await eventually(async () => (await balance()).pending === 600, "pending points")
  checks.equal("an order of 120 earns 600 points, not spendable yet", await balance(), { available: 0, pending: 600, held: 0, debt: 0 })
  await admin.capture(first)
  await sql("update capture set created_at = now() - interval '31 days'")
  await admin.points.sweep({ full: true })
  checks.equal("31 days after the payment they can be spent", await balance(), { available: 600, pending: 0, held: 0, debt: 0 })

  const cart = await ann.cart({ [shop.variants.thirty]: 2 })
  await ann.points.apply(cart.id, { points: 500 })
  checks.equal("500 points take 5 off a cart of 60", (await ann.getCart(cart.id)).total, 55)
  const second = await ann.checkout(cart.id)
  await eventually(async () => (await balance()).held === 0, "the hold to be captured")
  checks.equal("the order keeps them, and earns on what was paid", await balance(), { available: 100, pending: 275, held: 0, debt: 0 })
  checks.equal("the admin sees 500 points on the order", (await admin.points.order(second)).points.spent, 500)

  await shopsOwnHandlers({ ann, shop, checks, admin, order_id: second })
  await loyaltyPlugin({ admin, checks })
  await adminBundle({ base, checks })
  checks.equal("the audit finds nothing", (await admin.points.audit()).audit.deviations, [])
}

async function shopsOwnHandlers({ ann, shop, checks, admin, order_id }: { ann: Shopper; shop: Shop; checks: Checks; admin: Admin; order_id: string }): Promise<void> {
  const noticed = async () => (await admin.fetch<{ order: { metadata: { noticed_by?: string } | null } }>(`/admin/orders/${order_id}`, { query: { fields: "metadata" } })).order.metadata?.noticed_by
  const by = await eventually(noticed, "the shop's own orderPlacedHandler").catch(() => null)
  checks.equal("the shop's own orderPlacedHandler runs too", by, "the shop's own handler")
  const cart = await ann.cart({ [shop.variants.three]: 1 })
  await ann.fetch(`/store/carts/${cart.id}`, { method: "POST", body: { metadata: { gift_message: "refuse me" } } })
  const refusal = await ann.checkout(cart.id).then(
    () => null,
    (error: unknown) => (error instanceof HttpError ? error.message : String(error))
  )
  checks.that("the shop's own validate handler still refuses", refusal?.includes("does not print such messages") ?? false, refusal)
}

async function loyaltyPlugin({ admin, checks }: { admin: Admin; checks: Checks }): Promise<void> {
  const answer = await admin.fetch<{ gift_cards?: unknown[] }>("/admin/gift-cards").catch((error: unknown) => String(error))
  checks.that("Medusa's own loyalty plugin answers beside it", typeof answer === "object" && Array.isArray(answer.gift_cards), answer)
}

/** The dashboard as built for production, read as a browser would: the page, its entry and the chunks that this names. */
async function adminBundle({ base, checks }: { base: string; checks: Checks }): Promise<void> {
  const read = async (path: string) => {
    const answer = await fetch(new URL(path, `${base}/app/`))
    return { ok: answer.ok, text: await answer.text() }
  }
  const page = await read("./")
  const entry = /<script[^>]+type="module"[^>]+src="([^"]+)"/.exec(page.text)?.[1]
  checks.that("the admin is served", page.ok && entry !== undefined, page.text.slice(0, 300))
  if (!entry) return
  const main = await read(entry)
  const chunks = [...new Set([...main.text.matchAll(/["'`](?:\.\/|\/app\/)?(?:assets\/)?([\w.-]+\.js)["'`]/g)].map((match) => match[1] as string))]
  const missing = new Set(["/admin/retention/members", "customer.details.side.after", "retention:order-points"].filter((part) => !main.text.includes(part)))
  for (const chunk of chunks) {
    if (!missing.size) break
    const { text } = await read(`assets/${chunk}`)
    for (const part of [...missing]) if (text.includes(part)) missing.delete(part)
  }
  checks.equal("its bundle has the plugin's pages and widgets", [...missing], [])
}
