import { Input, toast } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import type { AdminProgrammeResponse } from "../../../contract"
import { awardProblems, isKnown, KNOWN_AWARDS, toAward, toAwardValues, type Award, type AwardValues, type KnownAward } from "../../lib/programme-awards"
import { withOne } from "../../lib/programme-earning"
import { useDraftChange } from "../../lib/use-programme-draft"
import { Field, NumberField } from "../field"
import { SelectField } from "../select-field"
import { SideForm } from "../side-form"
import { SwitchField } from "../switch-field"
import { useFieldProblem } from "../use-field-problem"

interface Props {
  award: Award | null
  newest: AdminProgrammeResponse
  onDone: () => void
}

/** Edits one award; a new one begins with the first of the known deeds that has none. */
export function AwardForm({ award, newest, onDone }: Props) {
  const { t } = useTranslation("retention")
  const problem = useFieldProblem()
  const draft = useDraftChange(newest)
  const taken = draft.rules.awards.map(({ id }) => id).filter((id) => id !== award?.id)
  const free = KNOWN_AWARDS.filter((id) => !taken.includes(id))
  const [kind, setKind] = useState<KnownAward | "own">(award ? (isKnown(award.id) ? award.id : "own") : (free[0] ?? "own"))
  const [values, setValues] = useState<AwardValues>(award ? toAwardValues(award) : { id: kind === "own" ? "" : kind, title: kind === "own" ? "" : t(`awards.name.${kind}`), points: "100", active: true })
  const [tried, setTried] = useState(false)
  const change = (patch: Partial<AwardValues>) => setValues((before) => ({ ...before, ...patch }))
  const problems = awardProblems(values, taken)
  const shown = tried ? problems : {}
  const choose = (next: KnownAward | "own") => {
    setKind(next)
    change(next === "own" ? { id: "", title: "" } : { id: next, title: t(`awards.name.${next}`) })
  }
  const submit = () => {
    setTried(true)
    if (Object.keys(problems).length) return
    draft.apply(
      ({ awards }) => ({ awards: withOne(awards, toAward(values)) }),
      () => {
        toast.success(t("programme.saved"), { description: t("programme.draftCountsLater") })
        onDone()
      }
    )
  }
  return (
    <SideForm title={award ? t("awards.edit") : t("awards.create")} description={t("awards.editText")} submit={t("programme.save")} isPending={draft.isPending} error={draft.error} onSubmit={submit}>
      {award ? null : (
        <SelectField
          label={t("awards.for")}
          value={kind}
          options={[...free.map((value) => ({ value, label: t(`awards.name.${value}`) })), { value: "own" as const, label: t("awards.own") }]}
          onChange={choose}
        />
      )}
      {kind === "own" ? (
        <Field label={t("awards.id")} hint={t("awards.idHint")} error={problem(shown.id)}>
          {({ id, describedBy, invalid }) => (
            <Input id={id} value={values.id} disabled={award !== null} maxLength={64} spellCheck={false} aria-describedby={describedBy} aria-invalid={invalid} onChange={(event) => change({ id: event.target.value })} />
          )}
        </Field>
      ) : null}
      <Field label={t("awards.titleField")} hint={t("earning.nameHint")} error={problem(shown.title)}>
        {({ id, describedBy, invalid }) => (
          <Input id={id} value={values.title} maxLength={100} aria-describedby={describedBy} aria-invalid={invalid} onChange={(event) => change({ title: event.target.value })} />
        )}
      </Field>
      <NumberField label={t("awards.points")} unit={t("rates.unitPoints")} min={1} value={values.points} onChange={(points) => change({ points })} error={problem(shown.points)} />
      <SwitchField label={t("earning.active")} hint={t("awards.activeHint")} checked={values.active} onChange={(active) => change({ active })} />
    </SideForm>
  )
}
