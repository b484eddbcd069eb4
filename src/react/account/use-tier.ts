import type { StoreTierResponse } from "../../contract"
import { useRetention } from "../provider"
import { call } from "../resources/call"
import { useResource, type Asked } from "../resources/use-resource"

/** The signed-in shopper's level and cumulative discount; each is null where the programme has none. `off` for guests. */
export function useTier(): Asked<StoreTierResponse> {
  const { client, customer_id } = useRetention()
  return useResource(customer_id ? "tier" : null, () => call(client, "tier"))
}
