import { useTranslation } from "react-i18next"
import type { AdminProgrammeResponse } from "../../../contract"
import { hasTiersProblems, tiersProblems, toTiersRules, toTiersValues } from "../../lib/programme-tiers"
import { useProgrammeDraft } from "../../lib/use-programme-draft"
import { useFieldProblem } from "../use-field-problem"
import { DraftForm } from "./draft-form"
import { LadderFields } from "./ladder-fields"
import { TiersFields } from "./tiers-fields"

/** Levels and the cumulative discount of the draft. */
export function TiersForm({ newest }: { newest: AdminProgrammeResponse }) {
  const { t } = useTranslation("retention")
  const problem = useFieldProblem()
  const { values, change, ...form } = useProgrammeDraft(newest, { toValues: toTiersValues, toRules: toTiersRules, hasProblems: hasTiersProblems })
  const problems = tiersProblems(values)
  const currencies = (newest.draft ?? newest.programme).currencies.map((rate) => rate.currency_code)
  const props = { values, currencies, say: (field: string) => problem(problems[field]), onChange: change }
  return (
    <DraftForm label={t("tiers.form")} form={form}>
      <TiersFields {...props} />
      <LadderFields {...props} />
    </DraftForm>
  )
}
