import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createStep, createWorkflow, StepResponse, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { POINTS_MODULE } from "../../modules/points"
import type PointsModuleService from "../../modules/points/service"

export const AUDIT_RUN = "audit"

async function auditPoints(container: MedusaContainer, now: Date) {
  const points: PointsModuleService = container.resolve(POINTS_MODULE)
  const result = await points.audit()
  await points.recordRun({ name: AUDIT_RUN, finished_at: now, seen_until: null, result: { deviations: result.deviations.length, entries: result.entries } })
  if (result.deviations.length) {
    container.resolve(ContainerRegistrationKeys.LOGGER).error(`retention: the audit of points found ${result.deviations.length} deviations`)
  }
  return result
}

const auditPointsStep = createStep("retention-audit-points-step", async (input: { now: Date }, { container }) => {
  return new StepResponse(await auditPoints(container, new Date(input.now)))
})

/** Replays the whole ledger against itself and notes what it found for the health report. */
export const auditPointsWorkflow = createWorkflow("retention-audit-points", (input: { now: Date }) => new WorkflowResponse(auditPointsStep(input)))
