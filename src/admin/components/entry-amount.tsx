import { clx, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { AdminMemberEntry } from "../../contract"
import { useFormat } from "../lib/use-format"

/** The change of the spendable points in bold; what moved elsewhere below it, in words. */
export function EntryAmount({ entry }: { entry: Pick<AdminMemberEntry, "kind" | "available" | "pending" | "held" | "debt"> }) {
  const { t } = useTranslation("retention")
  const { signed } = useFormat()
  const rest = [
    // What became available had been pending, and what a cart freed had been held: said once is enough.
    entry.pending && entry.kind !== "confirm" ? t("amount.pending", { amount: signed(entry.pending) }) : null,
    entry.held && entry.available === 0 ? t("amount.fromCart", { amount: signed(entry.held) }) : null,
    entry.debt ? t("amount.debt", { amount: signed(entry.debt) }) : null,
  ].filter((text): text is string => text !== null)
  return (
    <div className="flex shrink-0 flex-col items-end text-right tabular-nums">
      {entry.available ? (
        <Text as="span" size="small" leading="compact" weight="plus" className={clx(entry.available > 0 && "text-ui-tag-green-text")}>
          {signed(entry.available)}
        </Text>
      ) : null}
      {rest.map((text) => (
        <Text key={text} as="span" size="xsmall" className="text-ui-fg-subtle">
          {text}
        </Text>
      ))}
    </div>
  )
}
