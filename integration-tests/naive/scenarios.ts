import type { App } from "../support/app"
import type { Shopper } from "../support/api"

/**
 * A points programme seen from outside, where one point is worth one euro and is earned for one. Every scenario is written once against
 * this; what differs is what comes out.
 */
export interface Subject {
  give(customer: Shopper, points: number): Promise<void>
  /** What the customer owns: usable, or earned and waiting. */
  points(customer: Shopper): Promise<number>
  /** Puts points on a cart for whoever asks; false when refused. */
  apply(caller: Shopper, cart_id: string, points: number): Promise<boolean>
  /** Completes a paid cart; null when refused. Everything that follows from `order.placed` has happened. */
  complete(caller: Shopper, cart_id: string): Promise<string | null>
  /** `order.placed` arrives once more. */
  placedAgain(order_id: string): Promise<void>
  /** The shop cancels the order, and everything that follows has happened. */
  cancel(order_id: string): Promise<void>
}

const NINETY = (app: App) => ({ [app.shop.variants.thirty]: 3 })

const ready = async (caller: Shopper, cart_id: string) => {
  await caller.ship(cart_id)
  await caller.pay(cart_id)
}

const checkout = async (subject: Subject, caller: Shopper, cart_id: string) => {
  await ready(caller, cart_id)
  return subject.complete(caller, cart_id)
}

async function discountOf(app: App, order_id: string | null): Promise<number> {
  if (!order_id) return 0
  const { order } = await app.admin.fetch<{ order: { discount_total: number } }>(`/admin/orders/${order_id}`, { query: { fields: "id,discount_total" } })
  return order.discount_total
}

/** T1: somebody who only knows an e-mail address makes a cart with it and spends the points behind it. */
export async function strangerSpends(app: App, subject: Subject) {
  const victim = await app.register("victim")
  const thief = await app.register("thief")
  await subject.give(victim, 500)
  const anonymous = app.guest(victim.email as string)
  const { id } = await anonymous.cart(NINETY(app))
  const accepted = (await subject.apply(anonymous, id, 90)) || (await subject.apply(thief, id, 90))
  const order = await checkout(subject, anonymous, id)
  return { accepted, discount: await discountOf(app, order), lost: Math.max(0, 500 - (await subject.points(victim))) }
}

/** T2: the same 90 points on two carts, completed at the same time. */
export async function spentTwice(app: App, subject: Subject) {
  const member = await app.register()
  await subject.give(member, 90)
  const carts = [await member.cart(NINETY(app)), await member.cart(NINETY(app))]
  for (const cart of carts) await subject.apply(member, cart.id, 90)
  for (const cart of carts) await ready(member, cart.id)
  const orders = await Promise.all(carts.map((cart) => subject.complete(member, cart.id)))
  const discounts = await Promise.all(orders.map((order) => discountOf(app, order)))
  return { discounts: discounts.reduce((total, discount) => total + discount, 0) }
}

/** T3: the shopper wipes the cart's metadata between applying and completing, which the public store API allows. */
export async function metadataWiped(app: App, subject: Subject) {
  const member = await app.register()
  await subject.give(member, 90)
  const { id } = await member.cart(NINETY(app))
  await subject.apply(member, id, 90)
  await member.fetch(`/store/carts/${id}`, { method: "POST", body: { metadata: { loyalty_promo_id: "" } } })
  const order = await checkout(subject, member, id)
  return { discount: await discountOf(app, order), left: await subject.points(member) }
}

/** T4: three applies of 50 points at the same time on a cart of 90. */
export async function appliedThrice(app: App, subject: Subject) {
  const member = await app.register()
  await subject.give(member, 50)
  const { id } = await member.cart(NINETY(app))
  await Promise.all([1, 2, 3].map(() => subject.apply(member, id, 50)))
  return { discount: await discountOf(app, await checkout(subject, member, id)) }
}

/** T5a: `order.placed` is delivered twice. */
export async function deliveredTwice(app: App, subject: Subject) {
  const member = await app.register()
  const order = await checkout(subject, member, (await member.cart({ [app.shop.variants.thirty]: 1 })).id)
  const once = await subject.points(member)
  await subject.placedAgain(order as string)
  return { once, twice: await subject.points(member) }
}

/** T5b: 64 additions of one point at the same time. */
export async function addedInParallel(app: App, subject: Subject) {
  const member = await app.register()
  await subject.give(member, 80)
  await Promise.all(Array.from({ length: 64 }, () => subject.give(member, 1)))
  return { lost: (await subject.points(member)) < 144 }
}

/** T5c: the order is cancelled. */
export async function orderCanceled(app: App, subject: Subject) {
  const member = await app.register()
  const order = await checkout(subject, member, (await member.cart({ [app.shop.variants.thirty]: 1 })).id)
  const placed = await subject.points(member)
  await subject.cancel(order as string)
  return { placed, canceled: await subject.points(member) }
}
