import { Heading, Select, Text } from "@medusajs/ui"
import type { ReactNode } from "react"
import { useTranslation } from "react-i18next"
import { fieldProblem, type NumberField as NumberFieldName, type ProgrammeValues } from "../lib/programme-form"
import { Field, NumberField } from "./field"
import { useFieldProblem } from "./use-field-problem"

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
      <Group title={t("terms.earning")} text={t("terms.earningText")}>
        {field("hold_days_after_delivery", t("terms.holdDelivery"), t("terms.holdDeliveryHint"), t("terms.days"))}
        {field("hold_days_after_payment", t("terms.holdPayment"), t("terms.holdPaymentHint"), t("terms.days"))}
        {field("expiry_months", t("terms.expiry"), t("terms.expiryHint"), t("terms.months"))}
        <Field label={t("terms.rounding")} hint={t("terms.roundingHint")}>
          {({ id, describedBy }) => (
            <Select value={values.rounding} onValueChange={(rounding) => onChange({ rounding: rounding as ProgrammeValues["rounding"] })}>
              <Select.Trigger id={id} aria-describedby={describedBy}>
                <Select.Value />
              </Select.Trigger>
              <Select.Content>
                {ROUNDINGS.map((rounding) => (
                  <Select.Item key={rounding} value={rounding}>
                    {t(`rounding.${rounding}`)}
                  </Select.Item>
                ))}
              </Select.Content>
            </Select>
          )}
        </Field>
      </Group>
      <Group title={t("terms.spending")} text={t("terms.spendingText")}>
        {field("redeem_points_min", t("terms.min"), t("terms.minHint"), t("rates.unitPoints"))}
        {field("redeem_points_step", t("terms.step"), t("terms.stepHint"), t("rates.unitPoints"))}
        {field("redeem_share_max_percent", t("terms.share"), t("terms.shareHint"), "%")}
      </Group>
    </>
  )
}

const Group = ({ title, text, children }: { title: string; text: string; children: ReactNode }) => (
  <fieldset className="flex min-w-0 flex-col gap-y-4 px-6 py-6">
    <legend className="sr-only">{title}</legend>
    <div className="flex flex-col gap-y-1">
      <Heading level="h2" aria-hidden>
        {title}
      </Heading>
      <Text size="small" className="text-ui-fg-subtle text-pretty">
        {text}
      </Text>
    </div>
    <div className="grid grid-cols-1 gap-4 sm:grid-cols-2 xl:grid-cols-4">{children}</div>
  </fieldset>
)
