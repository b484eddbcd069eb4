import { Plus, Trash } from "@medusajs/icons"
import { Button, Heading, IconButton } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { newKey } from "../../lib/new-key"
import { nextStep, type StepValues } from "../../lib/programme-tiers"
import { useFormat } from "../../lib/use-format"
import { useTierCounts } from "../../lib/use-programme"
import { NumberField } from "../field"
import { Notice } from "../notice"
import type { TiersPart } from "./tiers-part"

/** "From 100 € on: 3 %", step by step. */
export function LadderSteps({ values, say, onChange }: TiersPart) {
  const { t } = useTranslation("retention")
  const format = useFormat()
  const { data } = useTierCounts()
  const change = (key: string, patch: Partial<StepValues>) => onChange({ steps: values.steps.map((step) => (step.key === key ? { ...step, ...patch } : step)) })
  return (
    <div className="flex flex-col gap-y-4 px-6 py-6">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <Heading level="h3">{t("ladder.steps")}</Heading>
        <Button size="small" type="button" variant="secondary" onClick={() => onChange({ steps: [...values.steps, nextStep(values.steps, newKey())] })}>
          <Plus />
          {t("ladder.addStep")}
        </Button>
      </div>
      {values.steps.length ? null : <Notice variant="error" title={t("ladder.noSteps")} />}
      {values.steps.map((step, at) => {
        const name = t("ladder.step", { number: at + 1 })
        const members = data?.discounts.find((count) => String(count.percent) === step.percent.trim())?.members
        return (
          <fieldset key={step.key} className="flex min-w-0 items-start gap-x-3">
            <legend className="sr-only">{name}</legend>
            <div className="grid min-w-0 flex-1 grid-cols-2 gap-4">
              <NumberField
                label={t("ladder.from")}
                unit={values.ladder_currency.toUpperCase()}
                decimals
                min={0}
                value={step.from_amount}
                onChange={(from_amount) => change(step.key, { from_amount })}
                error={say(`steps.${at}.from_amount`)}
              />
              <NumberField
                label={t("ladder.percent")}
                unit="%"
                min={1}
                value={step.percent}
                onChange={(percent) => change(step.key, { percent })}
                error={say(`steps.${at}.percent`)}
                hint={members === undefined ? undefined : t("tiers.members", { count: members, n: format.number(members) })}
              />
            </div>
            <div className="pt-6">
              <IconButton type="button" variant="transparent" aria-label={t("list.removeOf", { title: name })} onClick={() => onChange({ steps: values.steps.filter((other) => other.key !== step.key) })}>
                <Trash className="text-ui-fg-muted" />
              </IconButton>
            </div>
          </fieldset>
        )
      })}
    </div>
  )
}
