import { useTranslation } from "react-i18next"
import type { FieldProblem } from "../lib/programme-fields"
import { useFormat } from "../lib/use-format"

/** A field's problem as a sentence. */
export function useFieldProblem() {
  const { t } = useTranslation("retention")
  const { number } = useFormat()
  return (problem: FieldProblem | null | undefined): string | null => {
    if (!problem) return null
    if (problem.problem === "whole") return t("field.whole", { min: number(problem.min), max: number(problem.max) })
    return "max" in problem ? t(`field.${problem.problem}`, { max: number(problem.max) }) : t(`field.${problem.problem}`)
  }
}
