import { CallFailed, fromResults } from "./from-results"
import { toResult } from "./to-result"

const acrossTheWire = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T

const failing = async (error: unknown) => {
  const { apply } = fromResults({ apply: async () => acrossTheWire(await toResult(() => Promise.reject(error))) })
  return apply().then(
    () => null,
    (failure: unknown) => failure
  )
}

describe("calls through results", () => {
  it("answer what the server's call answered, with the arguments handed through", async () => {
    const { quote } = fromResults({ quote: async (cart_id: string) => acrossTheWire(await toResult(async () => ({ cart_id, max: 500 }))) })
    expect(await quote("cart_1")).toEqual({ cart_id: "cart_1", max: 500 })
  })

  it("reject with the message, status, code and refusal of the server's failure", async () => {
    const refusal = { refused: "above_maximum", max: 300 }
    const failure = await failing(Object.assign(new Error("At most 300 points"), { status: 400, code: "retention_above_maximum", refusal }))
    expect(failure).toBeInstanceOf(CallFailed)
    expect(failure).toMatchObject({ message: "At most 300 points", status: 400, code: "retention_above_maximum", refusal })
  })

  it("reject with the code and refusal of an answer that the transport kept as body", async () => {
    const refusal = { refused: "above_maximum", max: 300 }
    const body = { code: "retention_above_maximum", message: "At most 300 points", refusal }
    expect(await failing(Object.assign(new Error("At most 300 points"), { status: 400, code: "ERR_BAD_REQUEST", body }))).toMatchObject({ message: "At most 300 points", status: 400, code: body.code, refusal })
  })

  it.each(["<html>", null, undefined])("reject with what the error itself says where its body is %p", async (body) => {
    const refusal = { refused: "above_maximum", max: 300 }
    expect(await failing(Object.assign(new Error("No"), { status: 400, code: "no", refusal, body }))).toMatchObject({ message: "No", status: 400, code: "no", refusal })
  })

  it("say that nothing answered where the server's failure has no status, and nothing of what it says inside", async () => {
    expect(await failing(new TypeError("connect ECONNREFUSED 10.0.0.7:9000"))).toMatchObject({ message: "The call failed.", status: null, code: null, refusal: null })
  })

  it.each(["a string", null, undefined, { message: 5, status: "400", code: 7, refusal: "no" }])("make a failure of whatever was thrown: %p", async (thrown) => {
    expect(await failing(thrown)).toMatchObject({ message: "The call failed.", status: null, code: null, refusal: null })
  })

  it("reject as the transport does when the action itself cannot be reached", async () => {
    const unreachable = new TypeError("Failed to fetch")
    const { apply } = fromResults({ apply: () => Promise.reject(unreachable) })
    await expect(apply()).rejects.toBe(unreachable)
  })
})
