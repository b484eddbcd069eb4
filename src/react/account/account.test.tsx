import type { StorePoints, StoreReward, StoreTierStanding, StoreVoucher } from "../../contract"
import { markup, words } from "../cart/cart.test-support"
import { uk } from "../messages"
import { useResource, type Asked } from "../resources/use-resource"
import { BirthdayForm } from "./birthday-form"
import { LadderProgress } from "./ladder-progress"
import { NO_ATTEMPT, type Attempt } from "./one-attempt"
import { OrderPoints } from "./order-points"
import { PointsBalance } from "./points-balance"
import { PointsHistory } from "./points-history"
import { Reward } from "./reward"
import { Rewards } from "./rewards"
import { TierProgress } from "./tier-progress"
import { Voucher } from "./voucher"
import { inOrder, Vouchers } from "./vouchers"

jest.mock("../resources/use-resource")

/** What each resource answers, by the first part of its key; a resource without an answer is still loading. */
const answers = (by: Record<string, unknown>, state?: Asked<unknown>["state"]) =>
  jest.mocked(useResource).mockImplementation((key) => {
    const data = key === null ? null : (by[key.split("/")[0] as string] ?? null)
    return { data, state: key === null ? "off" : (state ?? (data === null ? "loading" : "ready")), error: null, reload: () => undefined } as never
  })

const points = (over: Partial<StorePoints> = {}): StorePoints => ({ available: 2_794, pending: 0, held: 0, debt: 0, value: 27.94, currency_code: "eur", blocked: false, expiring: [], waiting: [], ...over })

describe("the balance", () => {
  const shown = (data: StorePoints) => {
    answers({ points: data })
    return markup(<PointsBalance currency_code="eur" />)
  }

  it("is the points and their worth, and nothing that is not there", () => {
    expect(words(shown(points()))).toBe("Your points 2,794 points worth €27.94")
  })

  it("says what is on its way, what is owed, and that the points cannot be used", () => {
    const html = words(shown(points({ available: 1, value: 0.01, pending: 103, debt: 20, blocked: true })))
    expect(html).toContain("1 point worth €0.01")
    expect(html).toContain("103 points on their way")
    expect(html).toContain("20 points will be taken from your next earnings.")
    expect(html).toContain("Your points cannot be used at the moment.")
  })

  it("says what expires next, and folds the later dates away", () => {
    const html = shown(points({ expiring: [{ points: 50, expires_at: "2026-12-05T12:00:00.000Z" }, { points: 1, expires_at: "2027-01-05T12:00:00.000Z" }] }))
    expect(html).toContain('data-retention="balance-expiring">50 points expire on Dec 5, 2026<')
    expect(html).toMatch(/<details[^>]*balance-later.*1 point expires on Jan 5, 2027/)
  })

  it("names no worth in a currency that nobody asked for", () => {
    answers({ points: points() })
    expect(words(markup(<PointsBalance short />))).toBe("2,794 points")
  })

  it("asks guests to sign in", () => {
    answers({})
    expect(words(markup(<PointsBalance short />, { customer_id: null }))).toBe("Sign in to see your points.")
  })
})

describe("the level", () => {
  const standing = (over: Partial<StoreTierStanding> = {}): StoreTierStanding => ({
    tier: { id: "roasted", title: "Roasted", earn_percent: 125 },
    basis: "spend",
    window: "rolling_12_months",
    currency_code: "eur",
    measure: 420.3,
    next: { id: "reserve", title: "Reserve", earn_percent: 150, from: 500, missing: 79.7 },
    grace_until: null,
    given_until: null,
    ...over,
  })
  const shown = (over: Partial<StoreTierStanding> = {}, page = {}) => {
    answers({ tier: { tier: standing(over), discount: null } })
    return markup(<TierProgress />, page)
  }

  it("says what it earns and what is missing to the next, in money, points or orders", () => {
    const next = (missing: number) => ({ id: "reserve", title: "Reserve", earn_percent: 150, from: 10, missing })
    expect(words(shown())).toBe("Your level Roasted You earn 125% of the usual points. €79.70 more to reach Reserve")
    expect(words(shown({ basis: "points", next: next(1) }))).toContain("1 more point to reach Reserve")
    expect(words(shown({ basis: "orders", next: next(3) }))).toContain("3 more orders to reach Reserve")
  })

  it("has a bar that says the same to those who do not see it", () => {
    const html = shown()
    expect(html).toContain('aria-valuetext="€79.70 more to reach Reserve"')
    expect(html).toContain('aria-label="Progress to Reserve"')
    expect(Number(/value="([\d.]+)"/.exec(html)?.[1])).toBeCloseTo(0.8406)
  })

  it("has no bar at the top, and keeps silent on the usual rate", () => {
    expect(shown({ next: null })).not.toContain("<progress")
    expect(words(shown({ next: null, tier: { id: "reserve", title: "Reserve", earn_percent: 100 } }))).toBe("Your level Reserve You have reached the highest level.")
  })

  it("says until when it is kept or given", () => {
    expect(words(shown({ grace_until: "2026-12-31T12:00:00.000Z" }))).toContain("You keep this level until Dec 31, 2026.")
    expect(words(shown({ given_until: "2026-12-31T12:00:00.000Z" }))).toContain("Given to you until Dec 31, 2026.")
  })

  it("stands before the first one too", () => {
    expect(words(shown({ tier: null }))).toContain("No level yet €79.70 more to reach Reserve")
  })

  it("is said in the shopper's language", () => {
    expect(words(shown({ basis: "orders", next: { id: "reserve", title: "Reserve", earn_percent: 150, from: 10, missing: 5 } }, { locale: "uk", messages: uk }))).toContain("Ще 5 замовлень до рівня «Reserve»")
  })

  it("is nothing where the programme has none, and nothing for guests", () => {
    answers({ tier: { tier: null, discount: null } })
    expect(markup(<TierProgress />) + markup(<LadderProgress />)).toBe("")
    answers({})
    expect(markup(<TierProgress />, { customer_id: null }) + markup(<LadderProgress />, { customer_id: null }) + markup(<BirthdayForm />, { customer_id: null })).toBe("")
  })
})

it("says the personal discount and what is missing to its next step", () => {
  const discount = (percent: number, next: object | null) => answers({ tier: { tier: null, discount: { percent, spend: 100, currency_code: "eur", next } } })
  discount(5, { percent: 8, from_amount: 200, missing: 50 })
  expect(words(markup(<LadderProgress />))).toBe("Your personal discount 5% off each order €50.00 more for 8%")
  discount(0, { percent: 5, from_amount: 200, missing: 50 })
  expect(words(markup(<LadderProgress />))).toBe("Your personal discount €50.00 more for 5%")
  discount(8, null)
  expect(words(markup(<LadderProgress />))).toBe("Your personal discount 8% off each order This is the highest discount.")
})

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

describe("the history", () => {
  const entry = { seq: 2, kind: "earn", available: 0, pending: 103, held: 0, debt: 0, available_after: 50, order_id: "order_1", reason: null, created_at: "2026-11-06T12:00:00.000Z" }
  const shown = (entries: object[], next: number | null = null, waiting: StorePoints["waiting"] = []) => {
    answers({ entries: { entries, next }, points: points({ waiting }) })
    return markup(<PointsHistory orderLink={(id) => <a href={`/orders/${id}`}>{id}</a>} />)
  }

  it("is a table whose cells name their column, for phones that make cards of its rows", () => {
    const html = shown([entry])
    expect([...html.matchAll(/data-label="([^"]*)"/g)].map(([, label]) => label)).toEqual(["Date", "What happened", "Points", "Balance"])
    expect(html.match(/role="(columnheader|cell)"/g)).toHaveLength(8)
  })

  it("marks what is on its way and what had been set aside, so that nothing is counted twice", () => {
    expect(words(shown([entry]))).toContain("Earned with an order order_1 +103 (on their way) 50")
    expect(words(shown([{ ...entry, kind: "capture", pending: 0, held: -20 }]))).toContain("-20 (had been set aside)")
  })

  it("says what is owed of points taken back that had been spent", () => {
    expect(words(shown([{ ...entry, kind: "reverse", available: -30, pending: 0, debt: 20 }]))).toContain("20 points will be taken from your next earnings. order_1 -50")
  })

  it("shows first what waits, with its day or that the payment is missing", () => {
    const html = words(shown([entry], null, [{ order_id: "order_1", points: 103, available_at: "2026-12-01T12:00:00.000Z" }, { order_id: "order_2", points: 1, available_at: null }]))
    expect(html).toContain("On their way 103 points , to be used from Dec 1, 2026 on order_1 1 point , to be used after the payment order_2 Date")
  })

  it("offers more only while there is more", () => {
    expect(shown([entry], 2)).toContain("Show more")
    expect(shown([entry])).not.toContain("Show more")
  })

  it("says what to do when there is nothing yet", () => {
    expect(words(shown([]))).toContain("Your first order brings your first points.")
  })
})

it("explains an order's points", () => {
  const earned = { order_id: "order_1", points: 103, zero_reason: null, explanation: [{ rule_id: "rate", line_id: null, points: 103, title: null }], waiting: true }
  answers({ order: { earned, order: null } })
  expect(words(markup(<OrderPoints order_id="order_1" />, { customer_id: null }))).toContain("103 points are waiting for you Why? Usual rate 103 points")
})

it("asks for a birthday with labels, in the order of the language, and without days that the month lacks", () => {
  answers({ birthday: { birthday: { month: 2, day: 29 } } })
  const html = markup(<BirthdayForm />, { locale: "uk", messages: uk })
  expect(html.match(/<option/g)).toHaveLength(1 + 29 + 1 + 12)
  expect(html.indexOf("День<")).toBeLessThan(html.indexOf("Місяць<"))
  expect(html).toContain('<option value="2" selected="">лютий</option>')
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
