import { OneAttempt, type Attempt } from "./one-attempt"

const settled = () => new Promise((resolve) => setTimeout(resolve, 0))
const states = <T>(one: OneAttempt<T>): Attempt<T>["state"][] => {
  const seen: Attempt<T>["state"][] = []
  one.listen(() => seen.push(one.now().state))
  return seen
}

it("tells what came of it", async () => {
  const one = new OneAttempt<string>(1_000)
  const seen = states(one)
  one.run("a", async () => "code")
  await settled()
  expect(seen).toEqual(["working", "done"])
  expect(one.now()).toEqual({ state: "done", id: "a", value: "code" })
})

it("does nothing on a second click while the first one works", async () => {
  const one = new OneAttempt<void>(1_000)
  const work = jest.fn(async () => undefined)
  one.run("a", work)
  one.run("a", work)
  one.run("b", work)
  await settled()
  expect(work).toHaveBeenCalledTimes(1)
  one.run("b", work)
  expect(work).toHaveBeenCalledTimes(2)
  await settled()
})

it.each([
  ["the shop's own no", { status: 400 }, "refused"],
  ["a thing that the shopper may not do", { status: 403 }, "refused"],
  ["a thing that is not there", { status: 404 }, "refused"],
  ["a thing that is there already", { status: 422 }, "refused"],
  ["a session that is over", { status: 401 }, "unclear"],
  ["a server that waited too long for the question", { status: 408 }, "unclear"],
  ["another change at the same time", { status: 409 }, "unclear"],
  ["too many questions", { status: 429 }, "unclear"],
  ["a server that broke", { status: 500 }, "unclear"],
  ["a lost connection", new TypeError("fetch failed"), "unclear"],
  ["an error of a server action, which has lost its status", new Error("digest"), "unclear"],
])("takes %s for what it is", async (_, error, state) => {
  const one = new OneAttempt<void>(1_000)
  one.run("a", () => Promise.reject(error))
  await settled()
  expect(one.now()).toMatchObject({ state, id: "a" })
})

describe("without an answer in time", () => {
  beforeEach(() => jest.useFakeTimers())
  afterEach(() => jest.useRealTimers())

  it("gives the button back, and shows an answer that comes later", async () => {
    const one = new OneAttempt<string>(1_000)
    let answer: (code: string) => void = () => undefined
    one.run("a", () => new Promise((resolve) => (answer = resolve)))
    await jest.advanceTimersByTimeAsync(1_000)
    expect(one.now().state).toBe("unclear")
    answer("late")
    await jest.advanceTimersByTimeAsync(0)
    expect(one.now()).toEqual({ state: "done", id: "a", value: "late" })
  })

  it("drops a late answer when something else was asked for meanwhile", async () => {
    const one = new OneAttempt<string>(1_000)
    let answer: (code: string) => void = () => undefined
    one.run("a", () => new Promise((resolve) => (answer = resolve)))
    await jest.advanceTimersByTimeAsync(1_000)
    one.run("b", () => new Promise(() => undefined))
    answer("late")
    await jest.advanceTimersByTimeAsync(0)
    expect(one.now()).toEqual({ state: "working", id: "b" })
  })
})
