import { Button, clx } from "@medusajs/ui"
import { useId, useState, type ReactNode } from "react"
import { useTranslation } from "react-i18next"
import type { SeriesRow } from "../../lib/report-series"
import { Section } from "../section"
import { Empty } from "../load-state"
import { SeriesTable, type Series } from "./series-table"

interface Props<K extends string> {
  title: string
  /** One sentence: what the chart shows. */
  text: string
  rows: SeriesRow<K>[]
  series: Series<K>[]
  /** Below the chart, such as what cannot be on its axis. */
  note?: string | null
  children: ReactNode
}

/** A chart with its title, its sentence and its numbers as a table: the table is always there for screen readers, and shown on request. */
export function ChartSection<K extends string>({ title, text, rows, series, note, children }: Props<K>) {
  const { t } = useTranslation("retention")
  const id = useId()
  const [numbers, setNumbers] = useState(false)
  return (
    <Section
      title={title}
      description={text}
      actions={
        rows.length ? (
          <Button size="small" variant="transparent" type="button" aria-pressed={numbers} aria-controls={id} onClick={() => setNumbers(!numbers)}>
            {numbers ? t("reports.showChart") : t("reports.showNumbers")}
          </Button>
        ) : null
      }
    >
      {rows.length ? (
        <>
          {numbers ? null : (
            <div aria-hidden className="flex flex-col gap-y-3 px-6 py-4">
              {series.length > 1 ? (
                <ul className="flex flex-wrap gap-x-4 gap-y-1">
                  {series.map(({ key, label, color }) => (
                    <li key={key} className="txt-small text-ui-fg-subtle flex items-center gap-x-1.5">
                      <span className="size-2.5 rounded-sm" style={{ backgroundColor: color }} />
                      {label}
                    </li>
                  ))}
                </ul>
              ) : null}
              <div className="h-64">{children}</div>
            </div>
          )}
          <div id={id} className={clx(!numbers && "sr-only")}>
            <SeriesTable caption={title} rows={rows} series={series} />
          </div>
          {note && !numbers ? <p className="txt-small text-ui-fg-subtle px-6 py-3">{note}</p> : null}
        </>
      ) : (
        <Empty title={t("reports.empty")} text={t("reports.emptyText")} />
      )}
    </Section>
  )
}
