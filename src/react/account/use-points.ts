import type { StorePoints } from "../../contract"
import { useRetention } from "../provider"
import { call } from "../resources/call"
import { useResource, type Asked } from "../resources/use-resource"

/** The signed-in shopper's balance, with its value in a currency when one is given. `off` for guests. */
export function usePoints(currency_code?: string): Asked<StorePoints> {
  const { client, customer_id } = useRetention()
  const key = customer_id ? `points/${currency_code ?? ""}` : null
  return useResource(key, async () => (await call(client, "points", currency_code ? { currency_code } : {})).points)
}
