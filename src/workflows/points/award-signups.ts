import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createStep, createWorkflow, StepResponse, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { addMinutes } from "../../domain/kernel"
import { awardAt, awardSince, ONCE, SIGNUP_AWARD } from "../../domain/points"
import { POINTS_MODULE } from "../../modules/points"
import type PointsModuleService from "../../modules/points/service"
import { rowsOf } from "../rows-of"
import { giveAward } from "./award-points"
import { openMember } from "./members"
import { ensureProgrammes } from "./programme"

const SIGNUPS_RUN = "signups"
/** Late commits become visible out of order, so each sweep looks again at the ten minutes before the last one began. */
const OVERLAP_MINUTES = 10
const CUSTOMERS_A_PAGE = 200

interface GraphCustomer {
  id: string
  has_account: boolean
  created_at: string | Date
}

/** Gives customers with a log-in what the version in force when they registered promised for it; guests and earlier customers get nothing. */
async function awardSignups(container: MedusaContainer, input: { customer_ids: readonly string[]; now: Date }): Promise<{ given: number; failed: number }> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
  const result = { given: 0, failed: 0 }
  const versions = await ensureProgrammes(container, input.now)
  if (!awardSince(versions, SIGNUP_AWARD)) return result
  const { data } = await query.graph({ entity: "customer", fields: ["id", "has_account", "created_at"], filters: { id: [...input.customer_ids] } })
  for (const customer of rowsOf<GraphCustomer>(data)) {
    const award = customer.has_account ? awardAt(versions, new Date(customer.created_at), SIGNUP_AWARD) : null
    if (!award) continue
    try {
      const account_id = await openMember(container, customer.id)
      const { entry } = await giveAward(container, award, { account_id, subject: ONCE, expiry: versions[0], actor: "system", now: input.now })
      if (entry) result.given += 1
    } catch (error) {
      result.failed += 1
      logger.warn(`retention: the sign-up award of ${customer.id} is left to the next sweep: ${error instanceof Error ? error.message : String(error)}`)
    }
  }
  return result
}

/** Finds registrations that no event told of, since the award exists; one that fails is tried again by the next sweep. */
export async function sweepSignups(container: MedusaContainer, { now, passed }: { now: Date; passed: () => boolean }): Promise<void> {
  const points: PointsModuleService = container.resolve(POINTS_MODULE)
  const first = awardSince(await ensureProgrammes(container, now), SIGNUP_AWARD)
  if (!first) return
  const started = new Date()
  const seen = (await points.lastRun(SIGNUPS_RUN))?.seen_until ?? null
  const since = seen && addMinutes(seen, -OVERLAP_MINUTES) > first ? addMinutes(seen, -OVERLAP_MINUTES) : first
  let failed = 0
  for (let after = ""; ; ) {
    if (passed()) return
    const customer_ids = await points.findUnawardedSignups({ since, after, limit: CUSTOMERS_A_PAGE })
    if (customer_ids.length) failed += (await awardSignups(container, { customer_ids, now })).failed
    if (customer_ids.length < CUSTOMERS_A_PAGE) break
    after = customer_ids[customer_ids.length - 1] as string
  }
  await points.recordRun({ name: SIGNUPS_RUN, finished_at: now, seen_until: failed ? null : started, result: { failed } })
}

const awardSignupStep = createStep("retention-award-signup-step", async (input: { customer_id: string; now: Date }, { container }) => {
  return new StepResponse(await awardSignups(container, { customer_ids: [input.customer_id], now: new Date(input.now) }))
})

/** Gives one customer the award for registering, if there is one and they have not got it. */
export const awardSignupWorkflow = createWorkflow("retention-award-signup", (input: { customer_id: string; now: Date }) => new WorkflowResponse(awardSignupStep(input)))
