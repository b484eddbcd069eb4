import { Input } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { GIFTS, type EarningField } from "../../lib/programme-earning"
import { Field, NumberField } from "../field"
import { FieldGroup } from "../field-group"
import { SelectField } from "../select-field"
import { SwitchField } from "../switch-field"
import { useFieldProblem } from "../use-field-problem"
import { EarningLimits } from "./earning-limits"
import type { EarningPart } from "./earning-part"
import { EarningWhen } from "./earning-when"
import { EarningWho } from "./earning-who"
import { ProductMatchFields } from "./product-match-fields"

/** What a rule gives, for which products, when, to whom, and how much at most. */
export function EarningFields(props: EarningPart) {
  const { values, problems, onChange } = props
  const { t } = useTranslation("retention")
  const problem = useFieldProblem()
  const say = (field: EarningField) => problem(problems[field])
  return (
    <div className="divide-y">
      <FieldGroup title={t("earning.what")}>
        <Field label={t("earning.name")} hint={t("earning.nameHint")} error={say("title")}>
          {({ id, describedBy, invalid }) => (
            <Input id={id} value={values.title} autoFocus maxLength={100} aria-describedby={describedBy} aria-invalid={invalid} onChange={(event) => onChange({ title: event.target.value })} />
          )}
        </Field>
        <SelectField label={t("earning.gift")} value={values.gift} options={GIFTS.map((value) => ({ value, label: t(`earning.kind.${value}`) }))} onChange={(gift) => onChange({ gift })} />
        {values.gift === "multiplier" ? (
          <NumberField label={t("earning.percent")} hint={t("earning.percentHint")} unit="%" min={0} value={values.percent} onChange={(percent) => onChange({ percent })} error={say("percent")} />
        ) : (
          <NumberField label={t("earning.points")} unit={t("rates.unitPoints")} min={1} value={values.points} onChange={(points) => onChange({ points })} error={say("points")} />
        )}
        <div className="sm:pt-6">
          <SwitchField label={t("earning.active")} hint={t("earning.activeHint")} checked={values.active} onChange={(active) => onChange({ active })} />
        </div>
      </FieldGroup>
      <FieldGroup title={t("earning.products")} text={t("earning.productsText")}>
        <ProductMatchFields value={values.products} onChange={(products) => onChange({ products })} />
      </FieldGroup>
      <EarningWhen {...props} />
      <EarningWho {...props} />
      <EarningLimits {...props} />
    </div>
  )
}
