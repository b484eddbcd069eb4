import { Resources } from "./resources"

const open: (() => void)[] = []
// What no test has answered would keep its time limit running.
afterEach(() => open.splice(0).forEach((close) => close()))

/** A question that is answered when the test says so. */
function question() {
  const asked: { answer: (value: string) => void; fail: (error: Error) => void }[] = []
  const load = () => new Promise<string>((answer, fail) => (asked.push({ answer, fail }), open.push(() => answer("too late for the test"))))
  return { asked, load }
}
const settled = () => new Promise((resolve) => setImmediate(resolve))

describe("answers shared by the kit's components", () => {
  let now = 0
  let resources: Resources
  beforeEach(() => {
    now = 1_000
    resources = new Resources(8_000, () => now)
  })
  const answered = async (key: string, value: string) => {
    resources.need(key, async () => value)
    await settled()
  }

  it("asks once for several components", async () => {
    const { asked, load } = question()
    resources.need("points", load)
    resources.need("points", load)
    expect(asked).toHaveLength(1)
    expect(resources.read("points")).toEqual({ data: null, state: "loading", error: null })
    asked[0]?.answer("ten")
    await settled()
    resources.need("points", load)
    expect(asked).toHaveLength(1)
    expect(resources.read("points")).toEqual({ data: "ten", state: "ready", error: null })
  })

  it("asks again for another version, the old answer standing meanwhile", async () => {
    const { asked, load } = question()
    resources.need("cart/1", async () => "old", "v1")
    await settled()
    resources.need("cart/1", load, "v2")
    expect(resources.read("cart/1")).toMatchObject({ data: "old", state: "ready" })
    asked[0]?.answer("new")
    await settled()
    expect(resources.read("cart/1")).toMatchObject({ data: "new" })
  })

  it("gives a component without a version whatever is there", async () => {
    const { asked, load } = question()
    resources.need("cart/1", async () => "any", "v1")
    await settled()
    resources.need("cart/1", load)
    expect(asked).toHaveLength(0)
  })

  it("asks again for a component that comes when the answer has grown old", async () => {
    const { asked, load } = question()
    await answered("points", "old")
    now += 9_999
    resources.need("points", load)
    expect(asked).toHaveLength(0)
    now += 1
    resources.need("points", load)
    expect(asked).toHaveLength(1)
    expect(resources.read("points")).toMatchObject({ data: "old", state: "ready" })
  })

  it("drops an answer that comes after a newer one", async () => {
    const { asked, load } = question()
    resources.need("cart/1", load, "v1")
    resources.need("cart/1", load, "v2")
    asked[1]?.answer("second")
    asked[0]?.answer("first")
    await settled()
    expect(resources.read("cart/1")).toMatchObject({ data: "second" })
  })

  it("drops a failure that comes after a newer answer", async () => {
    const { asked, load } = question()
    resources.need("cart/1", load, "v1")
    resources.need("cart/1", load, "v2")
    asked[1]?.answer("second")
    asked[0]?.fail(new Error("too late"))
    await settled()
    expect(resources.read("cart/1")).toEqual({ data: "second", state: "ready", error: null })
  })

  it("shows what a change has brought, and asks again what was on its way meanwhile", async () => {
    const { asked, load } = question()
    resources.need("cart/1", load)
    resources.put("cart/1", "applied")
    asked[0]?.answer("asked before")
    await settled()
    expect(resources.read("cart/1")).toMatchObject({ data: "applied" })
    expect(asked).toHaveLength(2)
    asked[1]?.answer("asked after")
    await settled()
    expect(resources.read("cart/1")).toMatchObject({ data: "asked after" })
  })

  it("asks nothing more after a change when nothing was on its way", async () => {
    const { asked, load } = question()
    resources.need("cart/1", load)
    asked[0]?.answer("before")
    await settled()
    resources.put("cart/1", "applied")
    await settled()
    expect(asked).toHaveLength(1)
  })

  it("becomes a state when a route fails, and the last answer stands when a refresh does", async () => {
    resources.need("points", () => Promise.reject(new Error("503")))
    await settled()
    expect(resources.read("points")).toMatchObject({ data: null, state: "failed" })
    await answered("tier", "gold")
    resources.listen("tier", () => undefined)
    resources.need("tier", () => Promise.reject(new Error("503")))
    resources.refresh(["tier"])
    await settled()
    expect(resources.read("tier")).toMatchObject({ data: "gold", state: "ready", error: new Error("503") })
  })

  it("becomes a state when a route is too slow, and takes the late answer", async () => {
    jest.useFakeTimers({ doNotFake: ["setImmediate"] })
    try {
      const { asked, load } = question()
      resources.need("points", load)
      jest.advanceTimersByTime(7_999)
      expect(resources.read("points")).toMatchObject({ state: "loading" })
      jest.advanceTimersByTime(1)
      expect(resources.read("points")).toMatchObject({ data: null, state: "failed" })
      asked[0]?.answer("late")
      await settled()
      expect(resources.read("points")).toEqual({ data: "late", state: "ready", error: null })
    } finally {
      jest.useRealTimers()
    }
  })

  it("asks again when told to, only what somebody looks at, and forgets the rest", async () => {
    const { asked, load } = question()
    await answered("points/eur", "ten")
    await answered("cart/1", "quote")
    resources.need("points/eur", load)
    const changed = jest.fn()
    const leave = resources.listen("points/eur", changed)
    resources.refresh(["points", "cart"])
    expect(asked).toHaveLength(1)
    expect(resources.read("cart/1")).toMatchObject({ data: null, state: "loading" })
    asked[0]?.answer("twelve")
    await settled()
    expect(changed).toHaveBeenCalledTimes(1)
    leave()
    resources.refresh(["points"])
    expect(resources.read("points/eur")).toMatchObject({ data: null })
  })

  it("takes a prefix as a whole part of the key", async () => {
    await answered("points-of-others", "ten")
    resources.refresh(["points"])
    expect(resources.read("points-of-others")).toMatchObject({ data: "ten" })
  })

  it("leaves answers alone that are young enough when the shopper comes back", async () => {
    const { asked, load } = question()
    await answered("points", "ten")
    resources.need("points", load)
    resources.listen("points", () => undefined)
    now += 5_000
    resources.refresh([""], 10_000)
    expect(asked).toHaveLength(0)
    now += 5_000
    resources.refresh([""], 10_000)
    expect(asked).toHaveLength(1)
  })

  describe("an answer that is not final yet", () => {
    beforeEach(() => jest.useFakeTimers({ doNotFake: ["setImmediate"] }))
    afterEach(() => jest.useRealTimers())
    const settling = (value: string) => value.endsWith("…")
    const answer = async (asked: ReturnType<typeof question>["asked"], value: string) => {
      asked[asked.length - 1]?.answer(value)
      await settled()
    }

    it("is asked for again until it is", async () => {
      const { asked, load } = question()
      resources.listen("cart/1", () => undefined)
      resources.need("cart/1", load, "v1", settling)
      await answer(asked, "40 …")
      expect(resources.read("cart/1")).toMatchObject({ data: "40 …", state: "ready" })
      jest.advanceTimersByTime(300)
      expect(asked).toHaveLength(2)
      await answer(asked, "23")
      jest.advanceTimersByTime(60_000)
      expect(asked).toHaveLength(2)
      expect(resources.read("cart/1")).toMatchObject({ data: "23" })
    })

    it("is taken as it is after some times, and asked for again in the next version", async () => {
      const { asked, load } = question()
      resources.listen("cart/1", () => undefined)
      resources.need("cart/1", load, "v1", settling)
      for (let i = 0; i < 10; i++) {
        await answer(asked, "40 …")
        jest.advanceTimersByTime(5_000)
      }
      expect(asked).toHaveLength(5)
      resources.need("cart/1", load, "v2", settling)
      await answer(asked, "40 …")
      jest.advanceTimersByTime(300)
      expect(asked).toHaveLength(7)
    })

    it("is left alone when nobody looks any more, and when something newer was asked for", async () => {
      const { asked, load } = question()
      const leave = resources.listen("cart/1", () => undefined)
      resources.need("cart/1", load, "v1", settling)
      await answer(asked, "40 …")
      resources.need("cart/1", load, "v2", settling)
      jest.advanceTimersByTime(300)
      expect(asked).toHaveLength(2)
      await answer(asked, "40 …")
      leave()
      jest.advanceTimersByTime(60_000)
      expect(asked).toHaveLength(2)
    })
  })
})
