import type { StoreCartDiscount } from "../../contract"
import { CartDiscount } from "./cart-discount"
import { markup, words } from "./cart.test-support"
import { useCartDiscount, type CartDiscountControl } from "./use-cart-discount"

jest.mock("./use-cart-discount")

const none: StoreCartDiscount = { cart_id: "cart_1", percent: 5, applied: false, amount: 0, currency_code: "eur", refusal: null, next: null }
const shown = (over: Partial<StoreCartDiscount> | null, control: Partial<CartDiscountControl> = {}) => {
  const idle = { error: null, reload: () => undefined, apply: () => undefined, remove: () => undefined, pending: null, problem: null, done: null }
  jest.mocked(useCartDiscount).mockReturnValue({ discount: over && { ...none, ...over }, state: over ? "ready" : "loading", ...idle, ...control })
  return markup(<CartDiscount cart_id="cart_1" />)
}

describe("the personal discount on a cart", () => {
  it("is offered with what is missing to the next step", () => {
    expect(words(shown({ next: { percent: 7, from_amount: 500, missing: 120 } }))).toBe("Your personal discount 5% off each order Use my 5% €120.00 more for 7%")
  })

  it("says what it takes off, and can be left out", () => {
    expect(words(shown({ applied: true, amount: 1.5 }, { done: "apply" }))).toBe("Your personal discount 5%: €1.50 less Do not use it 5%: €1.50 less")
  })

  it.each([
    ["no_discount", 0, "There is no personal discount for you yet."],
    ["not_beside_codes", 5, "Your personal discount cannot be combined with another code."],
    ["nothing_discountable", 5, "Nothing in this cart can be discounted."],
  ] as const)("says why it is not there: %s", (refusal, percent, sentence) => {
    const html = shown({ percent, refusal, next: { percent: 7, from_amount: 500, missing: 120 } })
    expect(words(html)).toBe(`Your personal discount ${sentence} €120.00 more for 7%`)
    expect(html).not.toContain("<button")
  })

  it("says what went wrong, and reads it out", () => {
    for (const [refused, sentence] of [["busy", "Your cart is being changed elsewhere. Please try again."], ["failed", "The discount could not be changed."]] as const) {
      const html = shown({}, { problem: { refused } })
      expect(html).toContain(`<p data-retention="discount-problem">${sentence}</p>`)
      expect(html).toMatch(new RegExp(`role="status"[^>]*>${sentence}`))
    }
  })

  it("is silent where the programme has none, while it is waited for, and when it fails", () => {
    expect(words(shown({ percent: 0, refusal: "no_discount" }))).toBe("")
    expect(words(shown(null))).toBe("")
    expect(words(shown(null, { state: "failed" }))).toBe("")
  })
})
