import type { Replay } from "../../../domain/simulation"
import type { FactsCursor, OrderFactsRecord } from "../../../modules/points/order-facts"
import type PointsModuleService from "../../../modules/points/service"

interface ReplayFactsInput {
  page: number
  complete: (page: readonly OrderFactsRecord[]) => Promise<readonly OrderFactsRecord[]>
  /** How many orders were replayed; false stops. */
  onPage: (orders: number) => Promise<boolean>
}

/** Replays all facts, a page at a time; the next page is read while this one is replayed. False when it was stopped. */
export async function replayFacts(points: Pick<PointsModuleService, "orderFactsPage">, replay: Replay, input: ReplayFactsInput): Promise<boolean> {
  const read = (after: FactsCursor | null) => {
    const page = points.orderFactsPage(after, input.page)
    // It is awaited below; should something else fail first, nobody is left to hear of it.
    page.catch(() => undefined)
    return page
  }
  let coming: Promise<OrderFactsRecord[]> | null = read(null)
  while (coming) {
    const page: OrderFactsRecord[] = await coming
    const last = page[page.length - 1]
    coming = last && page.length === input.page ? read({ account_key: last.account_key, placed_at: last.facts.placed_at, order_id: last.order_id }) : null
    for (const order of await input.complete(page)) replay.next(order)
    if (!(await input.onPage(page.length))) return false
  }
  return true
}
