import type { MedusaContainer } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"
import { createStep, createWorkflow, StepResponse, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import type { StoreBirthdayResponse } from "../../contract"
import { isBirthday } from "../../domain/people"
import { PEOPLE_MODULE } from "../../modules/people"
import type PeopleModuleService from "../../modules/people/service"

export interface SetBirthdayInput {
  customer_id: string
  month: number
  day: number
  now: Date
}

/** A customer's birthday as they told it, or null. */
export async function birthdayView(container: MedusaContainer, customer_id: string): Promise<StoreBirthdayResponse> {
  const people: PeopleModuleService = container.resolve(PEOPLE_MODULE)
  const found = await people.birthdayOf(customer_id)
  return { birthday: found ? { month: found.month, day: found.day } : null }
}

const setBirthdayStep = createStep("retention-set-birthday-step", async (input: SetBirthdayInput, { container }) => {
  const people: PeopleModuleService = container.resolve(PEOPLE_MODULE)
  if (!isBirthday(input)) throw new MedusaError(MedusaError.Types.INVALID_DATA, "month, day: expected a day of the calendar")
  const result = await people.setBirthday({ ...input, now: new Date(input.now) })
  if ("refused" in result) {
    const from = result.changes_from.toISOString().slice(0, 10)
    throw new MedusaError(MedusaError.Types.NOT_ALLOWED, `A birthday can be changed once a year; yours from ${from} on. Ask the shop if it is wrong.`)
  }
  // No compensation: as the only step of its workflow it needs none.
  return new StepResponse<StoreBirthdayResponse>(result)
})

/** Notes a customer's birthday; another day than before at most once a year. */
export const setBirthdayWorkflow = createWorkflow("retention-set-birthday", (input: SetBirthdayInput) => new WorkflowResponse(setBirthdayStep(input)))
