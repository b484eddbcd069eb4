import type { AdminEarningRule } from "../../src/contract"
import { Modules, ProductStatus } from "@medusajs/framework/utils"
import { createProductCategoriesWorkflow, linkCustomersToCustomerGroupWorkflow, createCustomerGroupsWorkflow, updateProductsWorkflow } from "@medusajs/medusa/core-flows"
import { orderBecomes, withApp } from "../support/app"
import { changeRules } from "../support/change-rules"

const NOTHING = { product_ids: [], category_ids: [], collection_ids: [], type_ids: [], tag_ids: [] }

const aRule = (over: Partial<AdminEarningRule> = {}): AdminEarningRule => ({
  id: "double", title: "Double points", active: true, gift: { kind: "multiplier", percent: 200 }, products: NOTHING,
  sales_channel_ids: [], customer_group_ids: [], tier_ids: [], starts_at: null, ends_at: null, weekdays: [], min_order: [],
  first_order_only: false, cap_per_member: null, cap_total: null, priority: 0, combines: true,
  ...over,
})

// Prices: thirty = 30, twelve = 12, three = 3; 5 points a euro.
withApp("earning_rules", (app) => {
  const order = async (id: string) => (await app.admin.points.order(id)).points
  const parts = async (id: string) => (await order(id)).explanation.map((part) => [part.rule_id, part.title, part.points])

  it("explains the points of an order to admin and shopper, and they are those the cart and the product promised", async () => {
    await changeRules(app.admin, {
      earning: [
        aRule({ products: { ...NOTHING, product_ids: [app.shop.products.thirty] } }),
        aRule({ id: "extra", title: "Extra", gift: { kind: "per_unit", points: 7 }, products: { ...NOTHING, product_ids: [app.shop.products.three] } }),
        aRule({ id: "big", title: "Big order", gift: { kind: "per_order", points: 50 }, min_order: [{ currency_code: "eur", amount: 30 }] }),
      ],
    })
    const ann = await app.register()
    const product = await ann.points.product(app.shop.products.thirty, { region_id: app.shop.regions.eur })
    expect(product.points.variants[0]).toMatchObject({ points: 300, explanation: [{ rule_id: "rate", points: 150 }, { rule_id: "double", title: "Double points", points: 150 }] })
    const cart = await ann.cart({ [app.shop.variants.thirty]: 1, [app.shop.variants.three]: 2 })
    const { points } = await ann.points.quote(cart.id)
    expect(points.earn).toMatchObject({ points: 300 + 30 + 14 + 50, zero_reason: null })
    const id = await ann.checkout(cart.id)
    await orderBecomes(app.admin, id, { pending: 394 })
    const told = await order(id)
    // Line by line, in the order of the lines' ids, which nobody chose; what the whole order gets comes last.
    const thirty = [["rate", null, 150], ["double", "Double points", 150]]
    const three = [["rate", null, 30], ["extra", "Extra", 14]]
    const explained = told.explanation.map((part) => [part.rule_id, part.title, part.points])
    expect([[...thirty, ...three], [...three, ...thirty]].map((lines) => [...lines, ["big", "Big order", 50]])).toContainEqual(explained)
    expect(told.lines.reduce((sum, line) => sum + line.earned, 0)).toBe(394)
    expect((await ann.points.order(id)).points).toMatchObject({ pending: 394, explanation: told.explanation })
  })

  it("shows an order's explanation to nobody else", async () => {
    const id = await (await app.register()).order({ [app.shop.variants.three]: 1 })
    const stranger = await app.register("stranger")
    await expect(stranger.points.order(id)).rejects.toMatchObject({ status: 404 })
    await expect(stranger.points.order("order_unknown")).rejects.toMatchObject({ status: 404 })
    await expect(app.guest("someone@example.com").points.order(id)).rejects.toMatchObject({ status: 401 })
  })

  it("keeps what an order was placed with when the product, the group or the rules change afterwards", async () => {
    const { result: [category] } = await createProductCategoriesWorkflow(app.container).run({ input: { product_categories: [{ name: "Parents", is_active: true }] } })
    const { result: [child] } = await createProductCategoriesWorkflow(app.container).run({ input: { product_categories: [{ name: "Children", is_active: true, parent_category_id: category!.id }] } })
    const { result: [group] } = await createCustomerGroupsWorkflow(app.container).run({ input: { customersData: [{ name: "Friends" }] } })
    const file = (category_ids: string[]) => updateProductsWorkflow(app.container).run({ input: { products: [{ id: app.shop.products.thirty, status: ProductStatus.PUBLISHED, category_ids }] } })
    await file([child!.id])
    await changeRules(app.admin, {
      earning: [
        aRule({ id: "category", title: "Category", products: { ...NOTHING, category_ids: [category!.id] } }),
        aRule({ id: "friends", title: "Friends", customer_group_ids: [group!.id] }),
      ],
    })
    const ann = await app.register()
    await linkCustomersToCustomerGroupWorkflow(app.container).run({ input: { id: group!.id, add: [ann.customer_id as string] } })
    const id = await ann.order({ [app.shop.variants.thirty]: 1 })
    await orderBecomes(app.admin, id, { pending: 450 })
    await file([])
    await linkCustomersToCustomerGroupWorkflow(app.container).run({ input: { id: group!.id, remove: [ann.customer_id as string] } })
    await changeRules(app.admin, { earning: [] })
    await app.admin.capture(id)
    await app.sweepIn(31)
    await orderBecomes(app.admin, id, { pending: 0, available: 450 })
    expect(await parts(id)).toEqual([["rate", null, 150], ["category", "Category", 150], ["friends", "Friends", 150]])
    const next = await ann.order({ [app.shop.variants.thirty]: 1 })
    await orderBecomes(app.admin, next, { pending: 150 })
    await app.auditClean()
  })

  it("gives a campaign's points until its cap is used up, member by member and in total, and gives back what a refund frees", async () => {
    await changeRules(app.admin, { earning: [aRule({ cap_per_member: 200, cap_total: 300 })] })
    const [ann, ben, cas] = [await app.register(), await app.register(), await app.register()]
    const first = await ann.order({ [app.shop.variants.thirty]: 1 })
    await orderBecomes(app.admin, first, { pending: 300 })
    const second = await ann.order({ [app.shop.variants.thirty]: 1 })
    await orderBecomes(app.admin, second, { pending: 200 })
    const third = await ben.order({ [app.shop.variants.thirty]: 1 })
    await orderBecomes(app.admin, third, { pending: 250 })
    const fourth = await cas.order({ [app.shop.variants.thirty]: 1 })
    await orderBecomes(app.admin, fourth, { pending: 150 })
    await app.admin.cancel(first)
    await orderBecomes(app.admin, first, { pending: 0 })
    const fifth = await cas.order({ [app.shop.variants.thirty]: 1 })
    await orderBecomes(app.admin, fifth, { pending: 300 })
    const { rows } = await app.db.raw(`select points::int from retention_points_rule_total where rule_id = 'double'`)
    expect(rows).toEqual([{ points: 300 }])
    await app.auditClean()
  })

  it("never gives more than a campaign's total when many orders come at once", async () => {
    await changeRules(app.admin, { earning: [aRule({ id: "rush", cap_total: 100 })] })
    const shoppers = await Promise.all(Array.from({ length: 6 }, () => app.register()))
    const orders = await Promise.all(shoppers.map((shopper) => shopper.order({ [app.shop.variants.twelve]: 1 })))
    await app.sweepIn(0)
    const given = await Promise.all(orders.map(async (id) => (await order(id)).pending))
    expect(given.reduce((sum, points) => sum + points, 0)).toBe(6 * 60 + 100)
  })

  it("gives the first-order award on one order only, takes it back with a full refund and not with a partial one (edge case 10)", async () => {
    await changeRules(app.admin, { awards: [{ id: "first_order", title: "First order", points: 120, active: true }] })
    const ann = await app.register()
    const first = await ann.order({ [app.shop.variants.thirty]: 2 })
    await orderBecomes(app.admin, first, { pending: 420 })
    const second = await ann.order({ [app.shop.variants.thirty]: 1 })
    await orderBecomes(app.admin, second, { pending: 150 })
    await app.admin.capture(first)
    await app.admin.refund(first, 30)
    await orderBecomes(app.admin, first, { pending: 120 + 161 })
    await app.admin.refund(first, 35)
    await orderBecomes(app.admin, first, { pending: 0 })
    const third = await ann.order({ [app.shop.variants.three]: 1 })
    await orderBecomes(app.admin, third, { pending: 15 })
  })

  it("earns nothing on excluded products and sale items, says so, and promises nothing either", async () => {
    const pricing = app.container.resolve(Modules.PRICING)
    await pricing.createPriceLists([{
      title: "Sale", description: "Sale", type: "sale", status: "active",
      prices: [{ amount: 20, currency_code: "eur", price_set_id: await priceSet(app.shop.variants.thirty) }],
    }])
    const { programme } = await app.admin.points.programme()
    await changeRules(app.admin, { exclusions: { products: { ...NOTHING, product_ids: [app.shop.products.three] }, sale_items: true } })
    expect(programme.exclusions.sale_items).toBe(false)
    const ann = await app.register()
    for (const name of ["thirty", "three"] as const) {
      const { points } = await ann.points.product(app.shop.products[name], { region_id: app.shop.regions.eur })
      expect(points.variants[0]).toMatchObject({ points: 0, zero_reason: "excluded" })
    }
    const cart = await ann.cart({ [app.shop.variants.thirty]: 1, [app.shop.variants.three]: 1, [app.shop.variants.twelve]: 1 })
    expect((await ann.points.quote(cart.id)).points.earn.points).toBe(60)
    const id = await ann.checkout(cart.id)
    await orderBecomes(app.admin, id, { pending: 60 })
    const only = await ann.order({ [app.shop.variants.three]: 1 })
    await orderBecomes(app.admin, only, { pending: 0 })
    expect((await order(only)).zero_reason).toBe("excluded")
  })

  const priceSet = async (variant_id: string) => {
    const { rows } = await app.db.raw(`select price_set_id from product_variant_price_set where variant_id = ?`, [variant_id])
    return (rows[0] as { price_set_id: string }).price_set_id
  }
})
