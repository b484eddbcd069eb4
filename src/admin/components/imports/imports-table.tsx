import { Table } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import { useFormat } from "../../lib/use-format"
import { useImports } from "../../lib/use-imports"
import { Empty, Failed, Loading } from "../load-state"
import { Section } from "../section"
import { ImportState } from "./import-state"

/** Earlier imports; each opens with what it found and did. */
export function ImportsTable() {
  const { t } = useTranslation("retention")
  const format = useFormat()
  const { data: imports, error, isPending, refetch } = useImports()
  return (
    <Section title={t("imports.earlier")}>
      {isPending ? (
        <Loading />
      ) : error && !imports ? (
        <Failed error={error} onRetry={() => void refetch()} />
      ) : !imports.length ? (
        <Empty title={t("imports.none")} text={t("imports.noneText")} />
      ) : (
        <div className="overflow-x-auto">
          <Table>
            <Table.Header>
              <Table.Row>
                <Table.HeaderCell>{t("imports.label")}</Table.HeaderCell>
                <Table.HeaderCell>{t("imports.when")}</Table.HeaderCell>
                <Table.HeaderCell>{t("imports.status")}</Table.HeaderCell>
                <Table.HeaderCell className="text-right">{t("imports.imported")}</Table.HeaderCell>
                <Table.HeaderCell className="text-right">{t("imports.points")}</Table.HeaderCell>
              </Table.Row>
            </Table.Header>
            <Table.Body>
              {imports.map((one) => (
                <Table.Row key={one.id}>
                  <Table.Cell className="max-w-64">
                    <Link
                      to={`?import=${encodeURIComponent(one.id)}`}
                      className="text-ui-fg-base focus-visible:shadow-borders-focus block truncate rounded-sm outline-none hover:underline"
                      title={one.label}
                    >
                      {one.label}
                    </Link>
                  </Table.Cell>
                  <Table.Cell className="whitespace-nowrap">{format.dateTime(one.created_at)}</Table.Cell>
                  <Table.Cell>
                    <ImportState state={one.state} />
                  </Table.Cell>
                  <Table.Cell className="text-right tabular-nums">{t("imports.ofRows", { n: format.number(one.imported), all: format.number(one.rows) })}</Table.Cell>
                  <Table.Cell className="text-right tabular-nums">{format.number(one.points)}</Table.Cell>
                </Table.Row>
              ))}
            </Table.Body>
          </Table>
        </div>
      )}
    </Section>
  )
}
