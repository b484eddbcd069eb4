import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createStep, createWorkflow, StepResponse, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { PEOPLE_MODULE } from "../../modules/people"
import type PeopleModuleService from "../../modules/people/service"
import { POINTS_MODULE } from "../../modules/points"
import type PointsModuleService from "../../modules/points/service"
import { rowsOf } from "../rows-of"
import { notFound } from "./refusals"

/** The id of a customer's points account, opened when there is none: their own, or the unclaimed one of a guest's e-mail. */
export async function openMember(container: MedusaContainer, customer_id: string): Promise<string> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const points: PointsModuleService = container.resolve(POINTS_MODULE)
  const { data } = await query.graph({ entity: "customer", fields: ["id", "email", "has_account"], filters: { id: customer_id } })
  const customer = rowsOf<{ id: string; email: string | null; has_account: boolean }>(data)[0]
  if (!customer) throw notFound("Customer", customer_id)
  if (customer.has_account || !customer.email) return points.ensureAccount({ customer_id: customer.id, person_id: null })
  const people: PeopleModuleService = container.resolve(PEOPLE_MODULE)
  const person = await people.ensurePerson(customer.email)
  return points.ensureAccount({ customer_id: null, person_id: person.id })
}

const openMemberStep = createStep("retention-open-member-step", async (input: { customer_id: string }, { container }) => {
  return new StepResponse(await openMember(container, input.customer_id))
})

/** `openMember` as a workflow. */
export const openMemberWorkflow = createWorkflow("retention-open-member", (input: { customer_id: string }) => new WorkflowResponse(openMemberStep(input)))

export interface BlockMemberInput {
  account_id: string
  blocked: boolean
  reason: string | null
  now: Date
}

const blockMemberStep = createStep(
  "retention-block-member-step",
  async (input: BlockMemberInput, { container }) => {
    const points: PointsModuleService = container.resolve(POINTS_MODULE)
    const before = await points.account(input.account_id)
    if (!before) throw notFound("Member", input.account_id)
    await points.setAccountStatus(input.account_id, input.blocked ? "blocked" : "active", input.blocked ? input.reason : null, new Date(input.now))
    return new StepResponse(before.id, { id: before.id, status: before.status, reason: before.status_reason, now: input.now })
  },
  async (undo, { container }) => {
    if (!undo) return
    const points: PointsModuleService = container.resolve(POINTS_MODULE)
    await points.setAccountStatus(undo.id, undo.status, undo.reason, new Date(undo.now))
  }
)

/** Stops a member from spending points, or lets them again. Their orders go on being recorded, so nothing is lost by mistake. */
export const blockMemberWorkflow = createWorkflow("retention-block-member", (input: BlockMemberInput) => new WorkflowResponse(blockMemberStep(input)))
