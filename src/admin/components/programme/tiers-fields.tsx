import { Switch } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { newKey } from "../../lib/new-key"
import { newId } from "../../lib/programme-fields"
import { BASES, nextLevel, WINDOWS } from "../../lib/programme-tiers"
import { useFormat } from "../../lib/use-format"
import { NumberField } from "../field"
import { Section } from "../section"
import { SelectField } from "../select-field"
import { Levels } from "./levels"
import type { TiersPart } from "./tiers-part"

/** By what members rise, over which time, and the levels themselves. */
export function TiersFields(props: TiersPart) {
  const { values, currencies, say, onChange } = props
  const { t } = useTranslation("retention")
  const format = useFormat()
  // Switched on, there is a first level to fill in.
  const turn = (tiers_on: boolean) => onChange({ tiers_on, ...(tiers_on && !values.levels.length ? { levels: [nextLevel([], newId("tier", newKey()))] } : {}) })
  const codes = [...new Set([...currencies, values.tiers_currency])].filter(Boolean)
  return (
    <Section
      title={t("tiers.title")}
      description={t("tiers.text")}
      actions={
        <div className="flex h-7 items-center">
          <Switch checked={values.tiers_on} onCheckedChange={turn} aria-label={t("tiers.on")} />
        </div>
      }
    >
      {values.tiers_on ? (
        <>
          <div className="grid grid-cols-1 gap-4 px-6 py-6 sm:grid-cols-2 xl:grid-cols-4">
            <SelectField label={t("tiers.basis")} value={values.basis} options={BASES.map((value) => ({ value, label: t(`tiers.by.${value}`) }))} onChange={(basis) => onChange({ basis })} />
            <SelectField label={t("tiers.window")} value={values.window} options={WINDOWS.map((value) => ({ value, label: t(`tiers.over.${value}`) }))} onChange={(window) => onChange({ window })} />
            {values.basis === "spend" ? (
              <SelectField
                label={t("tiers.currency")}
                hint={t("tiers.currencyHint")}
                value={values.tiers_currency}
                options={codes.map((value) => ({ value, label: format.currencyName(value) }))}
                onChange={(tiers_currency) => onChange({ tiers_currency })}
              />
            ) : null}
            <NumberField
              label={t("tiers.grace")}
              hint={t("tiers.graceHint")}
              unit={t("terms.days")}
              min={0}
              value={values.grace_days}
              onChange={(grace_days) => onChange({ grace_days })}
              error={say("grace_days")}
            />
          </div>
          <Levels {...props} />
        </>
      ) : null}
    </Section>
  )
}
