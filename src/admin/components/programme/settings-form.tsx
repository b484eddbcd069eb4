import { Container } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { AdminProgrammeResponse } from "../../../contract"
import { hasProblems, toRules, toValues } from "../../lib/programme-form"
import { useProgrammeDraft } from "../../lib/use-programme-draft"
import { DraftForm } from "./draft-form"
import { Exclusions } from "./exclusions"
import { MissingRates } from "./missing-rates"
import { ProgrammeRates } from "./programme-rates"
import { ProgrammeTerms } from "./programme-terms"

/** Currencies, waiting times, expiry, spending and exclusions of the draft. */
export function SettingsForm({ newest }: { newest: AdminProgrammeResponse }) {
  const { t } = useTranslation("retention")
  const { values, change, ...form } = useProgrammeDraft(newest, { toValues, toRules, hasProblems })
  const has = (code: string) => values.rates.some((rate) => rate.currency_code === code)
  const known = [...newest.currencies_without_rate, ...newest.programme.currencies.map((rate) => rate.currency_code), ...(newest.draft?.currencies.map((rate) => rate.currency_code) ?? [])]
  return (
    <DraftForm label={t("programme.form")} form={form}>
      <Container className="divide-y p-0">
        <MissingRates currencies={newest.currencies_without_rate.filter((code) => !has(code))} />
        <ProgrammeRates rates={values.rates} rounding={values.rounding} addable={[...new Set(known)].filter((code) => !has(code))} onChange={(rates) => change({ rates })} />
        <ProgrammeTerms values={values} onChange={change} />
        <Exclusions value={values.exclusions} onChange={(exclusions) => change({ exclusions })} />
      </Container>
    </DraftForm>
  )
}
