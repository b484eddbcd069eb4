import type { Shopper } from "../integration-tests/support/api"
import { emit, figure, inTurn, median, pause, repeat, timed } from "./report"
import { basket, member, ordinaryCode, POINTS } from "./visitors"

const PLUGIN = process.env.BENCH_PLUGIN as string
/** The same shop with 30,000 redemptions behind it. */
const AGED = process.env.BENCH_AGED as string

const QUIET_MS = 150

/** Times one request on a fresh cart that has a payment collection, as at the payment step of a checkout. */
const onCart = (shopper: Shopper, request: (cart_id: string) => Promise<unknown>) => async () => {
  const { id } = await shopper.cart(basket())
  await shopper.ship(id)
  await shopper.fetch("/store/payment-collections", { method: "POST", body: { cart_id: id } })
  await pause(QUIET_MS)
  const ms = await timed(() => request(id))
  await pause(QUIET_MS)
  return ms
}

async function main() {
  const young = await member(PLUGIN)
  const aged = await member(AGED)
  const codes = new Map([[young, await ordinaryCode(PLUGIN)], [aged, await ordinaryCode(AGED)]])
  const points = (shopper: Shopper) => onCart(shopper, (id) => shopper.points.apply(id, { points: POINTS }))
  const code = (shopper: Shopper) => onCart(shopper, (id) => shopper.fetch(`/store/carts/${id}/promotions`, { method: "POST", body: { promo_codes: [codes.get(shopper)] } }))
  // The aged shop gets the ordinary code too: both shops are equally warm then.
  const results = await inTurn(repeat(40), 8, { points: points(young), agedCode: code(aged), code: code(young), aged: points(aged) })
  emit([
    figure("apply: points / an ordinary code", "ms", { ours: median(results.points), baseline: median(results.code) }, "lower", 1.6),
    figure("apply: points after 30,000 redemptions / after none", "ms", { ours: median(results.aged), baseline: median(results.points) }, "lower", 1.15),
  ])
}

void main()
