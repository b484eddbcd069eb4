import { useTranslation } from "react-i18next"
import type { AdminReportResponse } from "../../../contract"
import { expiring, LATER, movements, NEVER, outstanding } from "../../lib/report-series"
import { useFormat } from "../../lib/use-format"
import { ChartSection } from "./chart-section"
import type { Series } from "./series-table"
import { MonthChart } from "./month-chart"

/** Three pictures of the ledger: what came and went, what is left, and what will expire. */
export function ReportCharts({ report }: { report: AdminReportResponse }) {
  const { t } = useTranslation("retention")
  const { points } = useFormat()
  const moved: Series<"issued" | "redeemed" | "expired">[] = [
    { key: "issued", label: t("reports.issued"), color: "var(--tag-green-icon)" },
    { key: "redeemed", label: t("reports.redeemed"), color: "var(--tag-blue-icon)" },
    { key: "expired", label: t("reports.expired"), color: "var(--tag-orange-icon)" },
  ]
  const left: Series<"outstanding">[] = [{ key: "outstanding", label: t("reports.outstanding"), color: "var(--tag-blue-icon)" }]
  const going: Series<"points">[] = [{ key: "points", label: t("reports.willExpire"), color: "var(--tag-orange-icon)" }]
  const future = expiring(report.liability)
  const beyond = (rest: typeof LATER | typeof NEVER) => future.find(({ month }) => month === rest)?.values.points
  const [later, never] = [beyond(LATER), beyond(NEVER)]
  const notes = [later ? t("reports.laterExpire", { points: points(later) }) : null, never ? t("reports.neverExpire", { points: points(never) }) : null]
  return (
    <>
      <ChartSection title={t("reports.movements")} text={t("reports.movementsText")} rows={movements(report.months)} series={moved}>
        <MonthChart kind="bars" rows={movements(report.months)} series={moved} />
      </ChartSection>
      <ChartSection title={t("reports.outstandingTitle")} text={t("reports.outstandingText")} rows={outstanding(report.months)} series={left}>
        <MonthChart kind="area" rows={outstanding(report.months)} series={left} />
      </ChartSection>
      <ChartSection
        title={t("reports.expiring")}
        text={t("reports.expiringText")}
        rows={future}
        series={going}
        note={notes.filter(Boolean).join(" ")}
      >
        <MonthChart kind="bars" rows={future} series={going} />
      </ChartSection>
    </>
  )
}
