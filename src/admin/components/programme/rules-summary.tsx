import { Text } from "@medusajs/ui"
import type { ReactNode } from "react"
import { useTranslation } from "react-i18next"
import type { AdminProgrammeRules } from "../../../contract"
import { inOrder } from "../../lib/programme-earning"
import { useFormat } from "../../lib/use-format"
import { useBenefitText } from "../rewards/use-benefit-text"
import { useRuleText } from "./use-rule-text"
import { useTermsText } from "./use-terms-text"

/** Rules in words: what is earned, when it can be spent, and what else there is. */
export function RulesSummary({ rules }: { rules: AdminProgrammeRules }) {
  const { t } = useTranslation("retention")
  const format = useFormat()
  const rule = useRuleText(rules.time_zone)
  const benefit = useBenefitText(rules.thresholds.map((threshold) => threshold.benefit))
  const terms = useTermsText()
  const { tiers, ladder } = rules
  const from = (value: number) => (tiers?.basis === "spend" ? format.money(value, tiers.currency_code) : tiers?.basis === "points" ? format.points(value) : t("tiers.orders", { count: value, n: format.number(value) }))
  return (
    <dl className="divide-y">
      <Row title={t("rates.title")} lines={terms.rates(rules)} />
      <Row title={t("summary.terms")} lines={terms.terms(rules)} />
      <Row title={t("programme.tab.earning")} lines={inOrder(rules.earning).map((one) => `${one.title}: ${[rule.gift(one), ...(one.active ? [] : [t("earning.status.off")])].join(" · ")}`)} />
      <Row title={t("awards.title")} lines={rules.awards.map((award) => `${award.title}: ${format.points(award.points)}${award.active ? "" : ` · ${t("earning.status.off")}`}`)} />
      <Row title={t("tiers.title")} lines={(tiers?.levels ?? []).map((level) => t("tiers.sentence", { title: level.title, from: from(level.from), percent: format.percent(level.earn_percent / 100) }))} />
      <Row
        title={t("ladder.title")}
        lines={(ladder?.steps ?? []).map((step) => t("ladder.stepText", { percent: format.percent(step.percent / 100), amount: format.money(step.from_amount, ladder?.currency_code ?? "") }))}
      />
      <Row
        title={t("thresholds.title")}
        lines={rules.thresholds.map((threshold) => `${threshold.title}: ${t("thresholds.sentence", { amount: format.money(threshold.from_amount, threshold.currency_code), benefit: benefit(threshold.benefit) })}`)}
      />
    </dl>
  )
}

/** A part of the rules; where there is none of it, it says so. */
function Row({ title, lines }: { title: string; lines: ReactNode[] }) {
  const { t } = useTranslation("retention")
  return (
    <div className="grid grid-cols-1 gap-x-6 gap-y-1 px-6 py-3 sm:grid-cols-[minmax(0,1fr)_minmax(0,2fr)]">
      <Text as="span" size="small" weight="plus" className="text-ui-fg-subtle" asChild>
        <dt>{title}</dt>
      </Text>
      <dd className="txt-small min-w-0 break-words">
        {lines.length ? (
          <ul className="flex flex-col gap-y-0.5">
            {lines.map((line, at) => (
              <li key={at}>{line}</li>
            ))}
          </ul>
        ) : (
          <span className="text-ui-fg-muted">{t("summary.none")}</span>
        )}
      </dd>
    </div>
  )
}
