import { useCallback } from "react"
import type { StoreVoucher } from "../../contract"
import { useRetention } from "../provider"
import { call } from "../resources/call"
import { useResource, type Asked } from "../resources/use-resource"
import type { Attempt } from "./one-attempt"
import { useAttempt } from "./use-attempt"

export interface AskedVouchers extends Asked<StoreVoucher[]> {
  /** Gives an unused voucher back for its points; what becomes of it is in `attempt`, with the voucher's id. Repeating it answers the same. */
  giveBack: (voucher_id: string) => void
  attempt: Attempt<StoreVoucher>
}

/** What giving a voucher back changes; a cart may have carried its code. */
const TOUCHED = ["points", "rewards", "vouchers", "entries", "cart", "cart-discount"]

/** The signed-in shopper's vouchers, newest first. `off` for guests. */
export function useVouchers(): AskedVouchers {
  const { client, customer_id, moved } = useRetention()
  const asked = useResource(customer_id ? "vouchers" : null, async () => (await call(client, "vouchers")).vouchers)
  const { attempt, run } = useAttempt<StoreVoucher>()
  const giveBack = useCallback(
    (voucher_id: string) =>
      run(voucher_id, async () => {
        try {
          return (await call(client, "returnVoucher", voucher_id)).voucher
        } finally {
          // After a refusal too: what the shopper sees was not true any more.
          moved(TOUCHED)
        }
      }),
    [client, moved, run]
  )
  return { ...asked, giveBack, attempt }
}
