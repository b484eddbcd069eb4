import type { StoreTakeReward, StoreVoucher } from "../../contract"
import type { RetentionClient } from "../provider"
import { call } from "../resources/call"
import type { Intentions } from "./intentions"
import { isRefusal } from "./one-attempt"

/**
 * Exchanges points for a reward. Until the shop has said yes or no, every repetition carries the same idempotency key, so that it takes
 * once, also when the first answer was lost.
 */
export async function takeOnce(client: RetentionClient, keys: Intentions, reward: Omit<StoreTakeReward, "idempotency_key">): Promise<StoreVoucher> {
  const what = `${reward.reward_id}/${reward.currency_code ?? ""}`
  try {
    const { voucher } = await call(client, "takeReward", { ...reward, idempotency_key: keys.keyOf(what) })
    keys.settle(what)
    return voucher
  } catch (error) {
    if (isRefusal(error)) keys.settle(what)
    throw error
  }
}
