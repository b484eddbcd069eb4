import type { MedusaContainer } from "@medusajs/framework/types"
import { csvLine } from "../../../domain/points"
import { POINTS_MODULE } from "../../../modules/points"
import { BEFORE_ALL_ENTRIES } from "../../../modules/points/exports"
import type PointsModuleService from "../../../modules/points/service"
import { memberViews } from "./members"

const ROWS_A_PAGE = 1000

/** Spreadsheets take a file for UTF-8 only by its mark. */
const BYTE_ORDER_MARK = "\uFEFF"

const MEMBER_COLUMNS = ["member_id", "email", "customer_id", "kind", "status", "points", "available", "pending", "held", "debt", "created_at", "updated_at"]
const ENTRY_COLUMNS = [
  "at", "member_id", "email", "seq", "kind", "available", "pending", "held", "debt", "available_after", "pending_after", "held_after", "debt_after",
  "order_id", "programme_version", "reason", "note", "actor",
]

/**
 * Every member and guest with points as CSV, page by page. `points` is what they have, available or held: with `email` it is what an import
 * reads.
 */
export async function* membersCsv(container: MedusaContainer): AsyncGenerator<string> {
  const points: PointsModuleService = container.resolve(POINTS_MODULE)
  yield BYTE_ORDER_MARK + csvLine(MEMBER_COLUMNS)
  for (let after = ""; ; ) {
    const accounts = await points.accountsPage({ after, limit: ROWS_A_PAGE })
    const members = await memberViews(container, accounts)
    yield members
      .map((m) => csvLine([m.id, m.email, m.customer_id, m.kind, m.status, m.available + m.held, m.available, m.pending, m.held, m.debt, m.created_at, m.updated_at]))
      .join("")
    if (accounts.length < ROWS_A_PAGE) return
    after = accounts[accounts.length - 1]?.id ?? after
  }
}

/** The ledger's entries as CSV in the order in which they were written, with dates from `from` on and before `until`. */
export async function* entriesCsv(container: MedusaContainer, span: { from: Date | null; until: Date | null }): AsyncGenerator<string> {
  const points: PointsModuleService = container.resolve(POINTS_MODULE)
  yield BYTE_ORDER_MARK + csvLine(ENTRY_COLUMNS)
  for (let after = BEFORE_ALL_ENTRIES; ; ) {
    const page = await points.entriesPage({ ...span, after, limit: ROWS_A_PAGE })
    const accounts = await points.accountsById([...new Set(page.map(({ entry }) => entry.account_id))])
    const emails = new Map((await memberViews(container, accounts)).map((member) => [member.id, member.email]))
    yield page
      .map(({ entry: e }) =>
        csvLine([
          e.created_at.toISOString(), e.account_id, emails.get(e.account_id) ?? null, e.seq, e.kind, e.available, e.pending, e.held, e.debt, e.available_after,
          e.pending_after, e.held_after, e.debt_after, e.order_id, e.programme_version, e.reason, e.note, e.actor,
        ])
      )
      .join("")
    if (page.length < ROWS_A_PAGE) return
    after = page[page.length - 1]?.position ?? after
  }
}
