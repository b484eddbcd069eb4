import { Switch } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { newKey } from "../../lib/new-key"
import { LADDER_WINDOWS, nextStep } from "../../lib/programme-tiers"
import { useFormat } from "../../lib/use-format"
import { FieldGroup } from "../field-group"
import { Section } from "../section"
import { SelectField } from "../select-field"
import { SwitchField } from "../switch-field"
import { LadderSteps } from "./ladder-steps"
import { ProductMatchFields } from "./product-match-fields"
import type { TiersPart } from "./tiers-part"

/** The cumulative discount: over which time, its steps, what it leaves out, and what it stands beside. */
export function LadderFields(props: TiersPart) {
  const { values, currencies, onChange } = props
  const { t } = useTranslation("retention")
  const format = useFormat()
  const turn = (ladder_on: boolean) => onChange({ ladder_on, ...(ladder_on && !values.steps.length ? { steps: [nextStep([], newKey())] } : {}) })
  const codes = [...new Set([...currencies, values.ladder_currency])].filter(Boolean)
  return (
    <Section
      title={t("ladder.title")}
      description={t("ladder.text")}
      actions={
        <div className="flex h-7 items-center">
          <Switch checked={values.ladder_on} onCheckedChange={turn} aria-label={t("ladder.on")} />
        </div>
      }
    >
      {values.ladder_on ? (
        <>
          <div className="grid grid-cols-1 gap-4 px-6 py-6 sm:grid-cols-2">
            <SelectField
              label={t("ladder.window")}
              value={values.ladder_window}
              options={LADDER_WINDOWS.map((value) => ({ value, label: t(`ladder.over.${value}`) }))}
              onChange={(ladder_window) => onChange({ ladder_window })}
            />
            <SelectField
              label={t("ladder.currency")}
              value={values.ladder_currency}
              options={codes.map((value) => ({ value, label: format.currencyName(value) }))}
              onChange={(ladder_currency) => onChange({ ladder_currency })}
            />
            <div className="sm:col-span-2">
              <SwitchField
                label={t("ladder.combines")}
                hint={t("ladder.combinesHint")}
                checked={values.combines_with_codes}
                onChange={(combines_with_codes) => onChange({ combines_with_codes })}
              />
            </div>
          </div>
          <LadderSteps {...props} />
          <FieldGroup title={t("ladder.excluded")} text={t("ladder.excludedText")}>
            <ProductMatchFields value={values.excluded} onChange={(excluded) => onChange({ excluded })} />
          </FieldGroup>
        </>
      ) : null}
    </Section>
  )
}
