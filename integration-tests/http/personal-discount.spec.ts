import { Modules } from "@medusajs/framework/utils"
import { createPromotionsWorkflow } from "@medusajs/medusa/core-flows"
import type { AdminLadderRules } from "../../src/contract"
import { eventually, refused, type Shopper } from "../support/api"
import { orderBecomes, withApp } from "../support/app"
import { changeRules } from "../support/change-rules"

const NONE = { product_ids: [], category_ids: [], collection_ids: [], type_ids: [], tag_ids: [] }

// The cumulative discount at checkout: 5 % from 30 euro, 10 % from 90.
withApp("personal_discount", (app) => {
  const v = () => app.shop.variants
  const ladder = (over: Partial<AdminLadderRules> = {}) =>
    changeRules(app.admin, {
      redeem_points_min: 1, redeem_points_step: 1, redeem_share_max_percent: 100,
      ladder: { window: "lifetime", currency_code: "eur", steps: [{ from_amount: 30, percent: 5 }, { from_amount: 90, percent: 10 }], excluded: NONE, combines_with_codes: false, ...over },
    })
  const stands = (shopper: Shopper, percent: number) => eventually(async () => (await shopper.points.tier()).discount?.percent === percent, `${percent} %`)
  const paid = async (shopper: Shopper, units: number) => {
    const order = await shopper.order({ [v().thirty]: units })
    await app.admin.capture(order)
    return order
  }
  /** A shopper who has spent 30 euro and gets 5 %. */
  const aRegular = async () => {
    const ann = await app.register()
    await paid(ann, 1)
    await stands(ann, 5)
    return ann
  }
  const total = async (shopper: Shopper, cart: string) => (await shopper.getCart(cart)).total
  const codes = async (shopper: Shopper, cart: string) => (await shopper.getCart(cart)).promotions.map(({ code }) => code)
  const code = (name: string, over: object = {}) =>
    createPromotionsWorkflow(app.container).run({
      input: { promotionsData: [{ type: "standard", status: "active", code: name, application_method: { type: "percentage", target_type: "order", allocation: "across", value: 20 }, ...over } as never] },
    })
  const addCode = (shopper: Shopper, cart: string, name: string) => shopper.fetch(`/store/carts/${cart}/promotions`, { method: "POST", body: { promo_codes: [name] } })

  it("grows from the next order on, is shown with what is missing, and goes on the cart when its owner asks", async () => {
    await ladder()
    const ann = await app.register()
    expect((await ann.points.tier()).discount).toEqual({ percent: 0, spend: 0, currency_code: "eur", next: { percent: 5, from_amount: 30, missing: 30 } })
    const first = await ann.cart({ [v().thirty]: 1 })
    expect(await refused(ann.points.applyCartDiscount(first.id))).toMatchObject({ status: 400, body: { code: "retention_no_discount" } })
    await app.admin.capture(await ann.checkout(first.id))
    await stands(ann, 5)
    const cart = await ann.cart({ [v().thirty]: 2 })
    expect((await ann.points.cartDiscount(cart.id)).discount).toMatchObject({ percent: 5, applied: false, refusal: null, next: { percent: 10, missing: 60 } })
    expect((await ann.points.applyCartDiscount(cart.id)).discount).toMatchObject({ percent: 5, applied: true, amount: 3, currency_code: "eur", refusal: null })
    expect(await total(ann, cart.id)).toBeCloseTo(57, 6)
    expect((await ann.points.applyCartDiscount(cart.id)).discount.amount).toBe(3)
    expect((await codes(ann, cart.id))[0]).toMatch(/^VIP-[A-Z2-7]{16}$/)
    expect((await ann.points.removeCartDiscount(cart.id)).discount).toMatchObject({ applied: false, amount: 0 })
    expect(await total(ann, cart.id)).toBe(60)
  })

  it("takes its percentage off the price with tax, in a currency with tax on top too", async () => {
    await ladder()
    const ann = await aRegular()
    const cart = await ann.cart({ [v().thirty]: 1 }, "usd")
    const before = await total(ann, cart.id)
    await ann.points.applyCartDiscount(cart.id)
    expect(await total(ann, cart.id)).toBeCloseTo(before * 0.95, 2)
  })

  it("is one code for a member and step, however many carts and requests ask at once", async () => {
    await ladder()
    const ann = await aRegular()
    const carts = await Promise.all([1, 2, 3].map(() => ann.cart({ [v().thirty]: 1 })))
    await Promise.all(carts.map((cart) => ann.points.applyCartDiscount(cart.id)))
    expect(new Set((await Promise.all(carts.map((cart) => codes(ann, cart.id)))).flat()).size).toBe(1)
    for (const cart of carts.slice(0, 2)) await ann.checkout(cart.id)
    expect(await total(ann, carts[2]!.id)).toBeCloseTo(28.5, 6)
  })

  it("is of no use to a stranger who types the owner's e-mail, and answers only the cart's owner", async () => {
    await ladder()
    const ann = await aRegular()
    const mine = await ann.cart({ [v().thirty]: 1 })
    await ann.points.applyCartDiscount(mine.id)
    const stranger = app.guest(ann.email as string)
    const cart = await stranger.cart({ [v().thirty]: 1 })
    expect(await total(stranger, cart.id)).toBe(30)
    expect((await refused(stranger.points.applyCartDiscount(cart.id))).status).toBe(401)
    expect((await refused(stranger.points.cartDiscount(mine.id))).status).toBe(401)
    const ben = await app.register("ben")
    for (const call of [() => ben.points.cartDiscount(mine.id), () => ben.points.applyCartDiscount(mine.id), () => ben.points.removeCartDiscount(mine.id), () => ben.points.applyCartDiscount("cart_none")]) {
      expect((await refused(call())).status).toBe(404)
    }
    const [own] = await codes(ann, mine.id)
    const theirs = await ben.cart({ [v().thirty]: 1 })
    await addCode(ben, theirs.id, own as string)
    expect(await total(ben, theirs.id)).toBe(30)
  })

  it("makes way for a code it does not stand beside, also one on the cart already, and stays for a code that does not exist", async () => {
    await ladder()
    const ann = await aRegular()
    await code("TWENTY")
    const cart = await ann.cart({ [v().thirty]: 1 })
    await ann.points.applyCartDiscount(cart.id)
    await refused(addCode(ann, cart.id, "NOSUCHCODE"))
    expect(await total(ann, cart.id)).toBeCloseTo(28.5, 6)
    await addCode(ann, cart.id, "TWENTY")
    expect(await codes(ann, cart.id)).toEqual(["TWENTY"])
    expect(await total(ann, cart.id)).toBeCloseTo(24, 6)
    expect((await ann.points.cartDiscount(cart.id)).discount).toMatchObject({ applied: false, refusal: "not_beside_codes" })
    expect(await refused(ann.points.applyCartDiscount(cart.id))).toMatchObject({ status: 400, body: { code: "retention_not_beside_codes" } })
    const second = await ann.cart({ [v().thirty]: 1 })
    await ann.points.applyCartDiscount(second.id)
    await ann.fetch(`/store/carts/${second.id}`, { method: "POST", body: { promo_codes: ["TWENTY"] } })
    await eventually(async () => (await total(ann, second.id)) === 24, "only the code")
  })

  it("stands beside codes where the programme says so, and beside what the shop gives by itself always", async () => {
    await ladder()
    const ann = await aRegular()
    await code("AUTO", { is_automatic: true, application_method: { type: "fixed", target_type: "order", allocation: "across", value: 10, currency_code: "eur" } })
    const cart = await ann.cart({ [v().thirty]: 1 })
    await ann.points.applyCartDiscount(cart.id)
    expect((await codes(ann, cart.id)).length).toBe(2)
    await ladder({ combines_with_codes: true })
    await code("TWENTY")
    await addCode(ann, cart.id, "TWENTY")
    expect((await codes(ann, cart.id)).length).toBe(3)
    expect((await ann.points.cartDiscount(cart.id)).discount.applied).toBe(true)
  })

  it("stands beside points: the order spends them, and a return gives its share of them back", async () => {
    await ladder()
    const ann = await app.memberWith(1_000)
    await paid(ann, 1)
    await stands(ann, 5)
    for (const pointsFirst of [true, false]) {
      const cart = await ann.cart({ [v().thirty]: 2 })
      const steps = [() => ann.points.apply(cart.id, { points: 300 }), () => ann.points.applyCartDiscount(cart.id)]
      for (const step of pointsFirst ? steps : steps.reverse()) await step()
      const quote = (await ann.points.quote(cart.id)).points
      expect(quote).toMatchObject({ applied: 300, discount: 3, lost: false })
      const { discount } = await ann.points.cartDiscount(cart.id)
      expect(discount.applied).toBe(true)
      expect(await total(ann, cart.id)).toBeCloseTo(60 - 3 - discount.amount, 2)
      expect(discount.amount).toBeGreaterThan(2.8)
      const order = await ann.checkout(cart.id)
      await orderBecomes(app.admin, order, { spent: 300 })
      await app.admin.cancel(order)
      await orderBecomes(app.admin, order, { spent: 0 })
    }
    await app.auditClean()
  })

  it("leaves out excluded products, by product, category, collection, type and tag", async () => {
    const products = app.container.resolve(Modules.PRODUCT)
    const [category, collection, type, tag] = await Promise.all([
      products.createProductCategories({ name: "Sale things", is_active: true }),
      products.createProductCollections({ title: "Limited" }),
      products.createProductTypes({ value: "Book" }),
      products.createProductTags({ value: "promo" }),
    ])
    const thirty = app.shop.products.thirty
    const ann = await app.register()
    await ladder()
    await paid(ann, 1)
    await stands(ann, 5)
    await products.updateProducts(thirty, { category_ids: [category.id], collection_id: collection.id, type_id: type.id, tag_ids: [tag.id] })
    const exclusions = { product_ids: [thirty], category_ids: [category.id], collection_ids: [collection.id], type_ids: [type.id], tag_ids: [tag.id] }
    for (const [list, ids] of Object.entries(exclusions)) {
      await ladder({ excluded: { ...NONE, [list]: ids } })
      const cart = await ann.cart({ [v().thirty]: 1, [v().twelve]: 1 })
      expect([list, (await ann.points.applyCartDiscount(cart.id)).discount.amount]).toEqual([list, 0.6])
      const only = await ann.cart({ [v().thirty]: 1 })
      expect([list, (await refused(ann.points.applyCartDiscount(only.id))).body.code]).toEqual([list, "retention_nothing_discountable"])
    }
  })

  it("moves to the next step with the member, falls back after a refund, and the old code gives nothing any more", async () => {
    await ladder()
    const ann = await aRegular()
    const open = await ann.cart({ [v().thirty]: 1 })
    await ann.points.applyCartDiscount(open.id)
    const [old] = await codes(ann, open.id)
    const order = await paid(ann, 2)
    await stands(ann, 10)
    await app.sweepIn(0)
    const cart = await ann.cart({ [v().thirty]: 1 })
    await refused(addCode(ann, cart.id, old as string)).catch(() => null)
    expect(await total(ann, cart.id)).toBe(30)
    await ann.fetch(`/store/carts/${open.id}/line-items`, { method: "POST", body: { variant_id: v().thirty, quantity: 1 } })
    await eventually(async () => Math.abs((await total(ann, open.id)) - 54) < 0.001, "the next step on the open cart")
    await app.admin.refund(order, 65)
    await stands(ann, 5)
    await app.sweepIn(0)
    expect((await ann.points.applyCartDiscount(cart.id)).discount).toMatchObject({ percent: 5, amount: 1.5 })
    expect(await codes(ann, cart.id)).toEqual([old])
  })

  it("is refused on a cart that is an order already", async () => {
    await ladder()
    const ann = await aRegular()
    const cart = await ann.cart({ [v().thirty]: 1 })
    await ann.checkout(cart.id)
    expect((await refused(ann.points.applyCartDiscount(cart.id))).status).toBe(400)
  })
})
