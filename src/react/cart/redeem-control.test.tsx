import type { CartPoints } from "../../contract"
import { uk } from "../messages"
import { aQuote, markup, words } from "./cart.test-support"
import { RedeemControl } from "./redeem-control"
import { useCartPoints, type CartPointsControl } from "./use-cart-points"

jest.mock("./use-cart-points")

const control = (points: CartPoints | null, over: Partial<CartPointsControl> = {}): CartPointsControl => ({
  points,
  state: points ? "ready" : "loading",
  error: null,
  reload: () => undefined,
  apply: () => undefined,
  remove: () => undefined,
  pending: null,
  problem: null,
  done: null,
  ...over,
})
const shown = (points: CartPoints | null, over: Partial<CartPointsControl> = {}) => {
  jest.mocked(useCartPoints).mockReturnValue(control(points, over))
  return markup(<RedeemControl cart_id="cart_1" />)
}
const attributes = (html: string, retention: string) => html.match(new RegExp(`<[a-z]+[^>]*data-retention="${retention}"[^>]*>`))?.[0]
/** The elements and their order, without their words and whether they can be used. */
const skeleton = (html: string) => [...html.matchAll(/<(\w+)[^>]*data-retention="([\w-]+)"/g)].map(([, tag, name]) => `${tag} ${name}`)

describe("paying with points", () => {
  it("offers the most that the cart can carry", () => {
    const html = shown(aQuote())
    expect(words(html)).toBe("Pay with points You have 5,000 points to use. Points to use Use the most: 1,500 From 500 to 1,500, in steps of 100 Use points")
    expect(attributes(html, "redeem-amount")).toContain('value="1500"')
    expect(attributes(html, "redeem-amount")).toContain('inputMode="numeric"')
    expect(attributes(html, "redeem-slider")).toMatch(/min="500" max="1500" step="100".*aria-label="Points to use, slider" aria-valuetext="1,500 points" value="1500"/)
    expect(html).toContain('data-standing="none"')
  })

  it("stands there with the same elements while it is waited for, and can not be used yet", () => {
    const waiting = shown(null)
    expect(skeleton(waiting)).toEqual(skeleton(shown(aQuote())))
    expect(waiting).toContain('data-state="loading"')
    expect(attributes(waiting, "redeem-apply")).toContain("disabled")
    expect(attributes(waiting, "redeem-amount")).toContain("disabled")
    expect(words(waiting)).toBe("Pay with points Points to use Use the most: Use points")
  })

  it("says what is used and what it takes off, to be changed or removed", () => {
    const html = shown(aQuote({ requested: 1_000, applied: 1_000, discount: 10 }))
    expect(words(html)).toContain("1,000 points used: €10.00 less Change Remove")
    expect(attributes(html, "redeem-amount")).toContain('value="1000"')
    expect(skeleton(html)).toEqual([...skeleton(shown(aQuote())).slice(0, -1), "button redeem-remove", "p spoken"])
  })

  it("says that a cart which has become smaller carries less than was asked for", () => {
    const html = shown(aQuote({ requested: 2_000, applied: 1_500, discount: 15 }))
    expect(html).toContain('data-standing="reduced"')
    expect(words(html)).toContain("1,500 points used: €15.00 less. You asked for 2,000; this cart can carry 1,500.")
  })

  it("offers to apply again what the cart has lost, up to what it can carry", () => {
    const html = shown(aQuote({ requested: 2_000, lost: true }))
    expect(html).toContain('data-standing="lost"')
    expect(words(html)).toContain("Your points are no longer on this cart. Apply again Remove")
    expect(attributes(html, "redeem-amount")).toContain('value="1500"')
  })

  it("says why none can be used, instead of a form", () => {
    const html = shown(aQuote({ available: 300, max: 0, refusal: { refused: "insufficient_points", available: 300, short_by: 200 } }))
    expect(words(html)).toBe("Pay with points You have 300 points to use. You are 200 points short.")
    expect(html).not.toContain("<input")
  })

  it("lets points be taken off a cart that can carry no more of them", () => {
    const html = shown(aQuote({ requested: 500, applied: 500, discount: 5, max: 0, refusal: { refused: "blocked" } }))
    expect(words(html)).toBe("Pay with points Your points cannot be used at the moment. Please contact the shop. 500 points used: €5.00 less Remove")
  })

  it("reads results out once, through one polite region that stands there before", () => {
    const region = (html: string) => html.match(/<p data-retention="spoken" role="status"[^>]*>([^<]*)</)?.[1]
    const used = aQuote({ requested: 1_000, applied: 1_000, discount: 10 })
    expect(region(shown(aQuote()))).toBe("")
    expect(region(shown(aQuote(), { pending: "apply" }))).toBe("One moment…")
    expect(region(shown(used, { done: "apply" }))).toBe("1,000 points used: €10.00 less")
    expect(region(shown(aQuote(), { done: "remove" }))).toBe("Your points are no longer used.")
    expect(region(shown(aQuote(), { problem: { refused: "busy" } }))).toBe("Your cart is being changed elsewhere. Please try again.")
    for (const html of [shown(aQuote()), shown(used)]) expect(html.match(/role="status"/g)).toHaveLength(1)
  })

  it("keeps its buttons focusable while it works, and takes no second press", () => {
    const html = shown(aQuote(), { pending: "apply" })
    expect(attributes(html, "redeem-apply")).toContain('aria-disabled="true"')
    expect(attributes(html, "redeem-apply")).not.toContain(" disabled")
  })

  it("tells a guest to sign in, without asking the server", () => {
    const html = markup(<RedeemControl cart_id="cart_1" />, { customer_id: null })
    expect(useCartPoints).toHaveBeenLastCalledWith(null, expect.anything())
    expect(words(html)).toBe("Pay with points Sign in to use your points.")
  })

  it("says that it cannot be shown, and offers to try again", () => {
    expect(words(shown(null, { state: "failed" }))).toBe("Pay with points Points cannot be shown right now. Try again")
  })

  it("speaks the storefront's language, and its own words where it has some", () => {
    jest.mocked(useCartPoints).mockReturnValue(control(aQuote({ requested: 1_000, applied: 1_000, discount: 10 })))
    expect(words(markup(<RedeemControl cart_id="cart_1" />, { locale: "uk", messages: uk }))).toMatch(/1 000 балів: .*10,00/)
    expect(words(markup(<RedeemControl cart_id="cart_1" heading="h3" texts={{ "redeem.title": "Stars" }} />))).toMatch(/^Stars /)
  })
})
