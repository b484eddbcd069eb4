import { createStep, createWorkflow, StepResponse, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { POINTS_MODULE } from "../../modules/points"
import type PointsModuleService from "../../modules/points/service"
import { checkRules, draftRefusal } from "./draft-refusals"

export interface ActivateDraftInput {
  /** The draft as it was seen. */
  revision: number
  created_by: string | null
  now: Date
}

const activateDraftStep = createStep("retention-activate-draft-step", async (input: ActivateDraftInput, { container }) => {
  const points: PointsModuleService = container.resolve(POINTS_MODULE)
  const draft = await points.draft()
  if (draft?.revision !== input.revision) throw draftRefusal("stale_draft")
  checkRules(draft.rules)
  const result = await points.activateDraft({ ...input, now: new Date(input.now) })
  if ("refused" in result) throw draftRefusal(result.refused)
  // No compensation: versions are never removed. Undoing a change is another version.
  return new StepResponse(result.programme)
})

/** Puts the draft in force from now on, as a new version. Orders placed before keep theirs. */
export const activateDraftWorkflow = createWorkflow("retention-activate-draft", (input: ActivateDraftInput) => new WorkflowResponse(activateDraftStep(input)))
