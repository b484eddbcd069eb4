import { Button } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import { useFormat } from "../../lib/use-format"
import { useReport } from "../../lib/use-report"
import { Failed, Loading } from "../load-state"
import { Section } from "../section"

const MONTHS = 12

/** What the programme owes, in one line each; the report says the rest. */
export function LiabilityOverview() {
  const { t } = useTranslation("retention")
  const format = useFormat()
  const { data, error, isPending, refetch } = useReport(MONTHS)
  const liability = data?.liability
  return (
    <Section
      title={t("reports.owed")}
      description={t("reports.owedText")}
      actions={
        <Button size="small" variant="secondary" asChild>
          <Link to="/retention/reports">{t("reports.open")}</Link>
        </Button>
      }
    >
      {isPending ? <Loading rows={2} /> : null}
      {error && !data ? <Failed error={error} onRetry={() => void refetch()} /> : null}
      {liability ? (
        <dl className="grid gap-x-12 gap-y-2 px-6 py-4 md:grid-cols-2">
          {[
            { label: t("balance.available"), value: format.points(liability.available) },
            { label: t("balance.pending"), value: format.points(liability.pending) },
            { label: t("balance.held"), value: format.points(liability.held) },
            { label: t("reports.worth"), value: liability.value.map(({ amount, currency_code }) => format.money(amount, currency_code)).join(" · ") || "–" },
          ].map(({ label, value }) => (
            <div key={label} className="txt-small flex items-baseline justify-between gap-x-4">
              <dt className="text-ui-fg-subtle">{label}</dt>
              <dd className="text-right tabular-nums">{value}</dd>
            </div>
          ))}
        </dl>
      ) : null}
    </Section>
  )
}
