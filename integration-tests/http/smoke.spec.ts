import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import { addDays } from "../../src/domain/kernel"
import { sweepPointsWorkflow } from "../../src/workflows"
import { Admin, eventually, Shopper } from "../support/api"
import { createShop, type Shop } from "../support/shop"

medusaIntegrationTestRunner({
  moduleName: "smoke",
  testSuite: ({ api, getContainer }) => {
    let shop: Shop, admin: Admin, base: string
    beforeAll(async () => {
      base = (api.defaults?.baseURL as string) ?? ""
      shop = await createShop(getContainer())
    })
    it("earns, spends and gives back", async () => {
      base = api.defaults.baseURL as string
      admin = await Admin.login(base)
      const ann = await Shopper.register(base, shop, "ann@example.com")
      const order = await ann.order({ [shop.variants.thirty]: 4 })
      await eventually(async () => (await ann.points.points()).points.pending === 600, "pending points", 2000)
      await admin.capture(order)
      await admin.deliver(order, shop.location)
      await sweepPointsWorkflow(getContainer()).run({ input: { now: addDays(new Date(), 15) } })
      expect((await ann.points.points()).points).toMatchObject({ available: 600, pending: 0 })
      const cart = await ann.cart({ [shop.variants.thirty]: 2 })
      console.log(JSON.stringify(await ann.points.quote(cart.id)))
      console.log(JSON.stringify(await ann.points.apply(cart.id, { points: 500 })))
      console.log(JSON.stringify(await ann.getCart(cart.id)))
      const second = await ann.checkout(cart.id)
      await eventually(async () => (await ann.points.points()).points.held === 0, "captured")
      console.log(JSON.stringify((await ann.points.points()).points), JSON.stringify((await admin.points.order(second)).points))
      await admin.capture(second)
      await admin.deliver(second, shop.location)
      const { items } = await admin.order(second)
      console.log(JSON.stringify((await admin.points.order(second, { items: `${items[0]!.id}:1` })).points.refund))
      await admin.return(second, [{ id: items[0]!.id, quantity: 1 }], shop.location)
      await eventually(async () => (await admin.points.order(second)).points.spent === 250, "given back")
      console.log(JSON.stringify((await ann.points.points()).points), JSON.stringify((await admin.points.order(second)).points))
      expect((await admin.points.audit()).audit.deviations).toEqual([])
      console.log(JSON.stringify(await admin.points.health()), JSON.stringify((await admin.points.members({ q: "ann" }))))
    })
  },
})
