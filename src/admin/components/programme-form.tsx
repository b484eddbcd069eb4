import { Badge, Button, toast } from "@medusajs/ui"
import { useState, type FormEvent } from "react"
import { useTranslation } from "react-i18next"
import type { AdminProgrammeResponse } from "../../contract"
import { hasProblems, sameRules, toRules, toValues, type ProgrammeValues } from "../lib/programme-form"
import { useErrorText } from "../lib/use-error-text"
import { useFormat } from "../lib/use-format"
import { useUpdateProgramme } from "../lib/use-programme"
import { MissingRates } from "./missing-rates"
import { Notice } from "./notice"
import { ProgrammeConflict } from "./programme-conflict"
import { ProgrammeRates } from "./programme-rates"
import { ProgrammeTerms } from "./programme-terms"
import { Section } from "./section"

/**
 * Edits the version it was opened with. When a newer one appears (somebody saved meanwhile), what was typed stays, and the form asks
 * which to go on with; saving never overwrites a version that was not seen.
 */
export function ProgrammeForm({ newest }: { newest: AdminProgrammeResponse }) {
  const { t } = useTranslation("retention")
  const format = useFormat()
  const errorText = useErrorText()
  const update = useUpdateProgramme()
  const [base, setBase] = useState(newest.programme)
  const [values, setValues] = useState(() => toValues(newest.programme))
  const change = (patch: Partial<ProgrammeValues>) => setValues((before) => ({ ...before, ...patch }))
  const dirty = !sameRules(values, toValues(base))
  // While a save is under way, its own version may arrive a moment before its answer.
  const overtaken = newest.programme.version > base.version && !update.isPending
  const load = () => {
    setBase(newest.programme)
    setValues(toValues(newest.programme))
  }
  // Nothing was typed: the newest version simply takes its place.
  if (overtaken && !dirty) load()

  const save = (based_on_version: number) =>
    update.mutate(
      { ...toRules(values), based_on_version },
      {
        onSuccess: ({ programme }) => {
          setBase(programme)
          setValues(toValues(programme))
          toast.success(t("programme.saved", { version: programme.version }), { description: t("programme.savedText") })
        },
      }
    )
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (dirty && !overtaken && !hasProblems(values) && !update.isPending) save(base.version)
  }
  const without = newest.currencies_without_rate.filter((code) => !values.rates.some((rate) => rate.currency_code === code))

  return (
    <form onSubmit={submit} noValidate className="flex flex-col gap-y-2" aria-label={t("programme.form")}>
      <Section
        level="h1"
        title={t("menu.programme")}
        badge={<Badge size="2xsmall">{t("programme.version", { version: base.version })}</Badge>}
        description={t("programme.text")}
        actions={
          <>
            <Button size="small" type="button" variant="secondary" disabled={!dirty || update.isPending} onClick={() => setValues(toValues(base))}>
              {t("programme.discard")}
            </Button>
            <Button size="small" type="submit" disabled={!dirty || overtaken || hasProblems(values)} isLoading={update.isPending}>
              {t("programme.save")}
            </Button>
          </>
        }
      >
        {overtaken ? (
          <ProgrammeConflict
            newest={newest.programme}
            disabled={update.isPending || hasProblems(values)}
            onLoad={() => {
              load()
              update.reset()
            }}
            onKeep={() => {
              setBase(newest.programme)
              save(newest.programme.version)
            }}
          />
        ) : update.error ? (
          <div className="px-6 py-4">
            <Notice variant="error" announce title={t("common.refused")}>
              {errorText(update.error)}
            </Notice>
          </div>
        ) : null}
        <MissingRates currencies={without} />
        <ProgrammeRates
          rates={values.rates}
          rounding={values.rounding}
          addable={[...new Set([...without, ...base.currencies.map((rate) => rate.currency_code)])].filter((code) => !values.rates.some((rate) => rate.currency_code === code))}
          onChange={(rates) => change({ rates })}
        />
        <ProgrammeTerms values={values} onChange={change} />
      </Section>
      <span className="sr-only" aria-live="polite">
        {dirty ? t("programme.unsaved") : t("programme.since", { date: format.dateTime(base.active_from) })}
      </span>
    </form>
  )
}
