import { createStep, createWorkflow, StepResponse, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import type { AdminProgrammeRules } from "../../contract"
import { POINTS_MODULE } from "../../modules/points"
import type PointsModuleService from "../../modules/points/service"
import { checkRules, draftRefusal } from "./draft-refusals"
import { ensureProgrammes } from "./programme"
import { rulesOf } from "./reads/rules-view"

export interface SaveDraftInput {
  /** As the API takes them: amounts in major units. */
  rules: AdminProgrammeRules
  based_on_version: number
  /** The revision that was edited; 0 begins a draft. */
  revision: number
  updated_by: string | null
  now: Date
}

const saveDraftStep = createStep("retention-save-draft-step", async (input: SaveDraftInput, { container }) => {
  const points: PointsModuleService = container.resolve(POINTS_MODULE)
  const now = new Date(input.now)
  const rules = rulesOf(input.rules)
  checkRules(rules)
  await ensureProgrammes(container, now)
  const result = await points.saveDraft({ ...input, rules, now })
  if ("refused" in result) throw draftRefusal(result.refused)
  // No compensation: it is the only step, and nothing of a draft counts before it is activated.
  return new StepResponse(result.draft)
})

/** Keeps rules as the draft of the programme's next version. A draft that changed since it was loaded is not overwritten. */
export const saveDraftWorkflow = createWorkflow("retention-save-draft", (input: SaveDraftInput) => new WorkflowResponse(saveDraftStep(input)))
