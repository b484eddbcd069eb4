import orderChanged from "../../src/subscribers/order-changed"
import type { App } from "../support/app"
import { HttpError, type Shopper } from "../support/api"
import { changeRules } from "../support/change-rules"
import type { NaiveLedger } from "./naive-ledger"
import type { Subject } from "./scenarios"

/** Refusals are answers here; anything else is a fault of the test. */
async function accepted(call: Promise<unknown>): Promise<boolean> {
  try {
    await call
    return true
  } catch (error) {
    if (error instanceof HttpError && error.status < 500) return false
    throw error
  }
}

/** This plugin, through its own routes and subscribers, with one point for a euro and worth a euro. */
export async function ours(app: App): Promise<Subject> {
  await changeRules(app.admin, {
    currencies: [{ currency_code: "eur", earn_points: 1, earn_amount: 1, redeem_points: 1, redeem_amount: 1 }],
    redeem_points_min: 1,
    redeem_points_step: 1,
    redeem_share_max_percent: 100,
  })
  const deliver = (name: string, id: string) => orderChanged({ event: { name, data: { id } }, container: app.container, pluginOptions: {} })
  let given = 0
  return {
    async give(customer, points) {
      const key = `control:${++given}:${customer.customer_id}`
      const { member } = await app.admin.points.openMember({ customer_id: customer.customer_id as string })
      await app.admin.points.adjust(member.id, { points, reason: "other", idempotency_key: key })
    },
    async points(customer) {
      const { available, pending } = (await customer.points.points()).points
      return available + pending
    },
    apply: (caller, cart_id, points) => accepted(caller.points.apply(cart_id, { points })),
    async complete(caller, cart_id) {
      const order = await caller.complete(cart_id)
      await deliver("order.placed", order)
      return order
    },
    placedAgain: (order) => deliver("order.placed", order),
    async cancel(order) {
      await app.admin.cancel(order)
      await deliver("order.canceled", order)
    },
  }
}

/** The naive ledger, called where the shop's routes, hooks and subscribers would call it. */
export function naive(app: App, ledger: NaiveLedger): Subject {
  const allowed = (call: Promise<unknown>) => call.then(() => true, () => false)
  const idOf = (customer: Shopper) => customer.customer_id as string
  return {
    give: (customer, points) => ledger.add(idOf(customer), points),
    points: (customer) => ledger.points(idOf(customer)),
    apply: (_caller, cart_id, points) => allowed(ledger.applyToCart(cart_id, points)),
    async complete(caller, cart_id) {
      if (!(await allowed(ledger.checkBeforeComplete(cart_id)))) return null
      const order = await caller.complete(cart_id)
      // As with the event: when it fails, somebody reads it in the log.
      await allowed(ledger.orderPlaced(order))
      return order
    },
    placedAgain: (order) => ledger.orderPlaced(order),
    // Nothing listens to a cancelled order.
    cancel: (order) => app.admin.cancel(order),
  }
}
