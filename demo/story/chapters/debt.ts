import { capture, linesOf, moneyOf, refund, takeBack } from "../back-office"
import { checkOut, startCart } from "../checkout"
import { eventually, expectEqual, type Chapter } from "../runner"
import { daysPass } from "../time"
import { given, type Stage } from "./cast"

const SCALE = "COFFEE-SCALE-2-KG"

/** Points are spent, then the order that gave them is refunded: the shortfall is said, and paid from what comes next. */
export const debt: Chapter<Stage> = {
  title: "A refund after the points were spent",
  async play(world, step) {
    const mia = given("Mia", world.cast.mia)
    const first = given("her first order", world.cast.first_order)
    const balance = async () => {
      const { points } = await mia.store.points()
      return { available: points.available, pending: points.pending, debt: points.debt }
    }
    const start = await balance()
    let second = ""

    await step("Mia spends 1000 points on a scale", async () => {
      const cart_id = await startCart(world, mia, { [SCALE]: 1 })
      await mia.sdk.store.cart.transferCart(cart_id)
      await mia.store.apply(cart_id, { points: 1000 })
      second = (await checkOut(mia, cart_id, mia.email)).id
      const after = await eventually("her points", balance, { available: start.available - 1000, pending: 195, debt: 0 })
      return `${after.available} available, ${after.pending} pending`
    })

    await step("the order that earned them comes back whole: what is missing becomes debt", async () => {
      await takeBack(world, first, [...(await linesOf(world, first)).values()])
      await refund(world, first, (await moneyOf(world, first)).kept)
      const after = await eventually("her points", balance, { available: 0, pending: 195, debt: 1000 })
      return `${after.available} available, ${after.debt} owed`
    })

    await step("new points pay it back first", async () => {
      await capture(world, second)
      await daysPass(world, second, 30)
      const after = await balance()
      expectEqual("her points", after, { available: 0, pending: 0, debt: 1000 - 195 })
      return `195 arrived, ${after.debt} still owed`
    })
  },
}
