import { Attempts, type Doing } from "./attempts"

/** A server that keeps one number, each of whose answers comes when the test says so. */
function server(over: Partial<Doing<number, number, string>> = {}) {
  const sent: { wish: number; answer: () => void; fail: (error: unknown, done?: boolean) => void }[] = []
  const shown: [number, boolean][] = []
  const waits: number[] = []
  const held = { now: 0, reachable: true }
  const attempts = new Attempts<number, number, string>({
    send: (wish) =>
      new Promise((resolve, reject) => {
        const done = () => (held.now = wish)
        sent.push({ wish, answer: () => resolve(done()), fail: (error, all_the_same = false) => (all_the_same && done(), reject(error)) })
      }),
    look: async () => (held.reachable ? held.now : Promise.reject(new Error("offline"))),
    stands: (wish, truth) => wish === truth,
    same: (one, other) => one === other,
    show: (truth, changed) => shown.push([truth, changed]),
    why: (wish, { status }, truth) => `${wish}: ${status}, ${truth}`,
    limit_ms: 8_000,
    wait: async (ms) => void waits.push(ms),
    ...over,
  })
  return { attempts, sent, shown, waits, held }
}
const settled = () => new Promise((resolve) => setImmediate(resolve))
const http = (status: number) => Object.assign(new Error(`HTTP ${status}`), { status })

describe("changes that a shopper makes", () => {
  it("sends a double click once", async () => {
    const { attempts, sent, shown } = server()
    attempts.want(500)
    attempts.want(500)
    expect(attempts.now()).toEqual({ pending: 500, problem: null, done: null })
    sent[0]?.answer()
    await settled()
    expect(sent).toHaveLength(1)
    expect(shown).toEqual([[500, true]])
    expect(attempts.now()).toEqual({ pending: null, problem: null, done: 500 })
  })

  it("sends one at a time, and of those that wait only the newest, so that the last wish stays", async () => {
    const { attempts, sent, held } = server()
    for (const wish of [500, 600, 700]) attempts.want(wish)
    expect(sent.map(({ wish }) => wish)).toEqual([500])
    sent[0]?.answer()
    await settled()
    expect(sent.map(({ wish }) => wish)).toEqual([500, 700])
    expect(attempts.now()).toMatchObject({ pending: 700 })
    sent[1]?.answer()
    await settled()
    expect(held.now).toBe(700)
    expect(attempts.now()).toEqual({ pending: null, problem: null, done: 700 })
  })

  it("drops the waiting wish when the shopper goes back to the one on its way", async () => {
    const { attempts, sent } = server()
    for (const wish of [500, 600, 500]) attempts.want(wish)
    sent[0]?.answer()
    await settled()
    expect(sent).toHaveLength(1)
  })

  it("asks a busy cart once more, then says so", async () => {
    const { attempts, sent, waits } = server()
    attempts.want(500)
    sent[0]?.fail(http(409))
    await settled()
    expect(waits).toEqual([2_000])
    sent[1]?.fail(http(409))
    await settled()
    expect(sent).toHaveLength(2)
    expect(attempts.now()).toEqual({ pending: null, problem: "500: 409, 0", done: null })
  })

  it("shows how things stand beside why it was refused", async () => {
    const { attempts, sent, shown } = server()
    attempts.want(500)
    sent[0]?.fail(http(400))
    await settled()
    expect(shown).toEqual([[0, false]])
    expect(attempts.now()).toEqual({ pending: null, problem: "500: 400, 0", done: null })
  })

  it("does not take a refusal for a success because things happen to stand like that", async () => {
    const { attempts, sent, held } = server()
    held.now = 500
    attempts.want(500)
    sent[0]?.fail(http(400))
    await settled()
    expect(attempts.now()).toMatchObject({ problem: "500: 400, 500", done: null })
  })

  it("asks nothing more when the session is over", async () => {
    const { attempts, sent, shown } = server()
    attempts.want(500)
    sent[0]?.fail(http(401))
    await settled()
    expect(shown).toEqual([])
    expect(attempts.now()).toMatchObject({ problem: "500: 401, null" })
  })

  it("takes a lost answer for what it was: done, not done, or unknown", async () => {
    const done = server()
    done.attempts.want(500)
    done.sent[0]?.fail(new TypeError("network"), true)
    await settled()
    expect(done.attempts.now()).toEqual({ pending: null, problem: null, done: 500 })
    expect(done.shown).toEqual([[500, true]])

    const not_done = server()
    not_done.attempts.want(500)
    not_done.sent[0]?.fail(http(502))
    await settled()
    expect(not_done.attempts.now()).toMatchObject({ problem: "500: 502, 0" })

    const unknown = server()
    unknown.held.reachable = false
    unknown.attempts.want(500)
    unknown.sent[0]?.fail(new TypeError("network"))
    await settled()
    expect(unknown.shown).toEqual([])
    expect(unknown.attempts.now()).toMatchObject({ problem: "500: null, null" })
  })

  it("gives the button back when there is no answer within the limit, and shows the late one", async () => {
    const { attempts, sent, shown } = server({ limit_ms: 20 })
    attempts.want(500)
    await new Promise((resolve) => setTimeout(resolve, 40))
    expect(attempts.now()).toEqual({ pending: null, problem: "500: null, 0", done: null })
    sent[0]?.answer()
    await settled()
    expect(shown).toEqual([[0, false], [500, true]])
    expect(attempts.now()).toEqual({ pending: null, problem: null, done: 500 })
  })

  it("tells those who listen of each step, and nobody who has left", async () => {
    const { attempts, sent } = server()
    const heard = jest.fn()
    const leave = attempts.listen(heard)
    attempts.want(500)
    sent[0]?.answer()
    await settled()
    expect(heard).toHaveBeenCalledTimes(2)
    leave()
    attempts.refuse("not a number")
    expect(heard).toHaveBeenCalledTimes(2)
    expect(attempts.now()).toEqual({ pending: null, problem: "not a number", done: null })
  })
})
