import type { StorePoints } from "../../contract"
import { useResource, type Asked } from "../resources/use-resource"

/** What each resource answers, by the first part of its key; one without an answer is still loading. For tests that mock `useResource`. */
export const answers = (by: Record<string, unknown>, state?: Asked<unknown>["state"]) =>
  jest.mocked(useResource).mockImplementation((key) => {
    const data = key === null ? null : (by[key.split("/")[0] as string] ?? null)
    return { data, state: key === null ? "off" : (state ?? (data === null ? "loading" : "ready")), error: null, reload: () => undefined } as never
  })

/** The balance of a shopper with 2,794 points. */
export const points = (over: Partial<StorePoints> = {}): StorePoints => ({ available: 2_794, pending: 0, held: 0, debt: 0, value: 27.94, currency_code: "eur", blocked: false, expiring: [], waiting: [], ...over })
