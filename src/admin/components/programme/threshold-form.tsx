import { Input, toast } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import type { AdminProgrammeResponse, AdminThresholdRule } from "../../../contract"
import { newKey } from "../../lib/new-key"
import { withOne } from "../../lib/programme-earning"
import { newId } from "../../lib/programme-fields"
import { newThreshold, thresholdProblems, toThreshold, toThresholdValues, type ThresholdValues } from "../../lib/programme-thresholds"
import { useFormat } from "../../lib/use-format"
import { useDraftChange } from "../../lib/use-programme-draft"
import { Field, NumberField } from "../field"
import { SelectField } from "../select-field"
import { SideForm } from "../side-form"
import { SwitchField } from "../switch-field"
import { useFieldProblem } from "../use-field-problem"
import { ThresholdBenefit } from "./threshold-benefit"

interface Props {
  /** Null for a new one. */
  rule: AdminThresholdRule | null
  newest: AdminProgrammeResponse
  onDone: () => void
}

/** Edits one threshold; saving puts it into the draft. */
export function ThresholdForm({ rule, newest, onDone }: Props) {
  const { t } = useTranslation("retention")
  const format = useFormat()
  const problem = useFieldProblem()
  const draft = useDraftChange(newest)
  const currencies = draft.rules.currencies.map((rate) => rate.currency_code)
  const [values, setValues] = useState(() => (rule ? toThresholdValues(rule, currencies) : newThreshold(newId("threshold", newKey()), currencies)))
  const [tried, setTried] = useState(false)
  const change = (patch: Partial<ThresholdValues>) => setValues((before) => ({ ...before, ...patch }))
  const problems = thresholdProblems(values)
  const say = (field: string) => (tried ? problem(problems[field]) : null)
  const submit = () => {
    setTried(true)
    if (Object.keys(problems).length) return
    draft.apply(
      ({ thresholds }) => ({ thresholds: withOne(thresholds, toThreshold(values)) }),
      () => {
        toast.success(t("programme.saved"), { description: t("programme.draftCountsLater") })
        onDone()
      }
    )
  }
  const number = (name: "valid_days" | "near_percent", label: string, hint: string, unit: string) => (
    <NumberField label={label} hint={hint} unit={unit} min={0} value={values[name]} onChange={(typed) => change({ [name]: typed })} error={say(name)} />
  )
  return (
    <SideForm
      title={rule ? t("thresholds.edit") : t("thresholds.create")}
      description={t("thresholds.editText")}
      submit={t("programme.save")}
      isPending={draft.isPending}
      error={draft.error}
      onSubmit={submit}
    >
      <Field label={t("thresholds.name")} hint={t("thresholds.nameHint")} error={say("title")}>
        {({ id, describedBy, invalid }) => (
          <Input id={id} value={values.title} autoFocus maxLength={100} aria-describedby={describedBy} aria-invalid={invalid} onChange={(event) => change({ title: event.target.value })} />
        )}
      </Field>
      <SelectField
        label={t("ladder.currency")}
        value={values.currency_code}
        options={[...new Set([...currencies, values.currency_code])].filter(Boolean).map((value) => ({ value, label: format.currencyName(value) }))}
        onChange={(currency_code) => change({ currency_code })}
      />
      <NumberField
        label={t("thresholds.from")}
        hint={t("thresholds.fromHint")}
        unit={values.currency_code.toUpperCase()}
        decimals
        min={0}
        value={values.from_amount}
        onChange={(from_amount) => change({ from_amount })}
        error={say("from_amount")}
      />
      <ThresholdBenefit value={values.benefit} say={say} onChange={(patch) => change({ benefit: { ...values.benefit, ...patch } })} />
      {number("valid_days", t("thresholds.validDays"), t("thresholds.validDaysHint"), t("terms.days"))}
      {number("near_percent", t("thresholds.nearPercent"), t("thresholds.nearPercentHint"), "%")}
      <SwitchField label={t("earning.active")} hint={t("thresholds.activeHint")} checked={values.active} onChange={(active) => change({ active })} />
    </SideForm>
  )
}
