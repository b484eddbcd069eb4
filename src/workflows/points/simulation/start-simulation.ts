import { createStep, createWorkflow, StepResponse, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { POINTS_MODULE } from "../../../modules/points"
import type PointsModuleService from "../../../modules/points/service"
import { checkRules, draftRefusal } from "../draft-refusals"
import { runSimulation } from "./run-simulation"

export interface StartSimulationInput {
  /** The draft as it was seen. */
  revision: number
  created_by: string | null
}

const startSimulationStep = createStep("retention-start-simulation-step", async (input: StartSimulationInput, { container }) => {
  const points: PointsModuleService = container.resolve(POINTS_MODULE)
  const draft = await points.draft()
  if (draft?.revision !== input.revision) throw draftRefusal("stale_draft")
  checkRules(draft.rules)
  const simulation = await points.openSimulation({ rules: draft.rules, revision: draft.revision, created_by: input.created_by })
  // It runs on while the answer goes out; should this process end, the sweep of another takes it up.
  setImmediate(() => void runSimulation(container, simulation.id))
  // No compensation: a simulation changes nothing that counts.
  return new StepResponse({ id: simulation.id })
})

/** Begins to replay past orders under the draft, in the background; asked twice for the same draft it is the same simulation. */
export const startSimulationWorkflow = createWorkflow("retention-start-simulation", (input: StartSimulationInput) => new WorkflowResponse(startSimulationStep(input)))
