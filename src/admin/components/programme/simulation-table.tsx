import { useTranslation } from "react-i18next"

export interface SimulationRow {
  label: string
  active: string
  draft: string
  /** Null where a difference says nothing. */
  change: string | null
}

/** Rows of "in force, draft, change". */
export function SimulationTable({ caption, rows }: { caption: string; rows: SimulationRow[] }) {
  const { t } = useTranslation("retention")
  const head = "pb-1.5 pl-3 text-right font-medium"
  const cell = "py-1.5 pl-3 text-right tabular-nums"
  return (
    <div className="overflow-x-auto">
      <table className="txt-small w-full">
        <caption className="txt-compact-small-plus pb-2 text-left">{caption}</caption>
        <thead className="txt-compact-xsmall-plus text-ui-fg-subtle">
          <tr>
            <th scope="col">
              <span className="sr-only">{t("simulation.figure")}</span>
            </th>
            <th scope="col" className={head}>
              {t("simulation.inForce")}
            </th>
            <th scope="col" className={head}>
              {t("simulation.draft")}
            </th>
            <th scope="col" className={head}>
              {t("simulation.change")}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.label} className="border-ui-border-base border-t">
              <th scope="row" className="py-1.5 text-left font-normal">
                {row.label}
              </th>
              <td className={cell}>{row.active}</td>
              <td className={cell}>{row.draft}</td>
              <td className={cell}>{row.change ?? "–"}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
