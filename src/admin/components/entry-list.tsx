import { Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { AdminMemberEntry } from "../../contract"
import { useFormat } from "../lib/use-format"
import { useOrderNumbers, useStaffNames } from "../lib/use-names"
import { EntryAmount } from "./entry-amount"
import { OrderLink } from "./order-link"
import { useActor, useEntryText } from "./use-entry-text"

interface Props {
  entries: AdminMemberEntry[]
  /** Within an order, its own link says nothing new. */
  withOrder?: boolean
}

/** Entries of the ledger in plain words: what happened, when, by whom, and how the points changed. */
export function EntryList({ entries, withOrder = true }: Props) {
  const { t } = useTranslation("retention")
  const format = useFormat()
  const entryText = useEntryText()
  const numbers = useOrderNumbers(withOrder ? entries.map(({ order_id }) => order_id) : [])
  const actor = useActor(useStaffNames(entries.map((entry) => entry.actor)))
  return (
    <ul className="flex flex-col gap-y-3" aria-label={t("entries.title")}>
      {entries.map((entry) => (
        <li key={entry.seq} className="flex items-start justify-between gap-x-3">
          <div className="flex min-w-0 flex-col">
            <Text size="small" leading="compact" weight="plus">
              {entryText(entry)}
            </Text>
            <Text size="xsmall" className="text-ui-fg-subtle">
              {format.dateTime(entry.created_at)}
              {withOrder && entry.order_id ? (
                <>
                  {" · "}
                  <OrderLink order_id={entry.order_id} numbers={numbers} />
                </>
              ) : null}
              {actor(entry.actor) ? ` · ${actor(entry.actor)}` : null}
            </Text>
            {entry.note ? (
              <Text size="xsmall" className="text-ui-fg-muted break-words">
                {t("entries.note", { note: entry.note })}
              </Text>
            ) : null}
          </div>
          <EntryAmount entry={entry} />
        </li>
      ))}
    </ul>
  )
}
