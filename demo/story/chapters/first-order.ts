import { checkOut, startCart } from "../checkout"
import { eventually, expectEqual, type Chapter } from "../runner"
import { variantOf } from "../world"
import { earnedOn, euros, given, type Stage } from "./cast"

const KETTLE = "GOOSENECK-KETTLE-BLACK"
const COFFEE = "ETHIOPIA-GUJI-250-G"

/** Mia registers, sees what she would earn, and orders; the points wait. */
export const firstOrder: Chapter<Stage> = {
  title: "A first order",
  async play(world, step) {
    const { cast } = world
    const kettle = variantOf(world, KETTLE)
    const coffee = variantOf(world, COFFEE)
    const worth = kettle.eur * 2 + coffee.eur
    const earns = earnedOn(worth)

    await step("Mia registers and logs in; she has no points", async () => {
      cast.mia = await world.shopper("Mia", "mia@story.example")
      const { points } = await cast.mia.store.points({ currency_code: "eur" })
      expectEqual("her balance", [points.available, points.pending, points.held, points.debt], [0, 0, 0, 0])
    })
    const mia = given("Mia", cast.mia)

    await step("the product page says what the kettle earns", async () => {
      const { points } = await mia.store.product(kettle.product_id, { region_id: world.shop.regions.eur })
      const found = points.variants.find(({ variant_id }) => variant_id === kettle.variant_id)
      expectEqual("points of the kettle", found?.points, earnedOn(kettle.eur))
      return `${euros(kettle.eur)} earns ${found?.points}`
    })

    let cart_id = ""
    await step("her cart says what the order would earn", async () => {
      cart_id = await startCart(world, mia, { [KETTLE]: 2, [COFFEE]: 1 })
      await mia.sdk.store.cart.transferCart(cart_id)
      const { points } = await mia.store.quote(cart_id)
      expectEqual("points of the cart", points.earn.points, earns)
      expectEqual("and what they add up from", points.earn.explanation.reduce((sum, part) => sum + part.points, 0), earns)
      expectEqual("why she cannot use points yet", points.refusal?.refused, "insufficient_points")
      return `${euros(worth)} earns ${points.earn.points}`
    })

    await step("she orders; the points are pending, because nothing has been paid or delivered", async () => {
      const order = await checkOut(mia, cart_id, mia.email)
      cast.first_order = order.id
      const found = await eventually("her points", async () => pick((await mia.store.points()).points), { available: 0, pending: earns })
      return `${found.pending} pending`
    })

    await step("and she can see for which order they wait", async () => {
      const { points } = await mia.store.points()
      expectEqual("what waits", points.waiting.map(({ order_id, points }) => ({ order_id, points })), [{ order_id: given("an order", cast.first_order), points: earns }])
    })
  },
}

const pick = ({ available, pending }: { available: number; pending: number }) => ({ available, pending })
