import { useTranslation } from "react-i18next"
import { useFormat } from "../../lib/use-format"
import { NumberField } from "../field"
import { FieldGroup } from "../field-group"
import { SwitchField } from "../switch-field"
import { useFieldProblem } from "../use-field-problem"
import type { EarningPart } from "./earning-part"

/** The smallest order, the most points, and how the rule stands beside others. */
export function EarningLimits({ values, problems, rules, onChange }: EarningPart) {
  const { t } = useTranslation("retention")
  const problem = useFieldProblem()
  const format = useFormat()
  const codes = [...new Set([...rules.currencies.map((rate) => rate.currency_code), ...values.min_order.map((min) => min.currency_code)])]
  const amountOf = (code: string) => values.min_order.find((min) => min.currency_code === code)?.amount ?? ""
  const setAmount = (code: string, amount: string) => onChange({ min_order: [...values.min_order.filter((min) => min.currency_code !== code), { currency_code: code, amount }] })
  return (
    <FieldGroup title={t("earning.limits")} text={t("earning.limitsText")}>
      {codes.map((code) => (
        <NumberField
          key={code}
          optional
          label={t("earning.minOrder", { currency: format.currencyName(code) })}
          unit={code.toUpperCase()}
          decimals
          min={0}
          value={amountOf(code)}
          onChange={(amount) => setAmount(code, amount)}
          error={problem(problems[`min_order.${code}`])}
        />
      ))}
      <NumberField
        optional
        label={t("earning.capPerMember")}
        hint={t("earning.capPerMemberHint")}
        unit={t("rates.unitPoints")}
        min={1}
        value={values.cap_per_member}
        onChange={(cap_per_member) => onChange({ cap_per_member })}
        error={problem(problems.cap_per_member)}
      />
      <NumberField
        optional
        label={t("earning.capInTotal")}
        hint={t("earning.capInTotalHint")}
        unit={t("rates.unitPoints")}
        min={1}
        value={values.cap_total}
        onChange={(cap_total) => onChange({ cap_total })}
        error={problem(problems.cap_total)}
      />
      <NumberField label={t("earning.priority")} hint={t("earning.priorityHint")} value={values.priority} onChange={(priority) => onChange({ priority })} error={problem(problems.priority)} />
      <div className="sm:pt-6">
        <SwitchField label={t("earning.combines")} hint={t("earning.combinesHint")} checked={values.combines} onChange={(combines) => onChange({ combines })} />
      </div>
    </FieldGroup>
  )
}
