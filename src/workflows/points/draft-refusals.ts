import { MedusaError } from "@medusajs/framework/utils"
import { assertNever } from "../../domain/kernel"
import { rulesProblems, type ProgrammeRules } from "../../domain/points"

/** Why a draft could not be saved, activated or replayed, and what to do. */
export function draftRefusal(refused: "stale_version" | "stale_draft"): MedusaError {
  switch (refused) {
    case "stale_version":
      return new MedusaError(
        MedusaError.Types.NOT_ALLOWED,
        "This draft is not based on the version in force: somebody has changed the programme meanwhile. Load it again and repeat your change.",
        "retention_stale_version"
      )
    case "stale_draft":
      return new MedusaError(
        MedusaError.Types.NOT_ALLOWED,
        "This is not the draft as it is now: somebody has changed, discarded or activated it meanwhile. Load it again and repeat your change.",
        "retention_stale_draft"
      )
    default:
      return assertNever(refused)
  }
}

/** Refuses rules that can not be put in force, naming each field and what is expected there. */
export function checkRules(rules: ProgrammeRules): void {
  const problems = rulesProblems(rules)
  if (problems.length) throw new MedusaError(MedusaError.Types.INVALID_DATA, problems.map(({ field, expected }) => `${field}: expected ${expected}`).join("; "))
}
