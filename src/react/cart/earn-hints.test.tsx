import type { CartPoints, EarnPreview, StoreProductPointsResponse } from "../../contract"
import type { Asked } from "../resources/use-resource"
import { useResource } from "../resources/use-resource"
import { CartEarn } from "./cart-earn"
import { aQuote, markup, words } from "./cart.test-support"
import { ProductPoints } from "./product-points"
import { VoucherNudge } from "./voucher-nudge"

jest.mock("../resources/use-resource")

const answer = (data: unknown, state: Asked<unknown>["state"] = data ? "ready" : "loading") =>
  jest.mocked(useResource).mockReturnValue({ data, state, error: null, reload: () => undefined })
const none: EarnPreview = { points: 0, explanation: [], zero_reason: null }
const product = (...variants: Partial<EarnPreview>[]): StoreProductPointsResponse["points"] => ({
  product_id: "prod_1",
  currency_code: "eur",
  variants: variants.map((variant, i) => ({ variant_id: `variant_${i}`, ...none, ...variant })),
})

describe("what a product earns", () => {
  const shown = (data: unknown, variant_id: string | null = "variant_0", state?: Asked<unknown>["state"]) => {
    answer(data, state)
    return markup(<ProductPoints product_id="prod_1" variant_id={variant_id} />)
  }

  it("is said for the chosen variant", () => {
    expect(words(shown(product({ points: 1 }, { points: 7 })))).toBe("Earn 1 point")
    expect(words(shown(product({ points: 1 }, { points: 7 }), "variant_1"))).toBe("Earn 7 points")
  })

  it("is the least of all where no variant is chosen yet", () => {
    expect(words(shown(product({ points: 9 }, { points: 7 }), null))).toBe("Earn 7 points or more")
    expect(words(shown(product({ points: 7 }, { points: 7 }), null))).toBe("Earn 7 points")
  })

  it("is explained by parts that add up, one for each rule", () => {
    const explanation = [
      { rule_id: "rate", line_id: "a", points: 100, title: null },
      { rule_id: "rate", line_id: "b", points: 20, title: null },
      { rule_id: "tier", line_id: "a", points: 24, title: null },
      { rule_id: "rule_1", line_id: null, points: 6, title: "Weekend" },
      { rule_id: "rule_2", line_id: "a", points: 0, title: "Nothing" },
    ]
    expect(words(shown(product({ points: 150, explanation })))).toBe("Earn 150 points Why? Usual rate 120 points Your level 24 points Weekend 6 points Together 150 points")
  })

  it("says why it is nothing", () => {
    expect(words(shown(product({ zero_reason: "excluded" })))).toBe("This earns no points.")
    expect(words(shown(product({ zero_reason: "no_rate" })))).toBe("No points in this currency.")
  })

  it.each<[string, unknown, Asked<unknown>["state"]]>([
    ["waited for", null, "loading"],
    ["failed", null, "failed"],
    ["not asked", null, "off"],
    ["without variants", product(), "ready"],
    ["nothing without a reason", product(none), "ready"],
  ])("keeps its line and says nothing when it is %s", (_, data, state) => {
    const html = shown(data, "variant_0", state)
    expect(html).toMatch(/^<div data-retention="product-points" data-state="\w+" data-empty=""><div data-retention="line">\u00a0<\/div><\/div>$/)
    expect(html).not.toMatch(/role=|aria-/)
  })
})

describe("what a cart earns", () => {
  const shown = (quote: CartPoints | null, customer_id: string | null = "cus_1") => {
    answer(quote)
    return words(markup(<CartEarn cart_id="cart_1" />, { customer_id }))
  }

  it("is said with its reason when it is nothing", () => {
    expect(shown(aQuote())).toBe("This order earns 150 points")
    expect(shown(aQuote({ earn: { ...none, zero_reason: "nothing_paid" } }))).toBe("What is paid with points or gift cards earns no points.")
  })

  it("is said to guests with how to collect it, which stands there before the answer", () => {
    expect(shown(aQuote({ refusal: { refused: "not_signed_in" } }), null)).toBe("This order earns 150 points Sign in to collect and use points.")
    expect(shown(null, null)).toBe("Sign in to collect and use points.")
  })
})

describe("the way to the next voucher", () => {
  const nudge = { threshold_id: "t", title: "Vouchers", from_amount: 100, currency_code: "eur", missing: 42, missing_with_cart: 12 }
  const shown = (over: Partial<CartPoints>) => {
    answer(aQuote(over))
    return words(markup(<VoucherNudge cart_id="cart_1" />))
  }

  it("says what is missing, in the voucher's own words", () => {
    const amounts = [{ currency_code: "usd", amount: 11 }, { currency_code: "eur", amount: 10 }]
    expect(shown({ nudge: { ...nudge, benefit: { kind: "fixed", amounts } } })).toBe("€12.00 to your €10.00 voucher")
    expect(shown({ nudge: { ...nudge, benefit: { kind: "percent", percent: 15 } } })).toBe("€12.00 to your 15% voucher")
    expect(shown({ nudge: { ...nudge, benefit: { kind: "free_product", product_id: "prod_1" } } })).toBe("€12.00 to your free gift")
  })

  it("says that this order reaches it", () => {
    expect(shown({ nudge: { ...nudge, missing_with_cart: 0, benefit: { kind: "free_shipping" } } })).toBe("With this order you get free delivery")
  })

  it("says nothing where there is none", () => {
    expect(shown({})).toBe("")
  })
})
