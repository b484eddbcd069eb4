import { StatusBadge, Text } from "@medusajs/ui"
import type { ReactNode } from "react"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import type { AdminOrderPoints } from "../../contract"
import { useFormat } from "../lib/use-format"
import { EntryList } from "./entry-list"
import { ExplainedPoints } from "./explanation/explained-points"
import { Notice } from "./notice"
import { OrderLines } from "./order-lines"
import { RefundPreview } from "./refund-preview"
import { useZeroReason } from "./use-zero-reason"

/** The parts of the order widget: earned, spent, why not, by line, what happened, and a refund worked through. */
export function OrderSummary({ points }: { points: AdminOrderPoints }) {
  const { t } = useTranslation("retention")
  const format = useFormat()
  const zeroReason = useZeroReason()
  const earned = points.pending + points.available
  const moved = earned > 0 || points.spent > 0
  return (
    <>
      {points.parked_error ? (
        <div className="px-6 py-4">
          <Notice variant="error" title={t("order.parked")}>
            {t("order.parkedText", { error: points.parked_error })}
          </Notice>
        </div>
      ) : null}
      <dl className="flex flex-col gap-y-3 px-6 py-4">
        <Fact label={t("order.earned")} value={format.points(earned)}>
          {points.pending > 0 ? (
            <StatusBadge color="orange">
              {points.available_at
                ? t("order.pendingUntil", { n: format.number(points.pending), date: format.date(points.available_at) })
                : t("order.pendingUnknown", { n: format.number(points.pending) })}
            </StatusBadge>
          ) : null}
          {points.available > 0 ? <StatusBadge color="green">{t("order.available", { n: format.number(points.available) })}</StatusBadge> : null}
          {earned === 0 && points.zero_reason ? (
            <Text size="small" className="text-ui-fg-subtle text-pretty text-right">
              {zeroReason(points.zero_reason)}
            </Text>
          ) : null}
        </Fact>
        <Fact label={t("order.spent")} value={format.points(points.spent)}>
          {points.spent > 0 ? (
            <Text size="small" className="text-ui-fg-subtle">
              {t("order.discount", { amount: format.money(points.discount, points.currency_code) })}
            </Text>
          ) : null}
        </Fact>
      </dl>
      {earned > 0 ? <ExplainedPoints parts={points.explanation} lines={points.lines} /> : null}
      {moved ? <OrderLines lines={points.lines} /> : null}
      {moved && points.lines.some((line) => line.quantity > line.returned) ? <RefundPreview points={points} /> : null}
      {points.entries.length ? (
        <div className="flex flex-col gap-y-3 px-6 py-4">
          <Text size="xsmall" weight="plus" className="text-ui-fg-subtle">
            {t("order.entries")}
          </Text>
          <EntryList entries={points.entries} withOrder={false} />
        </div>
      ) : null}
      <div className="txt-small text-ui-fg-subtle flex flex-wrap items-center justify-between gap-x-3 gap-y-1 px-6 py-3">
        <span>{points.programme_version === null ? t("order.noProgramme") : t("order.programme", { version: points.programme_version })}</span>
        {points.account_id ? (
          <Link
            to={`/retention/members/${points.account_id}`}
            className="txt-compact-small-plus text-ui-fg-interactive hover:text-ui-fg-interactive-hover focus-visible:shadow-borders-focus rounded-sm outline-none"
          >
            {t("order.member")}
          </Link>
        ) : null}
      </div>
    </>
  )
}

const Fact = ({ label, value, children }: { label: string; value: string; children: ReactNode }) => (
  <div className="flex items-start justify-between gap-x-3">
    <dt className="txt-small text-ui-fg-subtle">{label}</dt>
    <dd className="flex flex-col items-end gap-y-1">
      <Text as="span" size="small" weight="plus" className="tabular-nums">
        {value}
      </Text>
      {children}
    </dd>
  </div>
)
