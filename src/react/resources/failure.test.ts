import { failureOf } from "./failure"

describe("what a failed call says of itself", () => {
  const refusal = { refused: "above_maximum", max: 1_500 }
  it.each([
    ["the store's client, which keeps the status alone", Object.assign(new Error("At most 1500 points"), { status: 400 }), { status: 400, refusal: null }],
    ["a fetch that keeps the answer", Object.assign(new Error("400"), { status: 400, body: { type: "not_allowed", refusal } }), { status: 400, refusal }],
    ["a server action's failure", Object.assign(new Error("400"), { status: 400, refusal }), { status: 400, refusal }],
    ["a body without a reason", Object.assign(new Error("500"), { status: 500, body: { message: "oops" } }), { status: 500, refusal: null }],
    ["a reason of another shape", Object.assign(new Error("400"), { status: 400, body: { refusal: "no" } }), { status: 400, refusal: null }],
    ["no answer at all", new TypeError("Failed to fetch"), { status: null, refusal: null }],
    ["something that is no error", "offline", { status: null, refusal: null }],
    ["nothing", null, { status: null, refusal: null }],
  ])("%s", (_, error, failure) => {
    expect(failureOf(error)).toEqual(failure)
  })
})
