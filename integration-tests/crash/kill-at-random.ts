import type { Admin, Shopper } from "../support/api"
import type { Shop } from "../support/shop"
import { Checkout, planOf } from "./checkout"
import { random } from "./random"
import { serverIsGone, type Server } from "./server"

export interface RandomKills {
  server: Server
  shop: Shop
  admin: Admin
  shoppers: Shopper[]
  seed: number
  /** At least this many checkouts begun, and this many different ones killed in flight. */
  checkouts: number
  killed: number
  at_once: number
  progress: (line: string) => void
}

/** The longest a server lives from the moment it answers; each life's end is drawn uniformly from it. */
const LIFE_MS = 3000

/** Shoppers check out, several at once, while the server is killed again and again at random moments and started anew. */
export async function killAtRandom({ server, shop, admin, shoppers, seed, checkouts, killed, at_once, progress }: RandomKills): Promise<{ checkouts: Checkout[]; kills: number }> {
  const all: Checkout[] = []
  let kills = 0
  let up = Promise.resolve()
  const hit = () => all.filter((checkout) => checkout.killed > 0).length
  const reached = () => all.length >= checkouts && hit() >= killed
  const began = Date.now()

  const queue = async () => {
    while (!reached()) {
      await up
      const plan = planOf(seed, all.length, shoppers.length)
      const checkout = new Checkout(plan, shoppers[plan.shopper] as Shopper, admin, shop)
      all.push(checkout)
      await seeThrough(checkout)
    }
  }
  const seeThrough = async (checkout: Checkout) => {
    for (;;) {
      await up
      try {
        return await checkout.proceed()
      } catch (error) {
        if (!serverIsGone(error)) throw error
        const wasPlaced = checkout.state === "placed"
        if (wasPlaced || (checkout.plan.gives_up && checkout.killed > 0)) return checkout.giveUp()
        await new Promise((resolve) => setTimeout(resolve, 50))
      }
    }
  }
  let failure: unknown = null
  const lanes = Promise.all(Array.from({ length: at_once }, queue)).catch((error: unknown) => {
    failure = error
  })
  while (!reached() && failure === null) {
    await new Promise((resolve) => setTimeout(resolve, LIFE_MS * random(seed, "kill", kills).next()))
    let open = () => {}
    up = new Promise((resolve) => {
      open = () => resolve()
    })
    for (const checkout of all) if (checkout.inFlight) checkout.hit()
    await server.kill()
    kills += 1
    progress(`kill ${kills}: ${all.length} checkouts begun, ${hit()} killed in flight, ${all.filter((c) => c.state === "done").length} done, ${Math.round((Date.now() - began) / 1000)} s`)
    await server.start()
    open()
  }
  await lanes
  if (failure !== null) throw failure
  return { checkouts: all, kills }
}
