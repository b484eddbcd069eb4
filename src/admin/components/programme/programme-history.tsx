import { Button, Table } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import type { AdminProgrammeResponse } from "../../../contract"
import { useFormat } from "../../lib/use-format"
import { useStaffNames } from "../../lib/use-names"
import { Section } from "../section"
import { VersionDrawer } from "./version-drawer"

/** Every version with its time in force; an order follows the one that was in force when it was placed. */
export function ProgrammeHistory({ newest: { programme, history } }: { newest: AdminProgrammeResponse }) {
  const { t } = useTranslation("retention")
  const format = useFormat()
  const [open, setOpen] = useState<number | null>(null)
  const versions = [programme, ...history]
  const names = useStaffNames(versions.map(({ created_by }) => created_by))
  return (
    <Section title={t("history.title")} description={t("history.text")}>
      <div className="overflow-x-auto">
        <Table>
          <Table.Header>
            <Table.Row>
              <Table.HeaderCell>{t("history.version")}</Table.HeaderCell>
              <Table.HeaderCell>{t("history.from")}</Table.HeaderCell>
              <Table.HeaderCell>{t("history.until")}</Table.HeaderCell>
              <Table.HeaderCell>{t("history.by")}</Table.HeaderCell>
              <Table.HeaderCell>
                <span className="sr-only">{t("history.look")}</span>
              </Table.HeaderCell>
            </Table.Row>
          </Table.Header>
          <Table.Body>
            {versions.map(({ version, active_from, created_by }, at) => (
              <Table.Row key={version}>
                <Table.Cell className="text-ui-fg-base tabular-nums">{format.number(version)}</Table.Cell>
                <Table.Cell className="whitespace-nowrap">{format.dateTime(active_from)}</Table.Cell>
                <Table.Cell className="whitespace-nowrap">{at === 0 ? t("history.now") : format.dateTime((versions[at - 1] ?? programme).active_from)}</Table.Cell>
                <Table.Cell>{created_by ? (names.get(created_by) ?? t("actor.staff")) : t("actor.system")}</Table.Cell>
                <Table.Cell className="text-right">
                  <Button size="small" variant="transparent" onClick={() => setOpen(version)} aria-label={t("history.lookAt", { version })}>
                    {t("history.look")}
                  </Button>
                </Table.Cell>
              </Table.Row>
            ))}
          </Table.Body>
        </Table>
      </div>
      <VersionDrawer version={open} onClose={() => setOpen(null)} />
    </Section>
  )
}
