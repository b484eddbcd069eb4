import { Hint } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { BENEFIT_KINDS, isAmount, type RewardProblems, type RewardValues } from "../../lib/reward-form"
import { useFormat } from "../../lib/use-format"
import { EntityPicker } from "../entity-picker"
import { NumberField } from "../field"
import { SelectField } from "../select-field"
import { useRewardProblem } from "./use-reward-problem"

interface Props {
  values: RewardValues
  /** Empty until the form was sent once. */
  problems: RewardProblems
  onChange: (patch: Partial<RewardValues>) => void
}

/** What the reward gives, and of it the amounts, the percentage or the product. */
export function BenefitFields({ values, problems, onChange }: Props) {
  const { t } = useTranslation("retention")
  const { currencyName } = useFormat()
  const words = useRewardProblem()
  return (
    <>
      <SelectField
        label={t("rewards.gives")}
        value={values.kind}
        options={BENEFIT_KINDS.map((kind) => ({ value: kind, label: t(`rewards.kind.${kind}`) }))}
        onChange={(kind) => onChange({ kind })}
      />
      {values.kind === "fixed" ? (
        <fieldset className="flex flex-col gap-y-3">
          <legend className="txt-compact-small-plus mb-1.5">{t("rewards.amounts")}</legend>
          {values.amounts.map(({ currency_code, amount }, at) => (
            <NumberField
              key={currency_code}
              label={capital(currencyName(currency_code))}
              unit={currency_code.toUpperCase()}
              decimals
              min={0}
              value={amount}
              onChange={(typed) => onChange({ amounts: values.amounts.map((money, i) => (i === at ? { ...money, amount: typed } : money)) })}
              error={concerns(problems.amounts, amount, at) ? words(problems.amounts) : null}
            />
          ))}
          <Hint className="text-pretty">{t("rewards.amountsHint")}</Hint>
        </fieldset>
      ) : null}
      {values.kind === "percent" ? (
        <NumberField label={t("rewards.percent")} unit="%" min={1} max={100} value={values.percent} onChange={(percent) => onChange({ percent })} error={words(problems.percent)} />
      ) : null}
      {values.kind === "free_product" ? (
        <EntityPicker
          kind="product"
          single
          label={t("rewards.product")}
          hint={t("rewards.productHint")}
          error={words(problems.product_id)}
          value={values.product_id ? [values.product_id] : []}
          onChange={([product_id]) => onChange({ product_id: product_id ?? null })}
        />
      ) : null}
    </>
  )
}

/** A missing amount is said at the first currency, a wrong one where it stands. */
const concerns = (problem: RewardProblems["amounts"], amount: string, at: number): boolean =>
  problem?.problem === "amounts" ? at === 0 : problem?.problem === "amount" && amount.trim() !== "" && !isAmount(amount)

/** Names of currencies are written small in some languages, but a label begins large. */
const capital = (name: string): string => name.charAt(0).toLocaleUpperCase() + name.slice(1)
