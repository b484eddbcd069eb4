import { checkOut, lineOf, startCart } from "../checkout"
import { eventually, expectEqual, expectTrue, refusalOf, type Chapter } from "../runner"
import { variantOf } from "../world"
import { earnedOn, given, type Stage } from "./cast"

const SCALE = "COFFEE-SCALE-2-KG"
const COFFEE = "ETHIOPIA-GUJI-250-G"

/** Mia puts points on a cart, changes her mind and the cart, and pays with them. */
export const spending: Chapter<Stage> = {
  title: "Points at checkout",
  async play(world, step) {
    const mia = given("Mia", world.cast.mia)
    const { points: start } = await mia.store.points()
    const scale = variantOf(world, SCALE)
    const coffee = variantOf(world, COFFEE)
    const cart_id = await startCart(world, mia, { [SCALE]: 1, [COFFEE]: 1 })
    await mia.sdk.store.cart.transferCart(cart_id)
    const shown = async () => {
      const { points } = await mia.store.quote(cart_id)
      return { requested: points.requested, applied: points.applied, discount: points.discount }
    }
    const held = async () => {
      const { points } = await mia.store.points()
      return [points.available, points.held]
    }

    await step("the cart says how many she could use", async () => {
      const { points } = await mia.store.quote(cart_id)
      expectEqual("limits", [points.min, points.max, points.step, points.refusal], [500, Math.floor(start.available / 100) * 100, 100, null])
      return `${points.min} to ${points.max} in steps of ${points.step}`
    })

    await step("asking for more than she has is refused, with the number", async () => {
      const { status, message } = await refusalOf("5000 points", mia.store.apply(cart_id, { points: 5000 }))
      expectTrue("the answer", status === 400 && message.includes(String(start.available)), `400 naming ${start.available}`, { status, message })
      return `${status} ${message}`
    })

    await step("too few, or not a whole step, is refused too", async () => {
      const few = await refusalOf("300 points", mia.store.apply(cart_id, { points: 300 }))
      const odd = await refusalOf("550 points", mia.store.apply(cart_id, { points: 550 }))
      expectEqual("answers", [few.status, odd.status, few.message.includes("500"), odd.message.includes("100")], [400, 400, true, true])
      return odd.message
    })

    await step("1000 points take €10.00 off, and are held for this cart", async () => {
      const { points } = await mia.store.apply(cart_id, { points: 1000 })
      expectEqual("the cart's points", [points.requested, points.applied, points.discount], [1000, 1000, 10])
      const { cart } = await mia.sdk.store.cart.retrieve(cart_id)
      expectEqual("the cart's total", cents(cart.item_total), cents(scale.eur + coffee.eur - 10))
      const { points: balance } = await mia.store.points()
      expectEqual("available and held", [balance.available, balance.held], [start.available - 1000, 1000])
      return `total €${Number(cart.total).toFixed(2)}, ${balance.held} held`
    })

    // Half of €12.90 at most, in whole hundreds of points.
    const most = Math.floor(coffee.eur / 2) * 100
    await step("without the scale the cart carries fewer; what she asked for is remembered", async () => {
      const { id } = await lineOf(mia, cart_id, scale.variant_id)
      await mia.sdk.store.cart.deleteLineItem(cart_id, id)
      await eventually("requested and applied", shown, { requested: 1000, applied: most, discount: most / 100 })
      // The discount shrinks first, the points are freed after.
      await eventually("available and held", held, [start.available - most, most])
      return `1000 asked, ${most} applied`
    })

    await step("with the scale back the cart carries all again", async () => {
      await mia.sdk.store.cart.createLineItem(cart_id, { variant_id: scale.variant_id, quantity: 1 })
      await eventually("requested and applied", shown, { requested: 1000, applied: 1000, discount: 10 })
      expectEqual("available and held", await held(), [start.available - 1000, 1000])
    })

    await step("she takes the points off; they are free at once", async () => {
      const { points } = await mia.store.remove(cart_id)
      expectEqual("the cart's points", [points.requested, points.applied, points.discount], [0, 0, 0])
      const { points: balance } = await mia.store.points()
      expectEqual("available and held", [balance.available, balance.held], [start.available, 0])
    })

    await step("she empties the cart by accident: the discount is gone, and said to be", async () => {
      await mia.store.apply(cart_id, { points: 1000 })
      for (const variant of [scale, coffee]) await mia.sdk.store.cart.deleteLineItem(cart_id, (await lineOf(mia, cart_id, variant.variant_id)).id)
      for (const variant of [scale, coffee]) await mia.sdk.store.cart.createLineItem(cart_id, { variant_id: variant.variant_id, quantity: 1 })
      const { points } = await mia.store.quote(cart_id)
      expectEqual("lost", [points.lost, points.applied], [true, 0])
      const { points: back } = await mia.store.apply(cart_id, { points: 1000 })
      expectEqual("after applying again", [back.lost, back.applied, back.discount], [false, 1000, 10])
    })

    const paid = scale.eur + coffee.eur - 10
    await step("she orders; the points are spent, and the money she paid earns", async () => {
      const order = await checkOut(mia, cart_id, mia.email)
      world.cast.spent_order = order.id
      const { available, pending, held, debt } = await eventually(
        "her points",
        async () => balances((await mia.store.points()).points),
        { available: start.available - 1000, pending: earnedOn(paid), held: 0, debt: 0 }
      )
      expectEqual("debt and held", [held, debt], [0, 0])
      return `order of €${order.total.toFixed(2)}: ${available} available, ${pending} pending`
    })

    await step("the order tells the shop the same, line by line", async () => {
      const { points } = await world.admin.points.order(given("an order", world.cast.spent_order))
      expectEqual("spent, discount, pending", [points.spent, points.discount, points.pending], [1000, 10, earnedOn(paid)])
      expectEqual("by line", [sum(points.lines.map((l) => l.spent)), sum(points.lines.map((l) => l.earned))], [1000, earnedOn(paid)])
      return points.lines.map((line) => `${line.title}: ${line.spent} spent, ${line.earned} earned`).join("; ")
    })
  },
}

const cents = (amount: unknown) => Math.round(Number(amount) * 100)
const sum = (list: number[]) => list.reduce((total, n) => total + n, 0)
const balances = (p: { available: number; pending: number; held: number; debt: number }) => ({ available: p.available, pending: p.pending, held: p.held, debt: p.debt })
