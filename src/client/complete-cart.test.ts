import { completeCart } from "./complete-cart"
import { FakeMedusa, Refused } from "./payment.test-support"

const input = { cart_id: "cart_1", provider_id: "pp_system_default" }
const ORDER = { type: "order", order: { id: "order_1" } }

describe("completing a cart", () => {
  it("opens the session that is missing, then gives the order", async () => {
    const medusa = new FakeMedusa()
    expect(await completeCart(medusa.fetch, { ...input, expected_total: 30 })).toEqual(ORDER)
  })

  it("costs one call more than completing where everything is there", async () => {
    const medusa = new FakeMedusa()
    medusa.addSession()
    await completeCart(medusa.fetch, { ...input, expected_total: 30 })
    expect(medusa.calls).toEqual(["GET /carts/cart_1", "POST /carts/cart_1/complete"])
  })

  it("charges no total that the shopper has not seen", async () => {
    const medusa = new FakeMedusa(25)
    medusa.addSession()
    expect(await completeCart(medusa.fetch, { ...input, expected_total: 30 })).toEqual({ type: "changed", cart: { id: "cart_1", total: 25, currency_code: "eur" } })
    expect(medusa.order).toBeNull()
  })

  it("asks again where the total changes on the way, also without an expected one", async () => {
    for (const expected_total of [30, undefined]) {
      const medusa = new FakeMedusa()
      medusa.addSession()
      medusa.before.push({ path: "/complete", run: () => medusa.set(35) })
      expect(await completeCart(medusa.fetch, { ...input, expected_total })).toMatchObject({ type: "changed", cart: { total: 35 } })
      expect(medusa.order).toBeNull()
    }
  })

  it("asks again where the total changes while a missing session is made", async () => {
    const medusa = new FakeMedusa(30)
    medusa.before.push({ path: "/payment-sessions", run: () => medusa.set(35) })
    expect(await completeCart(medusa.fetch, { ...input, expected_total: 30 })).toEqual({ type: "changed", cart: { id: "cart_1", total: 35, currency_code: "eur" } })
    expect(medusa.order).toBeNull()
  })

  it("asks again where the total changes while a deleted session is renewed", async () => {
    const medusa = new FakeMedusa(30)
    medusa.addSession()
    medusa.before.push({ path: "/complete", run: () => (medusa.set(35), medusa.set(30)) }, { path: "/payment-sessions", run: () => medusa.set(35) })
    expect(await completeCart(medusa.fetch, { ...input, expected_total: 30 })).toMatchObject({ type: "changed", cart: { total: 35 } })
    expect(medusa.order).toBeNull()
  })

  it("gives the order that another tab made while a missing session was made", async () => {
    const medusa = new FakeMedusa(30)
    medusa.before.push({ path: "/payment-sessions", run: () => (medusa.set(35), (medusa.order = "order_1")) })
    expect(await completeCart(medusa.fetch, { ...input, expected_total: 30 })).toEqual(ORDER)
  })

  it("renews a session that was deleted while the total came back to what was agreed", async () => {
    const medusa = new FakeMedusa()
    medusa.addSession()
    medusa.before.push({ path: "/complete", run: () => (medusa.set(35), medusa.set(30)) })
    expect(await completeCart(medusa.fetch, { ...input, expected_total: 30 })).toEqual(ORDER)
    expect(medusa.calls.filter((call) => call.endsWith("/complete"))).toHaveLength(2)
  })

  it("gives the order of a cart that is one already, whatever total is expected, and to a second click", async () => {
    const medusa = new FakeMedusa()
    const both = await Promise.all([completeCart(medusa.fetch, input), completeCart(medusa.fetch, input)])
    expect(both).toEqual([ORDER, ORDER])
    expect(await completeCart(medusa.fetch, { ...input, expected_total: 1 })).toEqual(ORDER)
  })

  it.each([
    ["the answer was lost", new TypeError("network")],
    ["the shop failed after the order was made", new Refused(502, "bad gateway")],
  ])("finds the order where %s", async (_, failure) => {
    const medusa = new FakeMedusa()
    let lost = true
    const fetch: typeof medusa.fetch = async (path, init) => {
      const answer = await medusa.fetch<never>(path, init)
      if (lost && path.endsWith("/complete")) throw ((lost = false), failure)
      return answer
    }
    expect(await completeCart(fetch, { ...input, expected_total: 30 })).toEqual(ORDER)
  })

  it("waits for another tab that is completing the same cart", async () => {
    const medusa = new FakeMedusa()
    medusa.addSession()
    let busy = true
    const fetch: typeof medusa.fetch = (path, init) => (busy && path.endsWith("/complete") ? ((busy = false), Promise.reject(new Refused(409, "Cart is already being completed by another request"))) : medusa.fetch(path, init))
    expect(await completeCart(fetch, input)).toEqual(ORDER)
  })

  it("passes on what the payment still needs", async () => {
    const medusa = new FakeMedusa()
    const needs = { type: "cart", cart: { id: "cart_1", total: 30, currency_code: "eur" }, error: { message: "3DS", name: "Error", type: "payment_requires_more_error" } }
    const fetch: typeof medusa.fetch = async <T>(path: string, init?: object) => (path.endsWith("/complete") ? (needs as T) : medusa.fetch<T>(path, init))
    expect(await completeCart(fetch, input)).toEqual(needs)
  })

  it("rejects with Medusa's reason, once, where nothing can be renewed", async () => {
    const medusa = new FakeMedusa()
    medusa.addSession()
    let tries = 0
    const fetch: typeof medusa.fetch = (path, init) => (path.endsWith("/complete") ? ((tries += 1), Promise.reject(new Refused(400, "The cart items require shipping profiles that are not satisfied"))) : medusa.fetch(path, init))
    await expect(completeCart(fetch, input)).rejects.toThrow("shipping profiles")
    expect(tries).toBe(1)
  })

  it("rejects with the first failure where nothing answers any more", async () => {
    const medusa = new FakeMedusa()
    let down = false
    const fetch: typeof medusa.fetch = (path, init) => {
      down ||= path.endsWith("/complete")
      return down ? Promise.reject(new TypeError(`no answer from ${path}`)) : medusa.fetch(path, init)
    }
    await expect(completeCart(fetch, input)).rejects.toThrow("/complete")
  })
})
