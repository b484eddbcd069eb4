import type { Admin, Shopper } from "../support/api"
import type { Checks } from "../support/checks"
import type { Shop } from "../support/shop"
import { Checkout, type Plan } from "./checkout"
import { serverIsGone, type Server } from "./server"

/** Places of failpoints.cjs that a checkout with points comes to, in this order: every commit of ours and Medusa's around it. */
export const CHECKOUT_PLACES = [
  "before raiseHold",
  "after raiseHold",
  "after createPromotions",
  "after bindPromotion",
  "before createOrders",
  "after createOrders",
  "before create",
  "after updateCarts",
  "after create",
  "before authorizePaymentSession",
  "after authorizePaymentSession",
  "before settleOrder",
  "after settleOrder",
  "before capturePayment",
  "after capturePayment",
]

/** Places that taking points off a cart again comes to. */
export const REMOVAL_PLACES = ["after updatePromotions", "before lowerHold", "after lowerHold"]

export interface PlacedKills {
  server: Server
  shop: Shop
  admin: Admin
  shopper: Shopper
  checks: Checks
  progress: (line: string) => void
}

/** Kills the server at each place, once for a client that comes back and once for one that never does. The checkouts it leaves behind. */
export async function killAtPlaces({ server, shop, admin, shopper, checks, progress }: PlacedKills): Promise<{ checkouts: Checkout[]; kills: number }> {
  const checkouts: Checkout[] = []
  let kills = 0
  /** Works until the server dies of it; says whether it did. */
  const dies = async (place: string, work: () => Promise<unknown>): Promise<boolean> => {
    server.arm(place)
    try {
      await work()
    } catch (error) {
      if (!serverIsGone(error)) throw error
    }
    const ended = await server.ended(10_000)
    server.arm(null)
    if (ended) {
      kills += 1
      await server.start()
    }
    return ended
  }

  for (const place of CHECKOUT_PLACES) {
    for (const gives_up of [false, true]) {
      const plan: Plan = { index: -1, shopper: 0, items: { thirty: 2, twelve: 1, three: 0 }, points: 700, gives_up, afterwards: "capture" }
      const checkout = new Checkout(plan, shopper, admin, shop)
      checkouts.push(checkout)
      const died = await dies(place, () => checkout.proceed())
      if (!died) checks.that(`the server was killed ${place}`, false, checkout.refusal ?? "it never came there")
      if (gives_up || checkout.state === "placed") checkout.giveUp()
      else await checkout.proceed()
      if (!gives_up) checks.that(`killed ${place}, the client comes back and the order is placed`, checkout.state === "done", checkout.refusal)
      progress(`killed ${place}, the client ${gives_up ? "never comes back" : "comes back"}: ${checkout.state}`)
    }
  }
  for (const place of REMOVAL_PLACES) {
    for (const gives_up of [false, true]) {
      const cart = await shopper.cart({ [shop.variants.thirty]: 2 })
      await shopper.points.apply(cart.id, { points: 800 })
      const died = await dies(place, () => shopper.points.remove(cart.id))
      if (!died) checks.that(`the server was killed ${place}`, false, "it never came there")
      if (!gives_up) {
        const { points } = await shopper.points.remove(cart.id)
        checks.equal(`killed ${place}, the points come off the second time`, [points.applied, (await shopper.getCart(cart.id)).discount_total], [0, 0])
      }
      progress(`killed ${place}, the client ${gives_up ? "never comes back" : "comes back"}`)
    }
  }
  return { checkouts, kills }
}
