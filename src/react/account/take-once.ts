import type { StoreTakeReward, StoreVoucher } from "../../contract"
import type { RetentionClient } from "../provider"
import { call } from "../resources/call"
import type { Intentions } from "./intentions"
import { saidNo } from "./one-attempt"

export interface Taken {
  voucher: StoreVoucher
  /** False when another call has brought this exchange's answer before. */
  first: boolean
}

/**
 * Exchanges points for a reward. Until the shop has said yes or no, every repetition carries the same idempotency key, so that it takes
 * once, also when the first answer was lost. Rejects as the call does.
 */
export async function takeOnce(client: RetentionClient, keys: Intentions, reward: Omit<StoreTakeReward, "idempotency_key">): Promise<Taken> {
  const what = `${reward.reward_id}/${reward.currency_code ?? ""}`
  const key = keys.keyOf(what)
  try {
    const { voucher } = await call(client, "takeReward", { ...reward, idempotency_key: key })
    return { voucher, first: keys.settle(what, key) }
  } catch (error) {
    if (saidNo(error)) keys.settle(what, key)
    throw error
  }
}
