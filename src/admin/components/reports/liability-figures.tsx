import { Text } from "@medusajs/ui"
import type { ReactNode } from "react"
import { useTranslation } from "react-i18next"
import type { AdminLiability } from "../../../contract"
import { useFormat } from "../../lib/use-format"

/** What the programme owes now: each figure with what it means. */
export function LiabilityFigures({ liability }: { liability: AdminLiability }) {
  const { t } = useTranslation("retention")
  const format = useFormat()
  const { lifetime } = liability
  const owed = [
    { key: "available", label: t("balance.available"), value: liability.available, text: t("reports.availableText") },
    { key: "pending", label: t("balance.pending"), value: liability.pending, text: t("reports.pendingText") },
    { key: "held", label: t("balance.held"), value: liability.held, text: t("reports.heldText") },
    { key: "debt", label: t("balance.debtShort"), value: liability.debt, text: t("reports.debtText") },
  ]
  return (
    <>
      <dl className="grid gap-px overflow-hidden sm:grid-cols-2 xl:grid-cols-4">
        {owed.map(({ key, label, value, text }) => (
          <div key={key} className="shadow-[0_0_0_1px_var(--border-base)] flex flex-col px-6 py-4">
            <dt className="txt-small text-ui-fg-subtle">{label}</dt>
            <dd className="text-2xl font-medium leading-9 tabular-nums" data-testid={`retention-liability-${key}`}>
              {format.number(value)}
            </dd>
            <dd className="txt-small text-ui-fg-muted text-pretty">{text}</dd>
          </div>
        ))}
      </dl>
      <dl className="grid gap-x-12 gap-y-4 px-6 py-4 lg:grid-cols-2">
        <Fact label={t("reports.worth")} text={t("reports.worthText")}>
          {liability.value.length
            ? liability.value.map(({ currency_code, amount }) => <span key={currency_code}>{format.money(amount, currency_code)}</span>)
            : t("reports.worthNone")}
        </Fact>
        <Fact label={t("reports.breakage")} text={t("reports.breakageText")}>
          {liability.breakage === null ? t("reports.breakageNone") : format.percent(liability.breakage)}
        </Fact>
        <Fact label={t("reports.lifetime")} text={t("reports.lifetimeText")}>
          <span>{t("reports.lifetimeIssued", { n: format.number(lifetime.issued) })}</span>
          <span>{t("reports.lifetimeRedeemed", { n: format.number(lifetime.redeemed) })}</span>
          <span>{t("reports.lifetimeExpired", { n: format.number(lifetime.expired) })}</span>
          <span>{t("reports.lifetimeReversed", { n: format.number(lifetime.reversed) })}</span>
        </Fact>
        <Fact label={t("reports.members")} text={t("reports.membersText")}>
          {format.number(liability.members)}
        </Fact>
      </dl>
    </>
  )
}

function Fact({ label, text, children }: { label: string; text: string; children: ReactNode }) {
  return (
    <div className="flex flex-col gap-y-0.5">
      <dt className="txt-small text-ui-fg-subtle">{label}</dt>
      <dd className="txt-compact-medium-plus flex flex-wrap gap-x-4 gap-y-1 tabular-nums">{children}</dd>
      <dd>
        <Text size="small" className="text-ui-fg-muted text-pretty">
          {text}
        </Text>
      </dd>
    </div>
  )
}
