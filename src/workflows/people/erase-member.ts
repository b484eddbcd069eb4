import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createStep, createWorkflow, StepResponse, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { PEOPLE_MODULE } from "../../modules/people"
import type PeopleModuleService from "../../modules/people/service"
import { POINTS_MODULE } from "../../modules/points"
import type PointsModuleService from "../../modules/points/service"
import { rowsOf } from "../rows-of"

export interface EraseMemberInput {
  customer_id: string
}

interface GraphCustomer {
  id: string
  email: string | null
  deleted_at: string | Date | null
}

const eraseMemberStep = createStep("retention-erase-member-step", async ({ customer_id }: EraseMemberInput, { container }) => {
  const people: PeopleModuleService = container.resolve(PEOPLE_MODULE)
  const points: PointsModuleService = container.resolve(POINTS_MODULE)
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const customers = async (filters: object) => {
    const { data } = await query.graph({ entity: "customer", fields: ["id", "email", "deleted_at"], filters, withDeleted: true })
    return rowsOf<GraphCustomer>(data)
  }
  const [customer] = await customers({ id: customer_id })
  const account = await points.memberAccount(customer_id)
  const account_ids = account ? [account.id] : []
  await people.eraseCustomer(customer_id)
  // The e-mail goes when nobody else in the shop has it: a guest of the same address is still somebody's order.
  const others = customer?.email ? (await customers({ email: customer.email })).filter((other) => other.id !== customer_id && !other.deleted_at) : []
  const person = customer?.email && !others.length ? await people.personByEmail(customer.email) : null
  if (person) {
    const guest = await points.guestAccount(person.id)
    if (guest) account_ids.push(guest.id)
    await people.erasePerson(person.id)
  }
  await points.eraseTexts(account_ids)
  // No compensation: what was forgotten cannot be remembered, and forgetting twice changes nothing.
  return new StepResponse(account_ids)
})

/**
 * Forgets a person: address, birthday, notes on entries and the reason of a block. The ledger keeps amounts and ids, so reports still add up; the
 * same e-mail registering later is a new member. Runs by itself when a customer is deleted.
 */
export const eraseMemberWorkflow = createWorkflow("retention-erase-member", (input: EraseMemberInput) => new WorkflowResponse(eraseMemberStep(input)))
