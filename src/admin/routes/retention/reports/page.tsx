import { defineRouteConfig } from "@medusajs/admin-sdk"
import { Select } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { Breadcrumb } from "../../../components/breadcrumb"
import { Failed, Loading } from "../../../components/load-state"
import { ExportSection } from "../../../components/reports/export-section"
import { LiabilityFigures } from "../../../components/reports/liability-figures"
import { ReportCharts } from "../../../components/reports/report-charts"
import { Section } from "../../../components/section"
import { useFormat } from "../../../lib/use-format"
import { useReport } from "../../../lib/use-report"

const SPANS = [12, 24, 36] as const

/** What the programme owes, how it came about, and the files to check it with. */
const ReportsPage = () => {
  const { t } = useTranslation("retention")
  const format = useFormat()
  const [months, setMonths] = useState<number>(SPANS[0])
  const { data: report, error, isPending, refetch } = useReport(months)
  return (
    <>
      <Section
        level="h1"
        title={t("menu.reports")}
        description={report ? t("reports.text", { date: format.dateTime(report.liability.at) }) : null}
        actions={
          <Select size="small" value={String(months)} onValueChange={(value) => setMonths(Number(value))}>
            <Select.Trigger aria-label={t("reports.span")} className="min-w-36">
              <Select.Value />
            </Select.Trigger>
            <Select.Content>
              {SPANS.map((span) => (
                <Select.Item key={span} value={String(span)}>
                  {t("reports.months", { count: span, n: format.number(span) })}
                </Select.Item>
              ))}
            </Select.Content>
          </Select>
        }
      >
        {isPending ? <Loading rows={5} /> : report ? <LiabilityFigures liability={report.liability} /> : <Failed error={error} onRetry={() => void refetch()} />}
      </Section>
      {report ? <ReportCharts report={report} /> : null}
      <ExportSection />
    </>
  )
}

export const config = defineRouteConfig({
  label: "menu.reports",
  translationNs: "retention",
  rank: 4,
})

export const handle = { breadcrumb: () => <Breadcrumb page="reports" /> }

export default ReportsPage
