import { useTranslation } from "react-i18next"
import type { ImportProblem } from "../../../contract"
import { useFormat } from "../../lib/use-format"

/** Why a line cannot be imported, in words. */
export function useImportProblem() {
  const { t } = useTranslation("retention")
  const format = useFormat()
  return (problem: ImportProblem): string => {
    switch (problem.code) {
      case "columns":
        return t("imports.problem.columns", { expected: problem.expected })
      case "duplicate":
        return t("imports.problem.duplicate", { line: format.number(problem.line) })
      case "repeated_otherwise":
        return t("imports.problem.repeated_otherwise", { points: format.points(problem.points) })
      default:
        return t(`imports.problem.${problem.code}`)
    }
  }
}
