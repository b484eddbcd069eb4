import { useTranslation } from "react-i18next"
import type { AdminProgrammeResponse } from "../../../contract"
import { useFormat } from "../../lib/use-format"
import { Section } from "../section"
import { MissingRates } from "./missing-rates"
import { RulesSummary } from "./rules-summary"

/** The rules in force, in words. */
export function InForceSection({ newest: { programme, currencies_without_rate } }: { newest: AdminProgrammeResponse }) {
  const { t } = useTranslation("retention")
  const format = useFormat()
  return (
    <Section title={t("programme.inForce", { version: programme.version })} description={t("programme.since", { date: format.dateTime(programme.active_from) })}>
      <MissingRates currencies={currencies_without_rate} />
      <RulesSummary rules={programme} />
    </Section>
  )
}
