import type { Cart } from "./cart"
import { cartDiscounts } from "./cart-discounts"

type Promotion = { code: string; is_automatic?: boolean; metadata?: Record<string, unknown> }

/** A cart with tax inside its prices, whose promotions take off what is said for each code. */
function aCart(promotions: Promotion[], taken: Record<string, number>, over: Partial<Cart> = {}): Cart {
  const discount = Object.values(taken).reduce((sum, amount) => sum + amount, 0)
  const adjustments = Object.entries(taken).map(([code, amount]) => ({ code, amount }))
  const items = [{ is_tax_inclusive: true, quantity: 1, adjustments }]
  return { items, promotions, discount_total: discount, original_item_total: 100, total: 100 - discount, ...over } as unknown as Cart
}

const points = { code: "PTS-ABC", metadata: { retention_hold_id: "rph_1" } }
const personal = { code: "MINE", metadata: { retention_personal_discount_id: "rpd_1" } }

describe("who takes what off a cart", () => {
  it("tells points and the personal discount from codes, because only codes can be removed by name", () => {
    const cart = aCart([points, personal, { code: "WELCOME10" }, { code: "SUMMER", is_automatic: true }], { "PTS-ABC": 6, MINE: 5, WELCOME10: 10, SUMMER: 2 })
    expect(cartDiscounts(cart)).toEqual({ points: 6, personal: 5, automatic: 2, codes: [{ code: "WELCOME10", amount: 10 }] })
  })

  it("counts a voucher among the codes", () => {
    const voucher = { code: "35RQQWTZ", metadata: { retention_voucher_id: "rpv_1" } }
    expect(cartDiscounts(aCart([voucher], { "35RQQWTZ": 5 })).codes).toEqual([{ code: "35RQQWTZ", amount: 5 }])
  })

  it("keeps a code that takes nothing off now, so that it can be removed", () => {
    expect(cartDiscounts(aCart([{ code: "OVER100" }], {})).codes).toEqual([{ code: "OVER100", amount: 0 }])
  })

  it("adds up to the discount that the cart shows, to the cent", () => {
    const cart = aCart([{ code: "A" }, { code: "B" }, { code: "C" }], { A: 1, B: 1, C: 1 }, { discount_total: 10 })
    const { codes } = cartDiscounts(cart)
    expect(codes.reduce((sum, { amount }) => sum + amount * 100, 0)).toBe(1000)
    expect(codes.map(({ amount }) => amount).sort()).toEqual([3.33, 3.33, 3.34])
  })

  it("counts a code that pays for the delivery", () => {
    const cart = aCart([{ code: "FREESHIP" }], {}, { discount_total: 4.9, shipping_methods: [{ adjustments: [{ code: "FREESHIP", amount: 4.9 }] }] } as unknown as Partial<Cart>)
    expect(cartDiscounts(cart).codes).toEqual([{ code: "FREESHIP", amount: 4.9 }])
  })

  it("finds nothing on an empty cart", () => {
    expect(cartDiscounts({ items: [], promotions: [] } as unknown as Cart)).toEqual({ points: 0, personal: 0, automatic: 0, codes: [] })
  })
})
