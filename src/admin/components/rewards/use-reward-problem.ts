import { useTranslation } from "react-i18next"
import type { RewardProblem } from "../../lib/reward-form"
import { useFormat } from "../../lib/use-format"

/** What is wrong with a field of the reward form, in words; null where nothing is. */
export function useRewardProblem() {
  const { t } = useTranslation("retention")
  const { number } = useFormat()
  return (problem: RewardProblem | undefined): string | null => {
    if (!problem) return null
    return "min" in problem
      ? t(`rewards.problem.${problem.problem}`, { min: number(problem.min), max: number(problem.max) })
      : t(`rewards.problem.${problem.problem}`)
  }
}
