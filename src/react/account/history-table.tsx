import { useEffect, useRef, type ReactNode } from "react"
import type { PointsEntry } from "../../contract"
import { useRetention, type Texts } from "../provider"
import { entryWords, type AwardTitles } from "./entry-words"
import { amountOf } from "./statement"

interface HistoryTableProps {
  entries: readonly PointsEntry[]
  /** Whether these are all: the button that asked for more is gone. */
  ended: boolean
  orderLink: ((order_id: string) => ReactNode) | undefined
  awards: AwardTitles | undefined
  texts: Texts | undefined
}

/**
 * The entries as a table. Every cell names its column in `data-label`, and the roles are written out, because browsers forget them when a
 * storefront's CSS makes cards of the rows on a phone.
 */
export function HistoryTable({ entries, ended, orderLink, awards, texts }: HistoryTableProps) {
  const retention = useRetention()
  const { text, date, locale } = retention
  const number = new Intl.NumberFormat(locale)
  const signed = new Intl.NumberFormat(locale, { signDisplay: "exceptZero" })
  const table = useFocusOnFirstNew(entries, ended)
  const label = { date: text("history.date", {}, texts), what: text("history.what", {}, texts), points: text("history.points", {}, texts), balance: text("history.balance", {}, texts) }
  const mark = { available: null, pending: text("history.pending", {}, texts), held: text("history.held", {}, texts) }
  return (
    <table ref={table} role="table" data-retention="history-table" aria-label={text("history.title", {}, texts)}>
      <thead role="rowgroup">
        <tr role="row">
          {Object.entries(label).map(([name, words]) => (
            <th key={name} role="columnheader" scope="col" data-retention={`history-${name}`}>{words}</th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {entries.map((entry) => {
          const { points, of } = amountOf(entry)
          return (
            <tr key={entry.seq} role="row" tabIndex={-1} data-retention="entry" data-kind={entry.kind} data-of={of}>
              <td role="cell" data-retention="history-date" data-label={label.date}>
                <time dateTime={entry.created_at}>{date(entry.created_at)}</time>
              </td>
              <td role="cell" data-retention="history-what" data-label={label.what}>
                {entryWords(retention, entry, awards, texts)}
                {entry.debt > 0 && <span data-retention="entry-debt"> {text("balance.debt", { points: entry.debt }, texts)}</span>}
                {orderLink && entry.order_id && <span data-retention="entry-order"> {orderLink(entry.order_id)}</span>}
              </td>
              <td role="cell" data-retention="history-points" data-label={label.points}>
                <span data-retention="entry-points">{signed.format(points)}</span>
                {mark[of] && <small data-retention="entry-mark"> {mark[of]}</small>}
              </td>
              <td role="cell" data-retention="history-balance" data-label={label.balance}>{number.format(entry.available_after)}</td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

/** "Show more" keeps the focus until the last page takes the button away: then the first entry of that page gets it. */
function useFocusOnFirstNew(entries: readonly PointsEntry[], ended: boolean) {
  const table = useRef<HTMLTableElement>(null)
  const before = useRef({ count: entries.length, newest: entries[0]?.seq })
  useEffect(() => {
    const { count, newest } = before.current
    before.current = { count: entries.length, newest: entries[0]?.seq }
    const lost = !document.activeElement || document.activeElement === document.body
    if (ended && lost && entries.length > count && entries[0]?.seq === newest) table.current?.querySelectorAll<HTMLElement>("tbody tr")[count]?.focus({ preventScroll: true })
  }, [entries, ended])
  return table
}
