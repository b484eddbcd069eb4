import { MedusaError } from "@medusajs/framework/utils"
import { createStep, createWorkflow, StepResponse, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { rulesProblems, type ProgrammeRules } from "../../domain/points"
import { POINTS_MODULE } from "../../modules/points"
import type PointsModuleService from "../../modules/points/service"

export interface UpdateProgrammeInput {
  rules: ProgrammeRules
  based_on_version: number
  created_by: string | null
  now: Date
}

const addProgrammeStep = createStep("retention-add-programme-step", async (input: UpdateProgrammeInput, { container }) => {
  const points: PointsModuleService = container.resolve(POINTS_MODULE)
  const problems = rulesProblems(input.rules)
  if (problems.length) {
    throw new MedusaError(MedusaError.Types.INVALID_DATA, problems.map(({ field, expected }) => `${field}: expected ${expected}`).join("; "))
  }
  const added = await points.addProgramme({
    rules: input.rules,
    after_version: input.based_on_version,
    active_from: new Date(input.now),
    created_by: input.created_by,
  })
  if (!added) {
    throw new MedusaError(
      MedusaError.Types.NOT_ALLOWED,
      `Version ${input.based_on_version} is not the newest: somebody has changed the programme meanwhile. Load it again and repeat your change.`
    )
  }
  // No compensation: versions are never removed. Undoing a change is another version.
  return new StepResponse(added)
})

/** Puts new rules in force from now on, as a new version. Orders placed before keep theirs. */
export const updateProgrammeWorkflow = createWorkflow("retention-update-programme", (input: UpdateProgrammeInput) => new WorkflowResponse(addProgrammeStep(input)))
