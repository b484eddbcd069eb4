import type { Replay } from "../../../domain/simulation"
import type { FactsCursor, OrderFactsRecord } from "../../../modules/points/order-facts"
import type PointsModuleService from "../../../modules/points/service"

interface ReplayFactsInput {
  page: number
  complete: (page: readonly OrderFactsRecord[]) => Promise<readonly OrderFactsRecord[]>
  /** How many orders were replayed; false stops. */
  onPage: (orders: number) => Promise<boolean>
}

/** It is awaited later; should something else fail first, nobody is left to hear of it. */
function unheard<T>(work: Promise<T>): Promise<T> {
  work.catch(() => undefined)
  return work
}

/** Guests are noted under their person's id, members under their customer's. */
const isGuest = (account_key: string): boolean => account_key.startsWith("rpp_")

/**
 * Replays all facts, a page at a time: while one is replayed the next is read, and while that comes in the progress is noted. False when it
 * was stopped.
 */
export async function replayFacts(points: Pick<PointsModuleService, "orderFactsPage">, replay: Replay, input: ReplayFactsInput): Promise<boolean> {
  const read = (after: FactsCursor | null) => unheard(points.orderFactsPage(after, input.page))
  let coming: Promise<OrderFactsRecord[]> | null = read(null)
  let noted: Promise<boolean> = Promise.resolve(true)
  while (coming) {
    const page: OrderFactsRecord[] = await coming
    const last = page[page.length - 1]
    coming = last && page.length === input.page ? read({ account_key: last.account_key, placed_at: last.facts.placed_at, order_id: last.order_id }) : null
    if (!(await noted)) return false
    for (const order of await input.complete(page)) replay.next({ ...order, is_guest: isGuest(order.account_key) })
    noted = unheard(input.onPage(page.length))
  }
  return noted
}
