import { Trash } from "@medusajs/icons"
import { Badge, IconButton, Text, Tooltip } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { example, rateProblem, shareBack, type ProgrammeValues, type RateField, type RateValues } from "../../lib/programme-form"
import { useFormat } from "../../lib/use-format"
import { NumberField } from "../field"
import { useFieldProblem } from "../use-field-problem"

interface Props {
  rate: RateValues
  rounding: ProgrammeValues["rounding"]
  onChange: (patch: Partial<RateValues>) => void
  onRemove: () => void
}

/** What points are earned for and worth in one currency, and what that comes to. */
export function ProgrammeRate({ rate, rounding, onChange, onRemove }: Props) {
  const { t } = useTranslation("retention")
  const format = useFormat()
  const problem = useFieldProblem()
  const code = rate.currency_code.toUpperCase()
  const back = shareBack(rate)
  // A round amount people know prices by: 100 euro, 10,000 yen.
  const sum = format.currencyDigits(code) === 0 ? 10_000 : 100
  const worked = example(rate, rounding, sum)
  const field = (name: RateField, label: string, unit: string) => (
    <NumberField
      label={label}
      unit={unit}
      decimals={name.endsWith("_amount")}
      min={0}
      value={rate[name]}
      onChange={(typed) => onChange({ [name]: typed })}
      error={problem(rateProblem(name, rate[name]))}
    />
  )
  return (
    <fieldset className="shadow-elevation-card-rest bg-ui-bg-component min-w-0 rounded-lg">
      <legend className="sr-only">{t("rates.of", { currency: format.currencyName(code) })}</legend>
      <div className="border-ui-border-base flex items-center justify-between gap-x-3 border-b border-dashed px-4 py-2">
        <div className="flex min-w-0 items-center gap-x-2">
          <Text as="span" size="small" weight="plus">
            {code}
          </Text>
          <Text as="span" size="small" className="text-ui-fg-subtle truncate">
            {format.currencyName(code)}
          </Text>
        </div>
        <div className="flex shrink-0 items-center gap-x-2">
          <Badge size="2xsmall" color={back === null ? "grey" : "green"} aria-live="polite" data-testid={`retention-back-${rate.currency_code}`}>
            {back === null ? t("rates.incomplete") : t("programme.back", { percent: format.percent(back) })}
          </Badge>
          <Tooltip content={t("rates.remove")}>
            <IconButton size="small" type="button" variant="transparent" onClick={onRemove} aria-label={t("rates.removeOf", { currency: code })}>
              <Trash className="text-ui-fg-muted" />
            </IconButton>
          </Tooltip>
        </div>
      </div>
      <div className="grid grid-cols-1 gap-4 p-4 sm:grid-cols-2 xl:grid-cols-4">
        {field("earn_points", t("rates.earnPoints"), t("rates.unitPoints"))}
        {field("earn_amount", t("rates.earnAmount"), code)}
        {field("redeem_points", t("rates.redeemPoints"), t("rates.unitPoints"))}
        {field("redeem_amount", t("rates.redeemAmount"), code)}
      </div>
      {worked ? (
        <Text size="small" className="text-ui-fg-subtle border-ui-border-base text-pretty border-t border-dashed px-4 py-2.5">
          {t("rates.example", { paid: format.money(sum, code), points: format.points(worked.points), value: format.money(worked.value, code) })}
        </Text>
      ) : null}
    </fieldset>
  )
}
