import type { AdminProgrammeRules } from "../../../contract"
import type { earningProblems, EarningValues } from "../../lib/programme-earning"

/** What each group of fields of an earning rule gets. */
export interface EarningPart {
  values: EarningValues
  /** Empty until the form was sent once. */
  problems: ReturnType<typeof earningProblems>
  rules: AdminProgrammeRules
  onChange: (patch: Partial<EarningValues>) => void
}
