import { startCart } from "../checkout"
import { expectEqual, refusalOf, type Chapter } from "../runner"
import { given, type Stage } from "./cast"

const COFFEE = "ETHIOPIA-GUJI-1-KG"

/** Somebody who knows Mia's address gets nothing for it. */
export const strangers: Chapter<Stage> = {
  title: "A stranger with Mia's e-mail",
  async play(world, step) {
    const mia = given("Mia", world.cast.mia)
    const { points: before } = await mia.store.points()
    const nobody = world.visitor()
    const eve = await world.shopper("Eve", "eve@story.example")
    let cart_id = ""

    await step("a cart with her e-mail on it is hers in Medusa's eyes, yet tells somebody without a log-in no more than any other, and takes no points", async () => {
      cart_id = await startCart(world, nobody, { [COFFEE]: 3 }, mia.email)
      const another = await startCart(world, nobody, { [COFFEE]: 3 }, "unknown@story.example")
      const told = async (id: string) => {
        const { earn, ...quote } = (await nobody.store.quote(id)).points
        return { ...quote, cart_id: null, earns: earn.points }
      }
      expectEqual("what it says", await told(cart_id), await told(another))
      const answers = [await refusalOf("applying", nobody.store.apply(cart_id, { points: 500 })), await refusalOf("removing", nobody.store.remove(cart_id))]
      expectEqual("statuses", answers.map(({ status }) => status), [401, 401])
      return "the same as with an unknown address; 401, 401"
    })

    await step("nor does somebody logged in as another learn or change anything, there and on a cart of Mia's own", async () => {
      const hers = await startCart(world, mia, { [COFFEE]: 3 })
      await mia.sdk.store.cart.transferCart(hers)
      const answers = []
      for (const id of [cart_id, hers]) {
        answers.push(await refusalOf("looking", eve.store.quote(id)), await refusalOf("applying", eve.store.apply(id, { points: 500 })), await refusalOf("removing", eve.store.remove(id)))
      }
      expectEqual("statuses", answers.map(({ status }) => status), [404, 404, 404, 404, 404, 404])
      return "404 each time, as for a cart that does not exist"
    })

    await step("Mia's points are untouched", async () => {
      const { points } = await mia.store.points()
      expectEqual("her balance", [points.available, points.held], [before.available, before.held])
    })
  },
}
