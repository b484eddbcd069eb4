import type { PointsEntry, StorePointsEntriesResponse } from "../../contract"

export type Statement = StorePointsEntriesResponse

/** `known` with the next older page below it. */
export const withOlder = (known: Statement, page: Statement): Statement => ({ entries: [...known.entries, ...page.entries.filter(({ seq }) => known.entries.every((entry) => entry.seq !== seq))], next: page.next })

/**
 * A newly asked first page, with the older pages that were shown already: entries are only ever added, so those stay true. Where so much has
 * been added that a gap would show, the older pages are left out.
 */
export function withNewer(known: Statement | null, page: Statement): Statement {
  const [newest] = known?.entries ?? []
  const oldest = page.entries[page.entries.length - 1]
  if (!known || !newest || !oldest || page.next === null || oldest.seq > newest.seq) return page
  const older = known.entries.filter(({ seq }) => seq < oldest.seq)
  return older.length > 0 ? { entries: [...page.entries, ...older], next: known.next } : page
}

/** How many points an entry moves, signed, and whether they are free to use (`available`), on their way, or set aside for a cart. */
export interface Amount {
  points: number
  of: "available" | "pending" | "held"
}

export function amountOf({ kind, available, pending, held, debt }: PointsEntry): Amount {
  // What was taken although it had been spent is the debt; all of it was taken.
  if (available !== 0 || debt !== 0) return { points: kind === "repay" ? available : available - debt, of: "available" }
  return pending !== 0 ? { points: pending, of: "pending" } : { points: held, of: "held" }
}
