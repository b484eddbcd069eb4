import type { StorePoints } from "../../contract"
import { markup, words } from "../cart/cart.test-support"
import { answers, points } from "./answers.test-support"
import { OrderPoints } from "./order-points"
import { PointsHistory } from "./points-history"

jest.mock("../resources/use-resource")

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
    expect(html).toContain("On their way 103 points , to be used from Dec 1, 2026 on order_1 1 point , waiting for the payment order_2 Date")
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
