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

/** After its drawn number of answers a server lives for another drawn part of this, so that it dies anywhere between two answers. */
const REST_MS = 1500
/** Cart, points, shipping, payment, completion, and what staff do afterwards. */
const STEPS_A_CHECKOUT = 6

/**
 * Shoppers check out, several at once, while the server is killed again and again at random moments and started anew. A life lasts a number
 * of answers drawn uniformly from 0 to twice the mean that reaches both goals together, whatever the machine's speed, then a drawn time.
 */
export async function killAtRandom({ server, shop, admin, shoppers, seed, checkouts, killed, at_once, progress }: RandomKills): Promise<{ checkouts: Checkout[]; kills: number }> {
  const all: Checkout[] = []
  let kills = 0
  let up = Promise.resolve()
  const hit = () => all.filter((checkout) => checkout.killed > 0).length
  const reached = () => all.length >= checkouts && hit() >= killed
  const began = Date.now()
  const answers_a_life = (1.5 * checkouts * STEPS_A_CHECKOUT * at_once) / killed
  let answers = 0

  const queue = async () => {
    while (!reached()) {
      await up
      const plan = planOf(seed, all.length, shoppers.length)
      const checkout = new Checkout(plan, shoppers[plan.shopper] as Shopper, admin, shop, () => (answers += 1))
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
        await soon(50)
      }
    }
  }
  let failure: unknown = null
  const lanes = Promise.all(Array.from({ length: at_once }, queue)).catch((error: unknown) => {
    failure = error
  })
  while (!reached() && failure === null) {
    const draw = random(seed, "kill", kills)
    const last = answers + draw.below(answers_a_life)
    while (answers < last && !reached() && failure === null) await soon(10)
    await soon(REST_MS * draw.next())
    if (reached()) break
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

const soon = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))
