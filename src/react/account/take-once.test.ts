import type { StoreTakeReward, StoreVoucherResponse } from "../../contract"
import { Resources } from "../resources/resources"
import { intentions, newKey } from "./intentions"
import { takeOnce } from "./take-once"

const reward = { reward_id: "rpw_1", currency_code: "eur" }
const voucher = { id: "rpv_1", code: "CODE" } as StoreVoucherResponse["voucher"]

/** A shop that answers each exchange as told, and notes the keys. */
function aShop(...answers: (Error | { status: number } | typeof voucher)[]) {
  const keys: string[] = []
  const takeReward = async ({ idempotency_key }: StoreTakeReward) => {
    keys.push(idempotency_key)
    const answer = answers.shift()
    if (!answer || !("code" in answer)) throw answer
    return { voucher: answer }
  }
  return { keys, client: { takeReward } }
}

it("repeats the same key until the shop has answered, so that a lost answer takes once", async () => {
  const { keys, client } = aShop(new TypeError("fetch failed"), { status: 502 }, voucher, voucher)
  const kept = intentions(new Resources(1_000))
  await expect(takeOnce(client, kept, reward)).rejects.toThrow("fetch failed")
  await expect(takeOnce(client, kept, reward)).rejects.toEqual({ status: 502 })
  await expect(takeOnce(client, kept, reward)).resolves.toEqual({ voucher, first: true })
  expect(new Set(keys).size).toBe(1)
  await takeOnce(client, kept, reward)
  expect(keys[3]).not.toBe(keys[0])
})

it.each([400, 403, 404, 422])("begins anew after a no (%i)", async (status) => {
  const { keys, client } = aShop({ status }, voucher)
  const kept = intentions(new Resources(1_000))
  await expect(takeOnce(client, kept, reward)).rejects.toEqual({ status })
  await takeOnce(client, kept, reward)
  expect(new Set(keys).size).toBe(2)
})

it.each([401, 408, 409, 429])("takes once when a lost answer is followed by one that says nothing about the exchange (%i)", async (status) => {
  const { keys, client } = aShop(new TypeError("fetch failed"), { status }, voucher)
  const kept = intentions(new Resources(1_000))
  await expect(takeOnce(client, kept, reward)).rejects.toThrow("fetch failed")
  await expect(takeOnce(client, kept, reward)).rejects.toEqual({ status })
  await takeOnce(client, kept, reward)
  expect(keys).toHaveLength(3)
  expect(new Set(keys).size).toBe(1)
})

describe("an answer that comes late", () => {
  /** A shop whose answers come when told, in any order. */
  const aSlowShop = () => {
    const asked: { key: string; answer: (taken: typeof voucher) => void; refuse: (error: unknown) => void }[] = []
    const takeReward = ({ idempotency_key: key }: StoreTakeReward) =>
      new Promise<StoreVoucherResponse>((resolve, reject) => asked.push({ key, answer: (taken) => resolve({ voucher: taken }), refuse: reject }))
    return { asked, client: { takeReward } }
  }

  it("is the same exchange, told as the first one only once", async () => {
    const { asked, client } = aSlowShop()
    const kept = intentions(new Resources(1_000))
    const [late, again] = [takeOnce(client, kept, reward), takeOnce(client, kept, reward)]
    asked[1]?.answer(voucher)
    await expect(again).resolves.toEqual({ voucher, first: true })
    asked[0]?.answer(voucher)
    await expect(late).resolves.toEqual({ voucher, first: false })
  })

  it.each(["answer", "refuse"] as const)("leaves the key of a newer exchange alone (%s)", async (how) => {
    const { asked, client } = aSlowShop()
    const kept = intentions(new Resources(1_000))
    const [late, again] = [takeOnce(client, kept, reward), takeOnce(client, kept, reward)]
    asked[1]?.answer(voucher)
    await again
    const newer = takeOnce(client, kept, reward)
    if (how === "answer") asked[0]?.answer(voucher)
    else asked[0]?.refuse({ status: 400 })
    await late.catch(() => undefined)
    const repeated = takeOnce(client, kept, reward)
    expect(asked.map(({ key }) => key)).toEqual([asked[0]?.key, asked[0]?.key, asked[2]?.key, asked[2]?.key])
    expect(asked[2]?.key).not.toBe(asked[0]?.key)
    asked[2]?.answer(voucher)
    asked[3]?.answer(voucher)
    await Promise.all([newer, repeated])
  })
})

it("keeps rewards, currencies and shoppers apart", async () => {
  const lost = new TypeError("fetch failed")
  const { keys, client } = aShop(lost, lost, lost, lost)
  const [one, other] = [new Resources(1_000), new Resources(1_000)]
  await takeOnce(client, intentions(one), reward).catch(() => undefined)
  await takeOnce(client, intentions(one), { ...reward, currency_code: "usd" }).catch(() => undefined)
  await takeOnce(client, intentions(one), { ...reward, reward_id: "rpw_2" }).catch(() => undefined)
  await takeOnce(client, intentions(other), reward).catch(() => undefined)
  expect(new Set(keys).size).toBe(4)
})

it("remembers an intention when the shopper leaves the page and comes back", () => {
  const resources = new Resources(1_000)
  expect(intentions(resources).keyOf("a")).toBe(intentions(resources).keyOf("a"))
})

it("makes keys on pages without TLS too, where browsers have no randomUUID", () => {
  const getRandomValues = <T extends ArrayBufferView | null>(array: T): T => crypto.getRandomValues(array as never)
  const [one, other] = [newKey({ getRandomValues }), newKey({ getRandomValues })]
  expect(one).toMatch(/^[0-9a-f]{32}$/)
  expect(one).not.toBe(other)
})
