import { useState } from "react"
import { useTranslation } from "react-i18next"
import type { AdminProgrammeResponse, AdminProgrammeRules } from "../../contract"
import { same, standingOf, type Standing } from "./programme-draft"
import { useSaveDraft } from "./use-programme"

interface Form<V, Part extends Partial<AdminProgrammeRules>> {
  toValues: (rules: AdminProgrammeRules) => V
  /** The part of the rules that the form edits; only asked for values without problems to save them. */
  toRules: (values: V) => Part
  hasProblems: (values: V) => boolean
}

/** Why a save was refused: in our words where somebody was quicker, which the newest rules then show; else in the server's. */
function useRefusal({ error, variables }: Pick<ReturnType<typeof useSaveDraft>, "error" | "variables">, now: Standing): Error | null {
  const { t } = useTranslation("retention")
  if (!error || !variables) return null
  const overtaken = variables.revision !== now.revision || variables.based_on_version !== now.based_on_version
  return overtaken ? new Error(t("conflict.again")) : error
}

/**
 * A form over one part of the rules. It edits the draft, or begins one from the rules in force. What others save meanwhile in other parts
 * is taken over; where they changed this part too, what was typed stays and the form asks which to go on with. A save never overwrites
 * a revision that was not seen.
 */
export function useProgrammeDraft<V, Part extends Partial<AdminProgrammeRules>>(newest: AdminProgrammeResponse, { toValues, toRules, hasProblems }: Form<V, Part>) {
  const save = useSaveDraft()
  const now = standingOf(newest)
  const error = useRefusal(save, now)
  const [base, setBase] = useState(now)
  const [values, setValues] = useState(() => toValues(now.rules))
  const part = (rules: AdminProgrammeRules) => toRules(toValues(rules))
  const dirty = !same(toRules(values), part(base.rules))
  const moved = now.revision !== base.revision || now.updated_at !== base.updated_at || now.based_on_version !== base.based_on_version
  const overtaken = moved && !save.isPending && dirty && !same(part(now.rules), part(base.rules)) && !same(part(now.rules), toRules(values))

  const load = () => {
    setBase(now)
    setValues(toValues(now.rules))
    save.reset()
  }
  if (moved && !save.isPending && !overtaken) {
    setBase(now)
    // Nothing of one's own was typed here: what is newest simply takes its place.
    if (!dirty || same(part(now.rules), toRules(values))) setValues(toValues(now.rules))
  }

  const send = (onto: Standing, onSaved: () => void) =>
    save.mutate(
      { rules: { ...onto.rules, ...toRules(values) }, based_on_version: onto.based_on_version, revision: onto.revision },
      {
        onSuccess: (response) => {
          const saved = standingOf(response)
          setBase(saved)
          setValues(toValues(saved.rules))
          onSaved()
        },
      }
    )
  return {
    values,
    change: (patch: Partial<V>) => setValues((before) => ({ ...before, ...patch })),
    dirty,
    invalid: hasProblems(values),
    /** What others saved in this part meanwhile; null while nobody did. */
    overtaken: overtaken ? now : null,
    isPending: save.isPending,
    error,
    /** Goes on with what others saved. */
    load,
    reset: () => {
      setValues(toValues(base.rules))
      save.reset()
    },
    save: (onSaved: () => void) => {
      if (dirty && !overtaken && !hasProblems(values) && !save.isPending) send(base, onSaved)
    },
    /** Puts what was typed onto what others saved. */
    keep: (onSaved: () => void) => send(now, onSaved),
  }
}

/** Saves one change of a list in the draft at once, onto what is newest. */
export function useDraftChange(newest: AdminProgrammeResponse) {
  const save = useSaveDraft()
  const now = standingOf(newest)
  const error = useRefusal(save, now)
  const { rules, based_on_version, revision } = now
  return {
    rules,
    isPending: save.isPending,
    error,
    apply: (change: (rules: AdminProgrammeRules) => Partial<AdminProgrammeRules>, onSaved: () => void) =>
      save.mutate({ rules: { ...rules, ...change(rules) }, based_on_version, revision }, { onSuccess: onSaved }),
  }
}
