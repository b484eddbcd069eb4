import { useTranslation } from "react-i18next"
import { CheckGroup } from "../check-group"
import { EntityPicker } from "../entity-picker"
import { FieldGroup } from "../field-group"
import { SwitchField } from "../switch-field"
import type { EarningPart } from "./earning-part"

/** Which shoppers and which of their orders. A level that the draft has dropped stays until it is unticked. */
export function EarningWho({ values, rules, onChange }: EarningPart) {
  const { t } = useTranslation("retention")
  const levels = (rules.tiers?.levels ?? []).map(({ id, title }) => ({ value: id, label: title }))
  const gone = values.tier_ids.filter((id) => !levels.some((level) => level.value === id)).map((id) => ({ value: id, label: id }))
  return (
    <FieldGroup title={t("earning.who")} text={t("earning.whoText")}>
      <EntityPicker kind="customer_group" label={t("earning.groups")} value={values.customer_group_ids} onChange={(customer_group_ids) => onChange({ customer_group_ids })} />
      <EntityPicker kind="sales_channel" label={t("earning.channels")} value={values.sales_channel_ids} onChange={(sales_channel_ids) => onChange({ sales_channel_ids })} />
      {levels.length || gone.length ? (
        <div className="sm:col-span-2">
          <CheckGroup label={t("earning.tiers")} options={[...levels, ...gone]} value={values.tier_ids} onChange={(tier_ids) => onChange({ tier_ids })} />
        </div>
      ) : null}
      <div className="sm:col-span-2">
        <SwitchField label={t("earning.firstOrder")} hint={t("earning.firstOrderHint")} checked={values.first_order_only} onChange={(first_order_only) => onChange({ first_order_only })} />
      </div>
    </FieldGroup>
  )
}
