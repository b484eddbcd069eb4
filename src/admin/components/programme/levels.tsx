import { Plus, Trash } from "@medusajs/icons"
import { Button, Heading, IconButton, Input, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { newKey } from "../../lib/new-key"
import { newId } from "../../lib/programme-fields"
import { nextLevel, type LevelValues } from "../../lib/programme-tiers"
import { useFormat } from "../../lib/use-format"
import { useTierCounts } from "../../lib/use-programme"
import { EntityPicker } from "../entity-picker"
import { Field, NumberField } from "../field"
import { Notice } from "../notice"
import type { TiersPart } from "./tiers-part"

/** The levels from the lowest to the highest, each with how many members stand on it now. */
export function Levels({ values, say, onChange }: TiersPart) {
  const { t } = useTranslation("retention")
  const format = useFormat()
  const { data } = useTierCounts()
  const unit = { spend: values.tiers_currency.toUpperCase(), points: t("rates.unitPoints"), orders: t("tiers.unitOrders") }[values.basis]
  const change = (id: string, patch: Partial<LevelValues>) => onChange({ levels: values.levels.map((level) => (level.id === id ? { ...level, ...patch } : level)) })
  return (
    <div className="flex flex-col gap-y-4 px-6 py-6">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <Heading level="h3">{t("tiers.levels")}</Heading>
        <Button size="small" type="button" variant="secondary" onClick={() => onChange({ levels: [...values.levels, nextLevel(values.levels, newId("tier", newKey()))] })}>
          <Plus />
          {t("tiers.addLevel")}
        </Button>
      </div>
      {values.levels.length ? null : <Notice variant="error" title={t("tiers.noLevels")} />}
      {values.levels.map((level, at) => {
        const name = level.title.trim() || t("tiers.level", { number: at + 1 })
        const members = data?.tiers.find((count) => count.tier_id === level.id)?.members
        return (
          <fieldset key={level.id} className="shadow-elevation-card-rest bg-ui-bg-component min-w-0 rounded-lg">
            <legend className="sr-only">{name}</legend>
            <div className="border-ui-border-base flex items-center justify-between gap-x-3 border-b border-dashed px-4 py-2">
              <Text as="span" size="small" weight="plus" className="min-w-0 truncate" aria-hidden>
                {name}
              </Text>
              <div className="flex shrink-0 items-center gap-x-2">
                {members === undefined ? null : (
                  <Text as="span" size="small" className="text-ui-fg-subtle">
                    {t("tiers.members", { count: members, n: format.number(members) })}
                  </Text>
                )}
                <IconButton
                  size="small"
                  type="button"
                  variant="transparent"
                  aria-label={t("list.removeOf", { title: name })}
                  onClick={() => onChange({ levels: values.levels.filter((other) => other.id !== level.id) })}
                >
                  <Trash className="text-ui-fg-muted" />
                </IconButton>
              </div>
            </div>
            <div className="grid grid-cols-1 gap-4 p-4 sm:grid-cols-2 xl:grid-cols-4">
              <Field label={t("tiers.name")} error={say(`levels.${at}.title`)}>
                {({ id, describedBy, invalid }) => (
                  <Input id={id} value={level.title} maxLength={100} aria-describedby={describedBy} aria-invalid={invalid} onChange={(event) => change(level.id, { title: event.target.value })} />
                )}
              </Field>
              <NumberField
                label={t("tiers.from")}
                unit={unit}
                decimals={values.basis === "spend"}
                min={0}
                value={level.from}
                onChange={(from) => change(level.id, { from })}
                error={say(`levels.${at}.from`)}
              />
              <NumberField
                label={t("tiers.multiplier")}
                hint={t("tiers.multiplierHint")}
                unit="%"
                min={0}
                value={level.earn_percent}
                onChange={(earn_percent) => change(level.id, { earn_percent })}
                error={say(`levels.${at}.earn_percent`)}
              />
              <NumberField
                label={t("tiers.gift")}
                hint={t("tiers.giftHint")}
                unit={t("rates.unitPoints")}
                min={0}
                value={level.gift_points}
                onChange={(gift_points) => change(level.id, { gift_points })}
                error={say(`levels.${at}.gift_points`)}
              />
              <div className="sm:col-span-2 xl:col-span-4">
                <EntityPicker
                  single
                  kind="customer_group"
                  label={t("tiers.group")}
                  // Said once, and wherever a group is chosen.
                  hint={at === 0 || level.customer_group_id ? t("tiers.groupHint") : undefined}
                  value={level.customer_group_id ? [level.customer_group_id] : []}
                  onChange={(ids) => change(level.id, { customer_group_id: ids[0] ?? null })}
                />
              </div>
            </div>
          </fieldset>
        )
      })}
    </div>
  )
}
