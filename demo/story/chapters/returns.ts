import { capture, deliver, linesOf, moneyOf, refund, takeBack } from "../back-office"
import { eventually, expectEqual, type Chapter } from "../runner"
import { daysPass } from "../time"
import { euros, given, type Stage } from "./cast"

const SCALE = "COFFEE-SCALE-2-KG"
const COFFEE = "ETHIOPIA-GUJI-250-G"

/** Goods come back: earned points go, spent points return, each by the share that came back. */
export const returns: Chapter<Stage> = {
  title: "Returns and refunds",
  async play(world, step) {
    const mia = given("Mia", world.cast.mia)
    const order_id = given("the order paid with points", world.cast.spent_order)
    const balance = async () => {
      const { points } = await mia.store.points()
      return { available: points.available, pending: points.pending, debt: points.debt }
    }
    const ordered = async () => {
      const { points } = await world.admin.points.order(order_id)
      return { earned: points.pending + points.available, spent: points.spent }
    }
    const before = await balance()

    await step("the order is paid and delivered; two weeks later its points are available too", async () => {
      await capture(world, order_id)
      await deliver(world, order_id)
      await daysPass(world, order_id, 14)
      const after = await balance()
      expectEqual("available", after, { available: before.available + before.pending, pending: 0, debt: 0 })
      return `${after.available} available`
    })

    const lines = await linesOf(world, order_id)
    const scale = given("a line with the scale", lines.get(SCALE))
    const coffee = given("a line with the coffee", lines.get(COFFEE))
    const whole = await balance()
    const atFirst = await ordered()
    let forecast = { taken_back: 0, given_back: 0 }

    await step("before anything comes back, the shop sees what the return would do", async () => {
      const { points } = await world.admin.points.order(order_id, { items: `${scale.id}:1` })
      forecast = { taken_back: points.refund?.taken_back ?? 0, given_back: points.refund?.given_back ?? 0 }
      // The scale was €49.00 of €61.90 and carried €7.92 of the €10.00: 792 points come back, and €41.08 no longer earn.
      expectEqual("forecast", forecast, { taken_back: 205, given_back: 792 })
      return `${forecast.taken_back} taken back, ${forecast.given_back} given back`
    })

    await step("the scale comes back and its money goes: exactly that happens", async () => {
      await takeBack(world, order_id, [scale])
      const { owed } = await moneyOf(world, order_id)
      expectEqual("owed for the scale", owed, 41.08)
      await refund(world, order_id, owed)
      await eventually("the order's points", ordered, { earned: atFirst.earned - forecast.taken_back, spent: atFirst.spent - forecast.given_back })
      const after = await balance()
      expectEqual("her balance", after, { available: whole.available - forecast.taken_back + forecast.given_back, pending: 0, debt: 0 })
      return `${euros(owed)} and ${forecast.given_back} points back, ${after.available} available`
    })

    await step("then the coffee and all the rest of the money: the order has earned and used exactly nothing", async () => {
      await takeBack(world, order_id, [coffee])
      const { kept } = await moneyOf(world, order_id)
      await refund(world, order_id, kept)
      await eventually("the order's points", ordered, { earned: 0, spent: 0 })
      const after = await balance()
      expectEqual("her balance", after, { available: whole.available - atFirst.earned + atFirst.spent, pending: 0, debt: 0 })
      return `earned 0, spent 0, ${after.available} available as before the order`
    })
  },
}
