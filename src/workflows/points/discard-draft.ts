import { createStep, createWorkflow, StepResponse, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { POINTS_MODULE } from "../../modules/points"
import type PointsModuleService from "../../modules/points/service"

const discardDraftStep = createStep("retention-discard-draft-step", async (_: void, { container }) => {
  const points: PointsModuleService = container.resolve(POINTS_MODULE)
  return new StepResponse({ discarded: await points.discardDraft() })
})

/** Throws the programme's draft away; says whether there was one. */
export const discardDraftWorkflow = createWorkflow("retention-discard-draft", () => new WorkflowResponse(discardDraftStep()))
