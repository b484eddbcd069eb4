import type { ReactNode } from "react"
import { Part } from "../parts/part"
import { useRetention } from "../provider"
import type { SectionProps } from "./section-props"
import type { AwardTitles } from "./entry-words"
import { HistoryTable } from "./history-table"
import { useHistory } from "./use-history"
import { usePoints } from "./use-points"
import { WaitingPoints } from "./waiting-points"

export interface PointsHistoryProps extends SectionProps {
  /** How many entries are shown at first, and with each "Show more"; 10 unless given. */
  limit?: number
  /** The currency that a `PointsBalance` on the page was given, so that both share one request. */
  currency_code?: string
  /** A link to an order, shown with what belongs to one. */
  orderLink?: (order_id: string) => ReactNode
  /** The shop's own words for its awards, by the name they have in the programme. */
  awards?: AwardTitles
}

/** The statement of the shopper's points, newest first, page by page; above it what is still on its way. */
export function PointsHistory({ limit = 10, currency_code, orderLink, awards, texts, ...part }: PointsHistoryProps) {
  const { text } = useRetention()
  const { data, state, reload, more, paging } = useHistory(limit)
  const points = usePoints(currency_code)
  // What is on its way stands above the statement: shown later, it would push it down.
  const shown = state === "ready" && points.state === "loading" ? "loading" : state
  const count = data?.entries.length ?? 0
  const working = paging === "working"
  return (
    <Part name="history" as="section" title={text("history.title", {}, texts)} state={shown} reload={reload} texts={texts} signed_out={text("balance.signed_out", {}, texts)} {...part}>
      {data && (
        <>
          <WaitingPoints waiting={points.data?.waiting ?? []} orderLink={orderLink} texts={texts} />
          {count === 0 ? <p data-retention="history-empty">{text("history.empty", {}, texts)}</p> : <HistoryTable entries={data.entries} ended={data.next === null} orderLink={orderLink} awards={awards} texts={texts} />}
          {data.next !== null && (
            <button type="button" data-retention="history-more" aria-disabled={working || undefined} aria-busy={working || undefined} onClick={more}>
              {text(working ? "state.loading" : "history.more", {}, texts)}
            </button>
          )}
          <p role="status" data-retention="history-said">
            {paging === "failed" ? text("history.failed", {}, texts) : count > limit ? text("history.shown", { entries: count }, texts) : ""}
          </p>
        </>
      )}
    </Part>
  )
}
