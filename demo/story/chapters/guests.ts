import { capture, deliver } from "../back-office"
import { checkOut, startCart } from "../checkout"
import { eventually, expectEqual, refusalOf, type Chapter } from "../runner"
import { variantOf } from "../world"
import { daysPass } from "../time"
import { earnedOn, type Stage } from "./cast"

const COFFEE = "COLOMBIA-HUILA-1-KG"
const EMAIL = "lena@story.example"

/** A guest's points wait for their owner; an account with the same e-mail is no proof of being that owner. */
export const guests: Chapter<Stage> = {
  title: "A guest, and an account with the guest's e-mail",
  async play(world, step) {
    const { admin } = world
    const earns = earnedOn(variantOf(world, COFFEE).eur * 4)
    const waiting = async () => (await admin.points.members({ q: EMAIL, kind: "guest" })).members.map(({ available, pending }) => ({ available, pending }))

    await step("a guest orders; the points wait in her name", async () => {
      const guest = world.visitor()
      const order = await checkOut(guest, await startCart(world, guest, { [COFFEE]: 4 }, EMAIL), EMAIL)
      await eventually("waiting points", waiting, [{ available: 0, pending: earns }])
      await capture(world, order.id)
      await deliver(world, order.id)
      await daysPass(world, order.id, 14)
      expectEqual("waiting points", await waiting(), [{ available: earns, pending: 0 }])
      return `${earns} points`
    })

    await step("somebody registers with her e-mail: no points, nothing to see, nothing to spend", async () => {
      const claimer = await world.shopper("Lena?", EMAIL)
      const { points } = await claimer.store.points()
      const { entries } = await claimer.store.entries()
      expectEqual("balance and statement", [points.available, points.pending, entries.length], [0, 0, 0])
      const cart_id = await startCart(world, claimer, { [COFFEE]: 1 })
      await claimer.sdk.store.cart.transferCart(cart_id)
      const { status, message } = await refusalOf("applying", claimer.store.apply(cart_id, { points: 500 }))
      expectEqual("the answer", status, 400)
      return message
    })

    await step("the guest's points are still there", async () => {
      expectEqual("waiting points", await waiting(), [{ available: earns, pending: 0 }])
    })
  },
}
