import { useTranslation } from "react-i18next"
import { LATER, NEVER, type SeriesRow } from "../../lib/report-series"
import { useFormat } from "../../lib/use-format"

export interface Series<K extends string> {
  key: K
  label: string
  /** A colour of the dashboard's palette, which has a light and a dark one. */
  color: string
}

interface Props<K extends string> {
  caption: string
  rows: SeriesRow<K>[]
  series: Series<K>[]
}

/** The numbers of a chart. */
export function SeriesTable<K extends string>({ caption, rows, series }: Props<K>) {
  const { t } = useTranslation("retention")
  const format = useFormat()
  return (
    <div className="overflow-x-auto px-6 py-4">
      <table className="txt-small w-full">
        <caption className="sr-only">{caption}</caption>
        <thead className="txt-compact-xsmall-plus text-ui-fg-subtle">
          <tr>
            <th scope="col" className="pb-1.5 text-left font-medium">
              {t("reports.month")}
            </th>
            {series.map(({ key, label }) => (
              <th key={key} scope="col" className="pb-1.5 pl-3 text-right font-medium">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ month, values }) => (
            <tr key={month} className="border-ui-border-base border-t">
              <th scope="row" className="py-1.5 text-left font-normal">
                {month === NEVER ? t("reports.never") : month === LATER ? t("reports.later") : format.month(month)}
              </th>
              {series.map(({ key }) => (
                <td key={key} className="py-1.5 pl-3 text-right tabular-nums">
                  {format.number(values[key])}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
