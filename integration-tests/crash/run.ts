import { Admin, Shopper } from "../support/api"
import { Checks } from "../support/checks"
import type { Shop } from "../support/shop"
import type { Checkout } from "./checkout"
import { killAtPlaces } from "./kill-at-places"
import { killAtRandom } from "./kill-at-random"
import type { Server, Sql } from "./server"
import { verifyMatured, verifyOrders } from "./verify"

export interface Torture {
  server: Server
  shop: Shop
  sql: Sql
  seed: number
  checkouts: number
  killed: number
  at_once: number
  shoppers: number
  progress: (line: string) => void
}

const GRANT = 1_000_000

/** Kills a real server under real checkouts, then asks the ledger whether anything was lost, doubled or made up. */
export async function torture({ server, shop, sql, seed, checkouts, killed, at_once, shoppers: people, progress }: Torture): Promise<number> {
  const checks = new Checks()
  await server.start()
  const admin = await Admin.login(server.base)
  const shoppers: Shopper[] = []
  for (let i = 0; i < people; i++) {
    const shopper = await Shopper.register(server.base, shop, `shopper-${i}@example.com`)
    const { member } = await admin.points.openMember({ customer_id: shopper.customer_id as string })
    // A shopper's first payment makes their account holder; killed between that and its link, Medusa refuses their payments for good.
    await shopper.order({ [shop.variants.three]: 1 })
    await admin.points.adjust(member.id, { points: GRANT, reason: "promotion", idempotency_key: `grant:shopper-${i}` })
    shoppers.push(shopper)
  }

  const placed = await killAtPlaces({ server, shop, admin, shopper: shoppers[0] as Shopper, checks, progress })
  const randomly = await killAtRandom({ server, shop, admin, shoppers, seed, checkouts, killed, at_once, progress })
  const hit = randomly.checkouts.filter((checkout) => checkout.killed > 0)
  checks.that(`at least ${killed} checkouts were killed at a random moment`, hit.length >= killed, hit.length)
  const refused = [...placed.checkouts, ...randomly.checkouts].filter((checkout) => checkout.state === "refused")
  checks.that("every client that came back got its order", refused.length === 0, tally(refused))

  await restart(server)
  // Time passes: nobody touches those carts any more, and the holds' two hours are over.
  await sql(`update retention_points_hold set expires_at = now() - interval '1 minute' where state = 'open'`)
  const sweeps = [(await admin.points.sweep()).sweep, (await admin.points.sweep()).sweep]
  progress(`sweeps: ${JSON.stringify(sweeps)}`)
  const found = await verifyOrders(sql, checks, GRANT * people)
  await audit(admin, checks)

  await sql(`update capture set created_at = created_at - interval '31 days'`)
  await admin.points.sweep({ full: true })
  await verifyMatured(sql, checks)
  await audit(admin, checks)
  await server.kill()

  const redeeming = found.orders.filter((order) => order.discount > 0).length
  console.log(`
  kills                                  ${placed.kills} at ${placed.kills / 2} places, each for a client that comes back and one that does not; ${randomly.kills} at random moments
  checkouts                              ${placed.checkouts.length + randomly.checkouts.length}, of them ${hit.length} killed in flight at a random moment (seed ${seed})
  at these steps                         ${tallyOf(hit.map((checkout) => checkout.killed_at))}
  orders                                 ${found.orders.length}, of them ${redeeming} paid partly with points, ${found.orders.filter((order) => order.canceled).length} cancelled
  orders that Medusa left without payment ${found.without_payment}, without a cart ${found.without_cart}
  what staff tried and Medusa refused    ${JSON.stringify(tally(randomly.checkouts.filter((checkout) => checkout.state === "done" && checkout.refusal)))}
`)
  return checks.close()
}

async function restart(server: Server): Promise<void> {
  await server.kill()
  await server.start()
}

async function audit(admin: Admin, checks: Checks): Promise<void> {
  checks.equal("the audit finds nothing", (await admin.points.audit()).audit.deviations, [])
}

const tallyOf = (words: string[]): string => [...new Set(words)].map((word) => `${word} ${words.filter((other) => other === word).length}`).join(", ")

const tally = (checkouts: Checkout[]): Record<string, number> => {
  const counts: Record<string, number> = {}
  for (const { refusal } of checkouts) {
    const kind = (refusal ?? "").replace(/[a-z]+_[0-9A-Z]{20,}/g, "…")
    counts[kind] = (counts[kind] ?? 0) + 1
  }
  return counts
}

