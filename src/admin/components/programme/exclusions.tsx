import { useTranslation } from "react-i18next"
import type { ProgrammeValues } from "../../lib/programme-form"
import { FieldGroup } from "../field-group"
import { SwitchField } from "../switch-field"
import { ProductMatchFields } from "./product-match-fields"

interface Props {
  value: ProgrammeValues["exclusions"]
  onChange: (exclusions: ProgrammeValues["exclusions"]) => void
}

/** What never earns points. */
export function Exclusions({ value, onChange }: Props) {
  const { t } = useTranslation("retention")
  return (
    <FieldGroup title={t("exclusions.title")} text={t("exclusions.text")}>
      <div className="sm:col-span-2">
        <SwitchField label={t("exclusions.sale")} hint={t("exclusions.saleHint")} checked={value.sale_items} onChange={(sale_items) => onChange({ ...value, sale_items })} />
      </div>
      <ProductMatchFields value={value.products} onChange={(products) => onChange({ ...value, products })} />
    </FieldGroup>
  )
}
