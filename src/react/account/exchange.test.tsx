import type { StoreReward, StoreVoucher } from "../../contract"
import { markup, words } from "../cart/cart.test-support"
import { answers } from "./answers.test-support"
import { NO_ATTEMPT, type Attempt } from "./one-attempt"
import { Reward } from "./reward"
import { Rewards } from "./rewards"
import { Voucher } from "./voucher"
import { inOrder, Vouchers } from "./vouchers"

jest.mock("../resources/use-resource")

const reward: StoreReward = { id: "rpw_1", title: "A mug", description: null, cost_points: 2_000, benefit: { kind: "free_product", product_id: "prod_1" }, valid_days: 90, stock: 25, refusal: null }
const voucher: StoreVoucher = { id: "rpv_1", title: "A mug", code: "ABCD", benefit: reward.benefit, points: 2_000, state: "issued", expires_at: "2026-12-31T12:00:00.000Z", order_id: null, created_at: "2026-11-01T12:00:00.000Z" }

describe("a reward", () => {
  const shown = (over: Partial<StoreReward> = {}, attempt: Attempt<StoreVoucher> = NO_ATTEMPT) => markup(<Reward reward={{ ...reward, ...over }} currency_code="eur" attempt={attempt} onTake={() => undefined} texts={undefined} />)

  it("says what it costs, brings, how long it is valid and how many are left", () => {
    expect(words(shown())).toBe("A mug 2,000 points free gift valid for 90 days 25 left Exchange")
    expect(words(shown({ benefit: { kind: "fixed", amounts: [{ currency_code: "usd", amount: 12 }, { currency_code: "eur", amount: 10 }] }, stock: null }))).toContain("€10.00 voucher")
    expect(words(shown({ stock: null }))).not.toContain("left")
  })

  it("says why it cannot be taken, instead of a button", () => {
    const html = shown({ refusal: { refused: "insufficient_points", available: 1_950, short_by: 50 } })
    expect(words(html)).toContain("50 more points needed")
    expect(html).not.toContain("<button")
  })

  it("shows the code it was exchanged for, even when no other can be taken", () => {
    expect(words(shown({ refusal: { refused: "sold_out" } }, { state: "done", id: "rpw_1", value: voucher }))).toContain("Your code: ABCD Copy code Sold out")
    expect(words(shown({}, { state: "done", id: "rpw_1", value: { ...voucher, state: "issuing" } }))).toContain("Being prepared")
  })

  it("leaves the exchange to be repeated when there was no answer, although the points look spent by now", () => {
    const html = shown({ refusal: { refused: "insufficient_points", available: 0, short_by: 2_000 } }, { state: "unclear", id: "rpw_1", error: new TypeError("fetch failed") })
    expect(html).toContain('role="alert"')
    expect(html).toContain("reward-confirm")
  })

  it("says the reason of a no once", () => {
    const error = { status: 400, refusal: { refused: "sold_out" } }
    expect(words(shown({}, { state: "refused", id: "rpw_1", error }))).toContain("The reward could not be taken. Your points are still yours. Sold out")
    expect(words(shown({ refusal: { refused: "sold_out" } }, { state: "refused", id: "rpw_1", error })).match(/Sold out/g)).toHaveLength(1)
  })
})

describe("a voucher", () => {
  const shown = (over: Partial<StoreVoucher> = {}, attempt: Attempt<StoreVoucher> = NO_ATTEMPT) => markup(<Voucher voucher={{ ...voucher, ...over }} onUse={() => undefined} onGiveBack={() => undefined} attempt={attempt} texts={undefined} />)

  it("shows its code, until when, and what can be done with it", () => {
    expect(words(shown())).toBe("A mug Ready to use, until Dec 31, 2026 ABCD Copy code Use on this cart Give back for points")
  })

  it("is not given back when it cost nothing", () => {
    expect(words(shown({ points: 0 }))).not.toContain("Give back")
  })

  it.each(["issuing", "used", "returned", "expired", "withdrawn"] as const)("that is %s shows no code to use", (state) => {
    const html = shown({ state })
    expect(html).not.toContain("ABCD")
    expect(html).not.toContain("<button")
  })

  it("says that its points are back", () => {
    expect(words(shown({ state: "returned" }, { state: "done", id: "rpv_1", value: { ...voucher, state: "returned" } }))).toContain("2,000 points are yours again.")
  })
})

it("lists usable vouchers first, and keeps the one just given back in its place", () => {
  const vouchers = [{ ...voucher, id: "a", state: "used" }, { ...voucher, id: "b", state: "issued" }, { ...voucher, id: "c", state: "returned" }, { ...voucher, id: "d", state: "issued" }] as StoreVoucher[]
  const ids = (show: "all" | "usable", stays: string | null) => inOrder(vouchers, show, stays).map(({ id }) => id)
  expect(ids("all", null)).toEqual(["b", "d", "a", "c"])
  expect(ids("usable", null)).toEqual(["b", "d"])
  expect(ids("usable", "c")).toEqual(["b", "c", "d"])
})

describe.each([
  ["Rewards", <Rewards key="rewards" />, "There are no rewards at the moment.", { rewards: [] }],
  ["Vouchers", <Vouchers key="vouchers" />, "You have no vouchers yet.", { vouchers: [] }],
])("%s", (_, element, empty, nothing) => {
  it("say that there are none", () => {
    answers(nothing)
    expect(words(markup(element))).toContain(empty)
  })

  it("wait, fail and ask to sign in in words, with their heading", () => {
    answers({})
    expect(markup(element)).toMatch(/data-state="loading".*aria-busy="true".*<h2.*Loading…/)
    answers({}, "failed")
    expect(words(markup(element))).toContain("Points cannot be shown right now. Try again")
    answers({})
    expect(words(markup(element, { customer_id: null }))).toContain("Sign in to see your points.")
  })
})
