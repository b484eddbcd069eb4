import { Input, Textarea, toast } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import type { AdminReward } from "../../../contract"
import { rewardProblems, toRewardValues, toSaveReward, type RewardValues } from "../../lib/reward-form"
import { useSaveReward } from "../../lib/use-rewards"
import { CheckGroup } from "../check-group"
import { Field, NumberField } from "../field"
import { SideForm } from "../side-form"
import { SwitchField } from "../switch-field"
import { BenefitFields } from "./benefit-fields"
import { useRewardProblem } from "./use-reward-problem"

interface Props {
  reward: AdminReward | null
  currencies: readonly string[]
  tiers: readonly { id: string; title: string }[]
  /** Where a new one stands in the list. */
  position: number
  onDone: () => void
}

/** Makes a reward or changes one. Vouchers that were taken before keep what they gave. */
export function RewardForm({ reward, currencies, tiers, position, onDone }: Props) {
  const { t } = useTranslation("retention")
  const save = useSaveReward(reward?.id ?? null)
  const words = useRewardProblem()
  const [values, setValues] = useState(() => toRewardValues(reward, currencies, position))
  const [tried, setTried] = useState(false)
  const change = (patch: Partial<RewardValues>) => setValues((before) => ({ ...before, ...patch }))
  // A level that the programme has dropped stays in the list until it is unticked.
  const gone = (reward?.tier_ids ?? []).filter((id) => !tiers.some((tier) => tier.id === id))
  const levels = [...tiers.map(({ id, title }) => ({ value: id, label: title })), ...gone.map((id) => ({ value: id, label: id }))]
  const problems = tried ? rewardProblems(values) : {}

  const submit = () => {
    setTried(true)
    if (Object.keys(rewardProblems(values)).length) return
    save.mutate({ ...toSaveReward(values), ...(typeof reward?.stock === "number" ? { stock_seen: reward.stock } : {}) }, {
      onSuccess: ({ title }) => {
        toast.success(t("rewards.saved"), { description: title })
        onDone()
      },
    })
  }

  return (
    <SideForm
      title={reward ? t("rewards.edit") : t("rewards.create")}
      description={reward ? t("rewards.editText") : t("rewards.createText")}
      submit={t("rewards.save")}
      isPending={save.isPending}
      error={save.error}
      onSubmit={submit}
    >
      <Field label={t("rewards.title")} hint={t("rewards.titleHint")} error={words(problems.title)}>
        {({ id, describedBy, invalid }) => (
          <Input id={id} aria-describedby={describedBy} aria-invalid={invalid} value={values.title} maxLength={100} autoFocus onChange={(event) => change({ title: event.target.value })} />
        )}
      </Field>
      <Field label={t("rewards.description")} optional hint={t("rewards.descriptionHint")}>
        {({ id, describedBy }) => (
          <Textarea id={id} aria-describedby={describedBy} value={values.description} maxLength={2000} rows={2} onChange={(event) => change({ description: event.target.value })} />
        )}
      </Field>
      <NumberField label={t("rewards.cost")} unit={t("rewards.unitPoints")} min={1} value={values.cost_points} onChange={(cost_points) => change({ cost_points })} error={words(problems.cost_points)} />
      <BenefitFields values={values} problems={problems} onChange={change} />
      <NumberField
        label={t("rewards.validDays")}
        hint={t("rewards.validDaysHint")}
        unit={t("rewards.unitDays")}
        min={1}
        value={values.valid_days}
        onChange={(valid_days) => change({ valid_days })}
        error={words(problems.valid_days)}
      />
      <NumberField label={t("rewards.stock")} optional hint={t("rewards.stockHint")} min={0} value={values.stock} onChange={(stock) => change({ stock })} error={words(problems.stock)} />
      <NumberField
        label={t("rewards.limit")}
        optional
        hint={t("rewards.limitHint")}
        min={1}
        value={values.per_member_limit}
        onChange={(per_member_limit) => change({ per_member_limit })}
        error={words(problems.per_member_limit)}
      />
      {levels.length ? (
        <CheckGroup label={t("rewards.tiers")} hint={t("rewards.tiersHint")} options={levels} value={values.tier_ids} onChange={(tier_ids) => change({ tier_ids })} />
      ) : null}
      <NumberField label={t("rewards.position")} hint={t("rewards.positionHint")} value={values.position} onChange={(position) => change({ position })} error={words(problems.position)} />
      <SwitchField label={t("rewards.activeLabel")} checked={values.active} onChange={(active) => change({ active })} />
    </SideForm>
  )
}
