import { Modules } from "@medusajs/framework/utils"
import { eventually } from "../support/api"
import { dropEvents, orderBecomes, withApp } from "../support/app"

interface Told {
  name: string
  data: Record<string, unknown>
}

withApp("events", (app) => {
  let told: Told[]
  const listener = async (event: Told) => void (event.name.startsWith("retention.") && told.push({ name: event.name, data: event.data }))
  const of = (customer_id: string | null) => told.filter((event) => event.data.customer_id === customer_id)

  beforeAll(() => {
    app.container.resolve(Modules.EVENT_BUS).subscribe("*", listener as never, { subscriberId: "test:listener" })
  })
  beforeEach(() => {
    told = []
  })

  it("tells every movement of an order's life soon after it happened, by name and with ids only", async () => {
    const shopper = await app.memberWith(1000)
    const cart = await shopper.cart({ [app.shop.variants.thirty]: 1 })
    await shopper.points.apply(cart.id, { points: 500 })
    const order_id = await shopper.checkout(cart.id)
    await app.admin.capture(order_id)
    await orderBecomes(app.admin, order_id, { spent: 500, pending: 125 })
    await app.sweepIn(31)
    await app.admin.cancel(order_id).catch(() => app.admin.refund(order_id, 30))
    await eventually(async () => of(shopper.customer_id).length >= 5, "the events of the order")
    const mine = of(shopper.customer_id)
    expect(mine.map((event) => event.name)).toEqual(
      expect.arrayContaining(["retention.points.adjusted", "retention.points.held", "retention.points.spent", "retention.points.earned", "retention.points.available"])
    )
    for (const { name, data } of mine.filter((event) => event.name.startsWith("retention.points."))) {
      expect(Object.keys(data).sort()).toEqual(["customer_id", "hold_id", "id", "order_id", "seq"])
      expect(data.id).toMatch(/^rpa_/)
      expect(data.seq).toBeGreaterThan(0)
      expect({ name, order_id: data.order_id }).toEqual({ name, order_id: /spent|earned|available/.test(name) ? order_id : null })
    }
    expect(JSON.stringify(told)).not.toMatch(/@|example/)
  })

  it("tells with the next sweep what was lost when the bus was down", async () => {
    const shopper = await app.memberWith(100)
    await eventually(async () => of(shopper.customer_id).length === 1, "the gift")
    const bus = app.container.resolve(Modules.EVENT_BUS) as unknown as { emit: unknown }
    const { emit } = bus
    bus.emit = async () => {
      throw new Error("the bus is down")
    }
    const { members } = await app.admin.points.members({ customer_id: shopper.customer_id as string })
    await app.admin.points.adjust(members[0]!.id, { points: 7, reason: "goodwill", idempotency_key: "while-down" })
    await new Promise((resolve) => setTimeout(resolve, 600))
    await app.sweepIn(0)
    bus.emit = emit
    expect(of(shopper.customer_id)).toHaveLength(1)
    await app.sweepIn(0)
    await eventually(async () => of(shopper.customer_id).length === 2, "the adjustment")
    expect(of(shopper.customer_id)[1]).toEqual({
      name: "retention.points.adjusted",
      data: { id: members[0]!.id, customer_id: shopper.customer_id, seq: 2, order_id: null, hold_id: null },
    })
  })

  it("settles by the sweep alone and still tells each movement", async () => {
    const shopper = await app.register()
    const restore = dropEvents(app.container)
    const order_id = await shopper.order({ [app.shop.variants.thirty]: 1 })
    await app.admin.capture(order_id)
    restore()
    await app.sweepIn(0)
    await eventually(async () => of(shopper.customer_id).some((event) => event.name === "retention.points.earned" && event.data.order_id === order_id), "the earned points")
  })
})
