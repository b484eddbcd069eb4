import type { MedusaContainer } from "@medusajs/framework/types"
import { announceSoon } from "./announce"
import type { LoadedOrder } from "./facts"

export interface Settled {
  /** The accounts that earn for these orders or paid for them. */
  account_ids: string[]
  orders: LoadedOrder[]
  now: Date
}

/**
 * What follows from settled orders besides their points. Each part brings something to what the present state says, so it may be repeated,
 * and the sweep does again whatever a crash kept from happening here.
 */
export async function afterSettling(container: MedusaContainer, _settled: Settled): Promise<void> {
  announceSoon(container)
}
