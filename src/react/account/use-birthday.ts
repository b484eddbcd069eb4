import { useCallback } from "react"
import type { StoreSetBirthday } from "../../contract"
import { useRetention } from "../provider"
import { call } from "../resources/call"
import { useResource, type Asked } from "../resources/use-resource"
import type { Attempt } from "./one-attempt"
import { useAttempt } from "./use-attempt"

export interface AskedBirthday extends Asked<{ birthday: StoreSetBirthday | null }> {
  /** Saves it; what becomes of it is in `attempt`. Another day than before is refused within a year. */
  save: (birthday: StoreSetBirthday) => void
  attempt: Attempt<StoreSetBirthday>
}

/** The signed-in shopper's own birthday, without the year. `off` for guests. */
export function useBirthday(): AskedBirthday {
  const { client, customer_id, resources } = useRetention()
  const key = customer_id ? "birthday" : null
  const asked = useResource(key, () => call(client, "birthday"))
  const { attempt, run } = useAttempt<StoreSetBirthday>()
  const save = useCallback(
    (birthday: StoreSetBirthday) =>
      run("birthday", async () => {
        const saved = await call(client, "setBirthday", birthday)
        resources.put("birthday", saved)
        return saved.birthday ?? birthday
      }),
    [client, resources, run]
  )
  return { ...asked, save, attempt }
}
