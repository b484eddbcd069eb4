import { Table, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { AdminMemberEntry } from "../../contract"
import { useFormat } from "../lib/use-format"
import { useOrderNumbers, useStaffNames } from "../lib/use-names"
import { EntryAmount } from "./entry-amount"
import { OrderLink } from "./order-link"
import { useActor, useEntryText } from "./use-entry-text"

/** The statement: each entry with what it changed and the balance after it. */
export function EntryTable({ entries }: { entries: AdminMemberEntry[] }) {
  const { t } = useTranslation("retention")
  const format = useFormat()
  const entryText = useEntryText()
  const numbers = useOrderNumbers(entries.map(({ order_id }) => order_id))
  const actor = useActor(useStaffNames(entries.map((entry) => entry.actor)))
  return (
    <div className="overflow-x-auto">
      <Table>
        <Table.Header>
          <Table.Row>
            <Table.HeaderCell className="max-sm:hidden">{t("entries.when")}</Table.HeaderCell>
            <Table.HeaderCell className="max-sm:pl-6">{t("entries.what")}</Table.HeaderCell>
            <Table.HeaderCell className="max-md:hidden">{t("entries.who")}</Table.HeaderCell>
            <Table.HeaderCell className="text-right">{t("entries.change")}</Table.HeaderCell>
            <Table.HeaderCell className="text-right">{t("entries.after")}</Table.HeaderCell>
          </Table.Row>
        </Table.Header>
        <Table.Body>
          {entries.map((entry) => (
            <Table.Row key={entry.seq} className="[&_td]:py-2.5 [&_td]:align-top">
              <Table.Cell className="text-ui-fg-subtle whitespace-nowrap max-sm:hidden">{format.dateTime(entry.created_at)}</Table.Cell>
              <Table.Cell className="max-sm:pl-6 sm:min-w-48">
                <Text size="small" leading="compact" weight="plus" className="text-ui-fg-base">
                  {entryText(entry)}
                </Text>
                <Text size="xsmall" className="text-ui-fg-subtle sm:hidden">
                  {format.dateTime(entry.created_at)}
                </Text>
                {entry.order_id ? (
                  <Text size="xsmall">
                    <OrderLink order_id={entry.order_id} numbers={numbers} />
                    {entry.programme_version === null ? null : <span className="text-ui-fg-muted">{` · ${t("order.programme", { version: entry.programme_version })}`}</span>}
                  </Text>
                ) : null}
                {entry.note ? (
                  <Text size="xsmall" className="text-ui-fg-muted whitespace-pre-line break-words">
                    {t("entries.note", { note: entry.note })}
                  </Text>
                ) : null}
              </Table.Cell>
              <Table.Cell className="text-ui-fg-subtle whitespace-nowrap max-md:hidden">{actor(entry.actor) ?? t("actor.system")}</Table.Cell>
              <Table.Cell className="text-right">
                <EntryAmount entry={entry} />
              </Table.Cell>
              <Table.Cell className="text-ui-fg-base text-right tabular-nums">{format.number(entry.available_after)}</Table.Cell>
            </Table.Row>
          ))}
        </Table.Body>
      </Table>
    </div>
  )
}
