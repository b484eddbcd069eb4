import { useCallback } from "react"
import type { StoreReward, StoreVoucher } from "../../contract"
import { useRetention } from "../provider"
import { call } from "../resources/call"
import { useResource, type Asked } from "../resources/use-resource"
import { intentions } from "./intentions"
import type { Attempt } from "./one-attempt"
import { takeOnce } from "./take-once"
import { useAttempt } from "./use-attempt"

export interface AskedRewards extends Asked<StoreReward[]> {
  /**
   * Exchanges points for a reward; what becomes of it is in `attempt`, with the reward's id. A repetition after a lost answer takes once,
   * and `onTaken` is called once for it.
   */
  take: (reward_id: string, onTaken?: (voucher: StoreVoucher) => void) => void
  attempt: Attempt<StoreVoucher>
}

/** What an exchange of points changes. */
const TOUCHED = ["points", "rewards", "vouchers", "entries", "cart"]

/** What the signed-in shopper could exchange points for, fixed discounts in `currency_code`. `off` for guests. */
export function useRewards(currency_code?: string): AskedRewards {
  const { client, customer_id, moved, resources } = useRetention()
  const currency = currency_code ? { currency_code } : {}
  const asked = useResource(customer_id ? `rewards/${currency_code ?? ""}` : null, async () => (await call(client, "rewards", currency)).rewards)
  const { attempt, run } = useAttempt<StoreVoucher>()
  const take = useCallback(
    (reward_id: string, onTaken?: (voucher: StoreVoucher) => void) =>
      run(reward_id, async () => {
        try {
          const { voucher, first } = await takeOnce(client, intentions(resources), { reward_id, ...(currency_code ? { currency_code } : {}) })
          // Apart from the exchange: a mistake in there does not undo it.
          if (onTaken && first) queueMicrotask(() => onTaken(voucher))
          return voucher
        } finally {
          // After a refusal too: what the shopper sees was not true any more. After a lost answer this shows whether it was taken.
          moved(TOUCHED)
        }
      }),
    [client, currency_code, moved, resources, run]
  )
  return { ...asked, take, attempt }
}
