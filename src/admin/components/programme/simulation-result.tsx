import { Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { AdminMoney, AdminSimulation } from "../../../contract"
import { useFormat } from "../../lib/use-format"
import { Notice } from "../notice"
import { MonthChart } from "../reports/month-chart"
import { SimulationMoves } from "./simulation-moves"
import { SimulationTable, type SimulationRow } from "./simulation-table"

/** The same past orders under the draft and under the rules in force. */
export function SimulationResult({ result }: { result: NonNullable<AdminSimulation["result"]> }) {
  const { t } = useTranslation("retention")
  const format = useFormat()
  const { draft, active } = result
  if (!result.orders) return <Notice variant="info" announce title={t("simulation.noOrders")} />
  const money = (amounts: AdminMoney[]) => (amounts.length ? amounts.map(({ amount, currency_code }) => format.money(amount, currency_code)).join(" + ") : "–")
  const ratio = (back: number | null) => (back === null ? "–" : format.percent(back))
  const first: SimulationRow[] = [
    { label: t("simulation.points"), active: format.number(active.points), draft: format.number(draft.points), change: format.signed(draft.points - active.points) },
    { label: t("simulation.cost"), active: money(active.cost), draft: money(draft.cost), change: null },
    {
      label: t("simulation.back"),
      active: ratio(active.back),
      draft: ratio(draft.back),
      change: active.back === null || draft.back === null ? null : t("simulation.percentPoints", { change: format.signed(Math.round((draft.back - active.back) * 10_000) / 100) }),
    },
  ]
  const rows = result.by_month.map(({ month, ...values }) => ({ month, values }))
  const series = [
    { key: "active" as const, label: t("simulation.inForce"), color: "var(--tag-neutral-icon)" },
    { key: "draft" as const, label: t("simulation.draft"), color: "var(--fg-interactive)" },
  ]
  return (
    <div className="flex flex-col gap-y-5" data-testid="retention-simulation">
      <Text size="small" role="status">
        {[
          t("simulation.orders", { count: result.orders, n: format.number(result.orders) }),
          t("simulation.members", { count: result.members, n: format.number(result.members) }),
          result.from && result.until ? t("simulation.period", { from: format.date(result.from), until: format.date(result.until) }) : null,
        ]
          .filter(Boolean)
          .join(" · ")}
      </Text>
      <SimulationTable caption={t("simulation.result")} rows={first} />
      <SimulationMoves result={result} />
      {rows.length > 1 ? (
        <div className="flex flex-col gap-y-2">
          <Text size="small" weight="plus">
            {t("simulation.byMonth")}
          </Text>
          <ul className="flex flex-wrap gap-x-4 gap-y-1" aria-hidden>
            {series.map(({ key, label, color }) => (
              <li key={key} className="txt-small text-ui-fg-subtle flex items-center gap-x-1.5">
                <span className="size-2.5 rounded-sm" style={{ backgroundColor: color }} />
                {label}
              </li>
            ))}
          </ul>
          <div className="h-48" aria-hidden>
            <MonthChart kind="bars" rows={rows} series={series} />
          </div>
          <div className="sr-only">
            <SimulationTable
              caption={t("simulation.byMonth")}
              rows={result.by_month.map((row) => ({ label: format.month(row.month), active: format.number(row.active), draft: format.number(row.draft), change: format.signed(row.draft - row.active) }))}
            />
          </div>
        </div>
      ) : null}
    </div>
  )
}
