import { MATCH_FIELDS, type Match } from "../../lib/programme-match"
import { useTranslation } from "react-i18next"
import { EntityPicker } from "../entity-picker"

const KINDS = { product_ids: "product", category_ids: "category", collection_ids: "collection", type_ids: "type", tag_ids: "tag" } as const

/** Products by any of five lists. */
export function ProductMatchFields({ value, onChange }: { value: Match; onChange: (match: Match) => void }) {
  const { t } = useTranslation("retention")
  return (
    <>
      {MATCH_FIELDS.map((field) => (
        <EntityPicker key={field} kind={KINDS[field]} label={t(`match.${field}`)} value={value[field]} onChange={(ids) => onChange({ ...value, [field]: ids })} />
      ))}
    </>
  )
}
