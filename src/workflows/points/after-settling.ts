import type { MedusaContainer } from "@medusajs/framework/types"
import { announceSoon } from "./announce"
import type { LoadedOrder } from "./facts"
import { noteOrderFacts } from "./simulation/note-order-facts"
import { settleVouchersOf } from "./settle-vouchers-of"
import { refreshTiersOf } from "./tiers/refresh-tiers-of"

export interface Settled {
  /** The accounts that earn for these orders or paid for them. */
  account_ids: string[]
  orders: LoadedOrder[]
  /** When reading the orders began. */
  seen_at: Date
  now: Date
}

/**
 * What follows from settled orders besides their points. Each part brings something to what the present state says, so it may be repeated,
 * and the sweep does again whatever a crash kept from happening here.
 */
export async function afterSettling(container: MedusaContainer, settled: Settled): Promise<void> {
  await settleVouchersOf(container, settled)
  await noteOrderFacts(container, settled.orders, settled.seen_at)
  await refreshTiersOf(container, settled)
  announceSoon(container)
}
