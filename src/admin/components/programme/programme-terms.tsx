import { useTranslation } from "react-i18next"
import { fieldProblem, type NumberField as NumberFieldName, type ProgrammeValues } from "../../lib/programme-form"
import { NumberField } from "../field"
import { FieldGroup } from "../field-group"
import { SelectField } from "../select-field"
import { SwitchField } from "../switch-field"
import { useFieldProblem } from "../use-field-problem"
import { TimeZoneField } from "./time-zone-field"

const ROUNDINGS = ["down", "nearest", "up"] as const

interface Props {
  values: ProgrammeValues
  onChange: (patch: Partial<ProgrammeValues>) => void
}

/** When points can be spent, how long they last, and how many at a time. */
export function ProgrammeTerms({ values, onChange }: Props) {
  const { t } = useTranslation("retention")
  const problem = useFieldProblem()
  const field = (name: NumberFieldName, label: string, hint: string, unit: string) => (
    <NumberField
      label={label}
      hint={hint}
      unit={unit}
      min={0}
      value={values[name]}
      onChange={(typed) => onChange({ [name]: typed })}
      error={problem(fieldProblem(name, values[name]))}
    />
  )
  return (
    <>
      <FieldGroup title={t("terms.earning")} text={t("terms.earningText")} columns={4}>
        {field("hold_days_after_delivery", t("terms.holdDelivery"), t("terms.holdDeliveryHint"), t("terms.days"))}
        {field("hold_days_after_payment", t("terms.holdPayment"), t("terms.holdPaymentHint"), t("terms.days"))}
        <SelectField
          label={t("terms.rounding")}
          hint={t("terms.roundingHint")}
          value={values.rounding}
          options={ROUNDINGS.map((value) => ({ value, label: t(`rounding.${value}`) }))}
          onChange={(rounding) => onChange({ rounding })}
        />
        <TimeZoneField value={values.time_zone} onChange={(time_zone) => onChange({ time_zone })} />
      </FieldGroup>
      <FieldGroup title={t("terms.expiring")} text={t("terms.expiringText")} columns={4}>
        {field("expiry_months", t("terms.expiry"), t("terms.expiryHint"), t("terms.months"))}
        {field("inactivity_months", t("terms.inactivity"), t("terms.inactivityHint"), t("terms.months"))}
        <div className="sm:col-span-2 sm:pt-6">
          <SwitchField label={t("terms.monthEnd")} hint={t("terms.monthEndHint")} checked={values.expiry_month_end} onChange={(expiry_month_end) => onChange({ expiry_month_end })} />
        </div>
      </FieldGroup>
      <FieldGroup title={t("terms.spending")} text={t("terms.spendingText")} columns={4}>
        {field("redeem_points_min", t("terms.min"), t("terms.minHint"), t("rates.unitPoints"))}
        {field("redeem_points_step", t("terms.step"), t("terms.stepHint"), t("rates.unitPoints"))}
        {field("redeem_share_max_percent", t("terms.share"), t("terms.shareHint"), "%")}
      </FieldGroup>
    </>
  )
}
