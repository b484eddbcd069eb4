import { clx } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { AdminHealthResponse } from "../../contract"
import { useFormat } from "../lib/use-format"

type Health = AdminHealthResponse["health"]

/** The figures behind the verdict; those that should be 0 stand out, in weight as well as in colour, when they are not. */
export function HealthFigures({ health }: { health: Health }) {
  const { t } = useTranslation("retention")
  const { number, dateTime } = useFormat()
  const { problems } = health
  const figures = [
    { label: t("health.unposted"), value: number(health.orders_unposted), bad: problems.includes("orders_unposted") },
    { label: t("health.parked"), value: number(health.orders_parked), bad: problems.includes("orders_parked") },
    { label: t("health.overdue"), value: number(health.orders_overdue), bad: false },
    { label: t("health.holds"), value: number(health.open_holds), bad: false },
    { label: t("health.holdsPastTime"), value: number(health.open_holds_past_time), bad: problems.includes("holds_past_time") },
    { label: t("health.uncovered"), value: number(health.uncovered_points), bad: problems.includes("uncovered_points") },
    {
      label: t("health.deviations"),
      value: health.audit_deviations === null ? "–" : number(health.audit_deviations),
      bad: problems.includes("audit_deviations"),
    },
    { label: t("health.lastAudit"), value: health.last_audit_at ? dateTime(health.last_audit_at) : t("health.notAudited"), bad: false },
  ]
  return (
    <dl className="grid gap-x-12 gap-y-2 px-6 py-4 md:grid-cols-2">
      {figures.map(({ label, value, bad }) => (
        <div key={label} className="txt-small flex items-baseline justify-between gap-x-4">
          <dt className="text-ui-fg-subtle">{label}</dt>
          <dd className={clx("text-right tabular-nums", bad && "txt-small-plus text-ui-tag-orange-text")}>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
