import { totalsOf } from "./totals"

const sum = ({ items, delivery, discount, points, tax, tax_included }: ReturnType<typeof totalsOf>) => items + delivery - discount - points + (tax_included ? 0 : tax)

describe("the lines under a cart or an order", () => {
  it("tell the tax inside the prices, and add up without it", () => {
    const totals = totalsOf({ total: 25.7, tax_total: 4.1, discount_total: 5, original_item_total: 25.8, original_shipping_total: 4.9, items: [{ is_tax_inclusive: true, quantity: 2, adjustments: [{ code: "WELCOME", amount: 5 }] }] })
    expect(totals).toMatchObject({ items: 25.8, delivery: 4.9, discount: 5, points: 0, tax: 4.1, tax_included: true })
    expect(sum(totals)).toBeCloseTo(totals.total)
  })

  it("add the tax where prices come without it", () => {
    const totals = totalsOf({ total: 31.32, tax_total: 2.32, discount_subtotal: 0, original_item_subtotal: 24, original_shipping_subtotal: 5, items: [{ is_tax_inclusive: false, quantity: 1, adjustments: [] }] })
    expect(totals.tax_included).toBe(false)
    expect(sum(totals)).toBeCloseTo(totals.total)
  })

  it("show what points pay apart from other discounts", () => {
    const adjustments = [{ code: "PTS-ABC", amount: 6 }, { code: "WELCOME", amount: 3 }]
    const totals = totalsOf({ total: 21, discount_total: 9, original_item_total: 30, items: [{ is_tax_inclusive: true, quantity: 1, adjustments }] })
    expect(totals).toMatchObject({ points: 6, discount: 3 })
  })

  it("tell points on the goods from a voucher on the delivery", () => {
    const items = [{ is_tax_inclusive: true, quantity: 1, adjustments: [{ code: "PTS-A", amount: 6 }] }]
    const sold = { total: 24, discount_total: 10.9, original_item_total: 30, original_shipping_total: 4.9, items, shipping_methods: [{ adjustments: [{ code: "FREE", amount: 4.9 }] }] }
    expect(totalsOf(sold)).toMatchObject({ points: 6, discount: 4.9 })
  })

  it("count a discount on the delivery as a discount, and points alone as points", () => {
    expect(totalsOf({ total: 30, discount_total: 4.9, original_item_total: 30, original_shipping_total: 4.9, items: [{ is_tax_inclusive: true, quantity: 1 }] })).toMatchObject({ discount: 4.9, points: 0 })
    expect(totalsOf({ total: 24, discount_total: 6, original_item_total: 30, items: [{ is_tax_inclusive: true, quantity: 1, adjustments: [{ code: "PTS-A", amount: 6 }] }] })).toMatchObject({ discount: 0, points: 6 })
  })
})
