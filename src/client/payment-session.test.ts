import { FakeMedusa, Refused } from "./payment.test-support"
import { ensurePaymentSession } from "./payment-session"

const input = { cart_id: "cart_1", provider_id: "pp_system_default" }
const posts = (medusa: FakeMedusa) => medusa.calls.filter((call) => call.startsWith("POST"))

describe("the payment session of a cart", () => {
  it("is made with its collection where both are missing", async () => {
    const medusa = new FakeMedusa()
    expect(await ensurePaymentSession(medusa.fetch, input)).toEqual({ id: "payses_1", provider_id: "pp_system_default", status: "pending", amount: 30, currency_code: "eur" })
    expect(posts(medusa)).toEqual(["POST /payment-collections", "POST /payment-collections/pay_col_1/payment-sessions"])
  })

  it("is left as it is where it fits", async () => {
    const medusa = new FakeMedusa()
    const session = medusa.addSession()
    expect(await ensurePaymentSession(medusa.fetch, input)).toEqual(session)
    expect(medusa.calls).toEqual(["GET /carts/cart_1"])
  })

  it.each([
    ["another provider", { provider_id: "pp_card" }],
    ["another amount", { amount: 25 }],
    ["another currency", { currency_code: "usd" }],
    ["a payment that failed", { status: "error" }],
    ["a payment that was cancelled", { status: "canceled" }],
  ])("is made anew in place of one of %s", async (_, over) => {
    const medusa = new FakeMedusa()
    medusa.addSession("pp_system_default", over)
    expect(await ensurePaymentSession(medusa.fetch, input)).toMatchObject({ id: "payses_2", amount: 30, provider_id: "pp_system_default", status: "pending" })
    expect(medusa.sessions).toHaveLength(1)
  })

  it("is the one that has been paid, whatever else is open", async () => {
    const medusa = new FakeMedusa()
    medusa.addSession("pp_system_default")
    medusa.addSession("pp_system_default", { status: "authorized" })
    expect(await ensurePaymentSession(medusa.fetch, input)).toMatchObject({ id: "payses_2" })
    expect(posts(medusa)).toEqual([])
  })

  it("becomes one where two tabs have made two", async () => {
    const medusa = new FakeMedusa()
    medusa.addSession()
    medusa.addSession()
    expect(await ensurePaymentSession(medusa.fetch, input)).toMatchObject({ id: "payses_3" })
    expect(medusa.sessions).toHaveLength(1)
  })

  it("is for the present total where the collection still had another", async () => {
    const medusa = new FakeMedusa()
    medusa.collection = { id: "pay_col_1", amount: 25 }
    expect(await ensurePaymentSession(medusa.fetch, input)).toMatchObject({ amount: 30 })
  })

  it("is not needed where nothing is to be paid, or the cart is an order", async () => {
    const free = new FakeMedusa(0)
    const ordered = new FakeMedusa()
    ordered.order = "order_1"
    for (const medusa of [free, ordered]) {
      expect(await ensurePaymentSession(medusa.fetch, input)).toBeNull()
      expect(posts(medusa)).toEqual([])
    }
  })

  it("is made once when asked for twice at once", async () => {
    const medusa = new FakeMedusa()
    const [one, two] = await Promise.all([ensurePaymentSession(medusa.fetch, input), ensurePaymentSession(medusa.fetch, input)])
    expect(one).toEqual(two)
    expect(posts(medusa)).toHaveLength(2)
  })

  it("is taken from the other tab where both made one in parallel and Medusa refused ours", async () => {
    const medusa = new FakeMedusa()
    medusa.before.push({ path: "/payment-sessions", run: () => void medusa.fetch("/store/payment-collections/pay_col_1/payment-sessions", { method: "POST", body: { provider_id: "pp_system_default" } }) })
    expect(await ensurePaymentSession(medusa.fetch, input)).toMatchObject({ amount: 30 })
    expect(medusa.sessions).toHaveLength(1)
  })

  it("follows a total that changes while it is made", async () => {
    const medusa = new FakeMedusa()
    medusa.before.push({ path: "/payment-sessions", run: () => queueMicrotask(() => (medusa.total = 20)) })
    expect(await ensurePaymentSession(medusa.fetch, input)).toMatchObject({ amount: 20 })
  })

  it("rejects with what Medusa says after a few tries, and the next call works", async () => {
    const medusa = new FakeMedusa()
    let down = true
    const fetch: typeof medusa.fetch = (path, init) => (down && path.endsWith("/payment-sessions") ? Promise.reject(new Refused(400, "Payment provider pp_system_default is not enabled")) : medusa.fetch(path, init))
    await expect(ensurePaymentSession(fetch, input)).rejects.toThrow("not enabled")
    down = false
    expect(await ensurePaymentSession(fetch, input)).toMatchObject({ amount: 30 })
  })

  describe("after a call that hangs", () => {
    beforeEach(() => jest.useFakeTimers())
    afterEach(() => jest.useRealTimers())

    const hanging = () => {
      const medusa = new FakeMedusa()
      const session = medusa.addSession()
      const fetch: typeof medusa.fetch = () => new Promise(() => undefined)
      void ensurePaymentSession(fetch, input)
      return { medusa, session }
    }

    it("is waited for ten seconds, then asked for again", async () => {
      const { medusa, session } = hanging()
      const later = ensurePaymentSession(medusa.fetch, input)
      await jest.advanceTimersByTimeAsync(9_999)
      expect(medusa.calls).toEqual([])
      await jest.advanceTimersByTimeAsync(1)
      expect(medusa.calls).toEqual(["GET /carts/cart_1"])
      expect(await later).toEqual(session)
    })

    it("is not waited for by a call that comes later than that", async () => {
      const { medusa, session } = hanging()
      await jest.advanceTimersByTimeAsync(10_000)
      const later = ensurePaymentSession(medusa.fetch, input)
      await jest.advanceTimersByTimeAsync(0)
      expect(medusa.calls).toEqual(["GET /carts/cart_1"])
      expect(await later).toEqual(session)
    })
  })

  it("leaves no timer behind", async () => {
    jest.useFakeTimers()
    try {
      const medusa = new FakeMedusa()
      medusa.addSession()
      await Promise.all([ensurePaymentSession(medusa.fetch, input), ensurePaymentSession(medusa.fetch, input)])
      expect(jest.getTimerCount()).toBe(0)
    } finally {
      jest.useRealTimers()
    }
  })

  it("sends the caller's headers with each call", async () => {
    const medusa = new FakeMedusa()
    const seen: unknown[] = []
    const fetch: typeof medusa.fetch = (path, init) => (seen.push(init?.headers), medusa.fetch(path, init))
    await ensurePaymentSession(fetch, { ...input, headers: { authorization: "Bearer t" } })
    expect(seen.length).toBeGreaterThan(2)
    expect(new Set(seen.map((headers) => JSON.stringify(headers)))).toEqual(new Set(['{"authorization":"Bearer t"}']))
  })
})
