import type { MedusaContainer } from "@medusajs/framework/types"
import { settleOrdersOfWorkflow, type Hint } from "./settle-orders-of"

/** Long enough for the answer of the request that the event came from to be on its way, short enough for the page that follows. */
const SOON_MS = 150
/** Orders are loaded whole, so a rush of events goes in several parts. */
const MOST_AT_ONCE = 100

interface Batch {
  hints: Hint[]
  settled: Promise<void>
}

const waiting = new WeakMap<MedusaContainer, Batch>()

/**
 * Settles the orders that events name, a moment later and together. An event arrives while the request it came from is still being
 * answered by the same process, and often several arrive for one order; what an order is worth is read when it is settled, so nothing is
 * lost by waiting. Resolves when it is done; a process that ends before leaves it to the sweep.
 */
export function settleSoon(container: MedusaContainer, hint: Hint): Promise<void> {
  const waits = waiting.get(container)
  const batch = waits && waits.hints.length < MOST_AT_ONCE ? waits : open(container)
  batch.hints.push(hint)
  return batch.settled
}

function open(container: MedusaContainer): Batch {
  const hints: Hint[] = []
  const settled = new Promise<void>((resolve, reject) => {
    const settle = async () => {
      if (waiting.get(container)?.hints === hints) waiting.delete(container)
      await settleOrdersOfWorkflow(container).run({ input: { hints, now: new Date() } })
    }
    setTimeout(() => settle().then(resolve, reject), SOON_MS).unref()
  })
  const batch = { hints, settled }
  waiting.set(container, batch)
  return batch
}
