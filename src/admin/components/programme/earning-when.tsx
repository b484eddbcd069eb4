import { Input } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { CheckGroup } from "../check-group"
import { Field } from "../field"
import { FieldGroup } from "../field-group"
import { useFieldProblem } from "../use-field-problem"
import type { EarningPart } from "./earning-part"
import { useWeekdays } from "./use-rule-text"

/** From when until when, and on which days. */
export function EarningWhen({ values, problems, rules, onChange }: EarningPart) {
  const { t } = useTranslation("retention")
  const problem = useFieldProblem()
  const weekdays = useWeekdays()
  const time = (name: "starts" | "ends", label: string, error: string | null) => (
    <Field label={label} optional error={error}>
      {({ id, describedBy, invalid }) => (
        <Input id={id} type="datetime-local" value={values[name]} aria-describedby={describedBy} aria-invalid={invalid} onChange={(event) => onChange({ [name]: event.target.value })} />
      )}
    </Field>
  )
  return (
    <FieldGroup title={t("earning.when")} text={t("earning.whenText", { zone: rules.time_zone })}>
      {time("starts", t("earning.starts"), null)}
      {time("ends", t("earning.ends"), problem(problems.ends))}
      <div className="sm:col-span-2">
        <CheckGroup label={t("earning.weekdays")} hint={t("earning.weekdaysHint")} options={weekdays} value={values.weekdays} onChange={(days) => onChange({ weekdays: days })} />
      </div>
    </FieldGroup>
  )
}
