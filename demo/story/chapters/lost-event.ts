import { checkOut, startCart } from "../checkout"
import { eventually, expectEqual, expectTrue, type Chapter } from "../runner"
import { variantOf } from "../world"
import { earnedOn, type Stage } from "./cast"

const TEA = "JASMINE-PEARLS-250-G"

/** An order is cancelled while the plugin is deaf. */
export const lostEvent: Chapter<Stage> = {
  title: "An event is lost",
  async play(world, step) {
    const ola = await world.shopper("Ola", "ola@story.example")
    const earns = earnedOn(variantOf(world, TEA).eur)
    const pending = async () => (await ola.store.points()).points.pending
    let order_id = ""

    await step("Ola orders tea; points wait", async () => {
      order_id = (await checkOut(ola, await cartOf(), ola.email)).id
      return `${await eventually("pending points", pending, earns)} pending`
    })

    await step("the order is cancelled, but no event says so: her points do not know", async () => {
      await world.sql(`update "order" set status = 'canceled', canceled_at = now(), updated_at = now() where id = $1`, [order_id])
      expectEqual("pending points", await pending(), earns)
    })

    await step("the sweep finds it", async () => {
      const { sweep } = await world.admin.points.sweep()
      expectTrue("orders changed", sweep.orders_changed >= 1 && sweep.complete, "at least 1 and complete", sweep)
      expectEqual("pending points", await pending(), 0)
      return `looked at ${sweep.orders_looked_at} orders, changed ${sweep.orders_changed}`
    })

    await step("another sweep, over every order, finds nothing more", async () => {
      const { sweep } = await world.admin.points.sweep({ full: true })
      expectEqual("changed and parked", [sweep.orders_changed, sweep.orders_parked], [0, 0])
      return `looked at ${sweep.orders_looked_at} orders, changed 0`
    })

    async function cartOf() {
      const cart_id = await startCart(world, ola, { [TEA]: 1 })
      await ola.sdk.store.cart.transferCart(cart_id)
      return cart_id
    }
  },
}
