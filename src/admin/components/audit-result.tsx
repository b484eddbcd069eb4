import { Table } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { useErrorText } from "../lib/use-error-text"
import { useFormat } from "../lib/use-format"
import type { useAudit } from "../lib/use-health"
import { Notice } from "./notice"

/** How many rows of deviations are shown; the figure says how many there are. */
const SHOWN = 50

/** What the last audit of this visit found. */
export function AuditResult({ run }: { run: Pick<ReturnType<typeof useAudit>, "data" | "error" | "isPending"> }) {
  const { t } = useTranslation("retention")
  const { number } = useFormat()
  const errorText = useErrorText()
  if (run.error) {
    return (
      <Notice variant="error" title={t("audit.failed")}>
        {errorText(run.error)}
      </Notice>
    )
  }
  const found = run.data
  if (!found || run.isPending) return null
  const looked = t("audit.looked", { accounts: number(found.accounts), entries: number(found.entries) })
  if (!found.deviations.length) {
    return (
      <Notice variant="success" title={t("audit.clean")}>
        {looked}
      </Notice>
    )
  }
  return (
    <div className="flex flex-col gap-y-3">
      <Notice variant="error" title={t("audit.deviations", { count: found.deviations.length, n: number(found.deviations.length) })}>
        {looked} {t("audit.whatToDo")}
      </Notice>
      <div className="overflow-x-auto rounded-lg border">
        <Table>
          <Table.Header>
            <Table.Row>
              <Table.HeaderCell>{t("audit.rule")}</Table.HeaderCell>
              <Table.HeaderCell>{t("audit.id")}</Table.HeaderCell>
              <Table.HeaderCell>{t("audit.expected")}</Table.HeaderCell>
              <Table.HeaderCell>{t("audit.found")}</Table.HeaderCell>
            </Table.Row>
          </Table.Header>
          <Table.Body>
            {found.deviations.slice(0, SHOWN).map(({ rule, id, expected, found: value }) => (
              <Table.Row key={`${rule}:${id}`}>
                <Table.Cell>{rule}</Table.Cell>
                <Table.Cell className="font-mono">{id}</Table.Cell>
                <Table.Cell>{expected}</Table.Cell>
                <Table.Cell>{value}</Table.Cell>
              </Table.Row>
            ))}
          </Table.Body>
        </Table>
      </div>
    </div>
  )
}
