import { useTranslation } from "react-i18next"
import type { FieldProblem } from "../lib/programme-form"
import { useFormat } from "../lib/use-format"

/** A field's problem as a sentence. */
export function useFieldProblem() {
  const { t } = useTranslation("retention")
  const { number } = useFormat()
  return (problem: FieldProblem | null): string | null => {
    if (!problem) return null
    return problem.problem === "amount" ? t("field.amount") : t("field.whole", { min: number(problem.min), max: number(problem.max) })
  }
}
