import { capture, deliver } from "../back-office"
import { eventually, expectEqual, expectTrue, type Chapter } from "../runner"
import { daysPass } from "../time"
import { given, type Stage } from "./cast"

/** The money is taken, the parcel arrives, two weeks go by: the points can be spent. */
export const pointsArrive: Chapter<Stage> = {
  title: "Paid, delivered, two weeks later",
  async play(world, step) {
    const mia = given("Mia", world.cast.mia)
    const order_id = given("her first order", world.cast.first_order)
    const { points: before } = await mia.store.points()

    await step("the shop takes the money; a date appears, the points still wait", async () => {
      const amount = await capture(world, order_id)
      await eventually("a date for the points", async () => (await mia.store.points()).points.waiting[0]?.available_at !== null, true)
      expectEqual("available points", (await mia.store.points()).points.available, 0)
      return `€${amount.toFixed(2)} captured`
    })

    await step("the parcel is delivered; the date comes nearer: 14 days from now instead of 30", async () => {
      const days = async () => Math.round((Date.parse((await mia.store.points()).points.waiting[0]?.available_at ?? "") - Date.now()) / 86_400_000)
      expectEqual("days to wait before", await days(), 30)
      await deliver(world, order_id)
      await eventually("days to wait", days, 14)
      return "30 → 14 days"
    })

    await step("thirteen days later they still wait", async () => {
      await daysPass(world, order_id, 13)
      expectEqual("available points", (await mia.store.points()).points.available, 0)
    })

    await step("on the fourteenth day they are available, and valid for a year", async () => {
      await daysPass(world, order_id, 1)
      const { points } = await mia.store.points({ currency_code: "eur" })
      expectEqual("her points", [points.available, points.pending], [before.pending, 0])
      const months = (Date.parse(points.expiring[0]?.expires_at ?? "") - Date.now()) / (30.4 * 86_400_000)
      expectTrue("validity", months > 11.5 && months < 12.5, "about 12 months", points.expiring)
      return `${points.available} points, worth €${points.value?.toFixed(2)}`
    })

    await step("the statement shows both steps", async () => {
      const { entries } = await mia.store.entries()
      expectEqual("entries, newest first", entries.map(({ kind }) => kind), ["confirm", "earn"])
    })
  },
}
