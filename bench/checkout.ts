import type { Shopper } from "../integration-tests/support/api"
import { emit, figure, inTurn, median, pause, repeat, timed } from "./report"
import { basket, customer, member, ordinaryCode, POINTS } from "./visitors"

const PLUGIN = process.env.BENCH_PLUGIN as string
const PLAIN = process.env.BENCH_PLAIN as string

/** What an answered request still does afterwards is over before the next is timed. */
const QUIET_MS = 300

/** Times POST /store/carts/:id/complete of a cart that is otherwise ready. */
const completing = (shopper: Shopper, prepare: (cart_id: string) => Promise<unknown> = async () => {}) => async () => {
  const { id } = await shopper.cart(basket())
  await prepare(id)
  await shopper.ship(id)
  await shopper.pay(id)
  await pause(QUIET_MS)
  const ms = await timed(() => shopper.complete(id))
  await pause(QUIET_MS)
  return ms
}

async function main() {
  const points = await member(PLUGIN)
  const code = await ordinaryCode(PLUGIN)
  // First the two shops, each with as many requests as the other, so that both are equally warm.
  const shops = await inTurn(repeat(40), 10, { without: completing(await customer(PLAIN)), with: completing(await customer(PLUGIN)) })
  const discounts = await inTurn(repeat(40), 3, {
    points: completing(points, (id) => points.points.apply(id, { points: POINTS })),
    code: completing(points, (id) => points.fetch(`/store/carts/${id}/promotions`, { method: "POST", body: { promo_codes: [code] } })),
  })
  emit([
    figure("checkout: complete with the plugin / without", "ms", { ours: median(shops.with), baseline: median(shops.without) }, "lower", 1.05),
    figure("checkout: complete with points / with an ordinary code", "ms", { ours: median(discounts.points), baseline: median(discounts.code) }, "lower", 1.05),
  ])
}

void main()
