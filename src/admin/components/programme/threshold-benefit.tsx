import { useTranslation } from "react-i18next"
import { BENEFITS, type BenefitValues } from "../../lib/programme-thresholds"
import { useFormat } from "../../lib/use-format"
import { EntityPicker } from "../entity-picker"
import { NumberField } from "../field"
import { SelectField } from "../select-field"

interface Props {
  value: BenefitValues
  say: (field: string) => string | null
  onChange: (patch: Partial<BenefitValues>) => void
}

/** What the voucher gives. */
export function ThresholdBenefit({ value, say, onChange }: Props) {
  const { t } = useTranslation("retention")
  const format = useFormat()
  return (
    <>
      <SelectField label={t("rewards.gives")} value={value.kind} options={BENEFITS.map((kind) => ({ value: kind, label: t(`rewards.kind.${kind}`) }))} onChange={(kind) => onChange({ kind })} />
      {value.kind === "fixed"
        ? value.amounts.map(({ currency_code, amount }, at) => (
            <NumberField
              key={currency_code}
              optional={value.amounts.length > 1}
              label={t("thresholds.amount", { currency: format.currencyName(currency_code) })}
              unit={currency_code.toUpperCase()}
              decimals
              min={0}
              value={amount}
              onChange={(typed) => onChange({ amounts: value.amounts.map((money, i) => (i === at ? { ...money, amount: typed } : money)) })}
              error={say(`amounts.${currency_code}`)}
            />
          ))
        : null}
      {value.kind === "percent" ? (
        <NumberField label={t("rewards.percent")} unit="%" min={1} value={value.percent} onChange={(percent) => onChange({ percent })} error={say("percent")} />
      ) : null}
      {value.kind === "free_product" ? (
        <EntityPicker
          single
          kind="product"
          label={t("rewards.product")}
          value={value.product_id ? [value.product_id] : []}
          onChange={(ids) => onChange({ product_id: ids[0] ?? "" })}
          error={say("product")}
        />
      ) : null}
    </>
  )
}
